import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/core/coach/contract.ts';
import { advance, startPhase, transitionFor, type PhaseState } from '../../../src/core/coach/phase.ts';
import {
  TRANSITIONS,
  type Observation,
  type Situation,
  type Transition,
} from '../../../src/core/coach/transitions.ts';

const runs: Observation = { kind: 'runs', timeS: 100, beganS: 98 };
const moves: Observation = { kind: 'is-there', timeS: 100, still: false };
const still: Observation = { kind: 'is-there', timeS: 100, still: true };
const away = (awayS: number): Observation => ({ kind: 'nobody', timeS: 100, awayS });
const told = (kind: Exclude<Observation['kind'], 'runs' | 'is-there' | 'nobody'>): Observation => ({
  kind,
  timeS: 100,
});

type Facts = Partial<Omit<Situation, 'sees'>>;
type Case = [from: Phase, sees: Observation, facts: Facts, to: Phase, tells: string[]];

const situation = (sees: Observation, facts: Facts): Situation => ({
  sees,
  hasRun: false,
  spellS: 0,
  standSettled: false,
  askedAfter: false,
  ...facts,
});

const FIRST = ['looking', 'standing', 'ready'] as const;
const ran = { hasRun: true };
const long = { hasRun: true, spellS: 60 };

const CASES: Case[] = [
  // A run begins, whatever came before it, and asks for no stand.
  ...FIRST.map((from): Case => [from, runs, {}, 'running', ['running-started']]),
  ['resting', runs, ran, 'running', ['running-started']],
  ['lost', runs, ran, 'running', ['runner-found', 'found-you', 'running-started']],
  ['running', runs, long, 'running', []],
  // It ends.
  ['running', away(1.9), long, 'running', []],
  ['running', away(2), long, 'lost', ['running-stopped', 'runner-lost', 'lost-you']],
  ['running', away(2), { hasRun: true, spellS: 2.5 }, 'resting', ['running-stopped']],
  ['running', moves, long, 'resting', ['running-stopped']],
  ['running', still, long, 'resting', ['running-stopped']],
  // A runner who is away is asked after once, and found.
  ['lost', away(5.9), ran, 'lost', []],
  ['lost', away(6), ran, 'lost', ['are-you-ok']],
  ['lost', away(60), { hasRun: true, askedAfter: true }, 'lost', []],
  ['lost', moves, ran, 'resting', ['runner-found', 'found-you']],
  ['lost', still, ran, 'resting', ['runner-found', 'found-you']],
  // Rest after a run.
  ['resting', moves, ran, 'resting', []],
  ['resting', away(60), ran, 'resting', []],
  ...FIRST.map((from): Case => [from, still, ran, 'resting', []]),
  ...FIRST.map((from): Case => [from, away(60), ran, 'resting', []]),
  // Getting ready for the first one.
  ...FIRST.map((from): Case => [from, away(Infinity), {}, 'looking', ['step-into-view']]),
  ...FIRST.map((from): Case => [from, away(2.1), { standSettled: true }, 'looking', ['step-into-view']]),
  ...FIRST.map((from): Case => [from, away(2), {}, 'standing', []]),
  ...FIRST.map((from): Case => [from, moves, {}, 'standing', []]),
  ...FIRST.map((from): Case => [from, still, {}, 'standing', ['stand-tall']]),
  ...FIRST.map((from): Case => [from, still, { standSettled: true }, 'ready', []]),
  ...FIRST.map((from): Case => [from, away(1), { standSettled: true }, 'ready', []]),
  // The stand is taken; a run goes on, and who is lost stays lost until found.
  ...FIRST.map((from): Case => [from, told('stand-taken'), {}, 'ready', ['stand-done']]),
  ['resting', told('stand-taken'), ran, 'ready', ['stand-done']],
  ['running', told('stand-taken'), long, 'running', ['stand-done']],
  ['lost', told('stand-taken'), ran, 'lost', ['stand-done']],
  // Pauses.
  ...[...FIRST, 'resting' as const, 'running' as const, 'lost' as const].map((from): Case => [
    from,
    told('paused'),
    {},
    'paused',
    ['paused'],
  ]),
  ['paused', told('paused'), ran, 'paused', []],
  ['paused', told('resumed'), ran, 'looking', ['resumed']],
  ['running', told('resumed'), ran, 'running', []],
  // The camera goes away, or another source takes its place.
  ['running', told('camera-lost'), long, 'resting', ['camera-lost', 'camera-lost']],
  ...([...FIRST, 'resting', 'lost', 'paused'] as const).map((from): Case => [
    from,
    told('camera-lost'),
    ran,
    from,
    ['camera-lost', 'camera-lost'],
  ]),
  ['running', told('another-clock'), long, 'resting', []],
  ['lost', told('another-clock'), ran, 'lost', []],
];

const namesOf = (row: Transition | null): string[] =>
  (row?.tells ?? []).map((what) => ('event' in what ? what.event : what.notice));

describe('the table of phases', () => {
  it.each(CASES)('%s, then %o with %o: %s', (from, sees, facts, to, tells) => {
    const row = transitionFor(from, situation(sees, facts));
    expect(row?.to ?? from).toBe(to);
    expect(namesOf(row)).toEqual(tells);
  });

  it('has no row that another one hides', () => {
    const used = new Set(CASES.map(([from, sees, facts]) => transitionFor(from, situation(sees, facts))));
    expect(TRANSITIONS.filter((row) => !used.has(row))).toEqual([]);
  });
});

describe('moving on', () => {
  const at = (current: Phase, change: Partial<PhaseState> = {}): PhaseState => ({
    ...startPhase(),
    hasRun: true,
    current,
    ...change,
  });
  const facts = { spellS: 60, standSettled: false };

  it('writes a run down as of its beginning, and says that somebody was found', () => {
    expect(advance(at('lost'), runs, facts)).toEqual([
      { event: 'runner-found', timeS: 98 },
      { notice: 'found-you', timeS: 100 },
      { event: 'running-started', timeS: 98 },
    ]);
  });

  it('keeps its events in order: nobody runs before they are found', () => {
    const phase = at('lost');
    advance(phase, { ...moves, timeS: 99 }, facts);
    expect(advance(phase, runs, facts)).toEqual([{ event: 'running-started', timeS: 99 }]);
  });

  it('forgets on another clock when somebody was found', () => {
    const phase = at('resting', { foundS: 99 });
    advance(phase, told('another-clock'), facts);
    expect(advance(phase, runs, facts)).toEqual([{ event: 'running-started', timeS: 98 }]);
  });

  it('asks after a runner once in every absence', () => {
    const phase = at('running');
    const asked = [away(3), away(7), away(9), moves, runs, away(3), away(7), away(9)].map((sees) =>
      advance(phase, sees, facts).some((what) => 'notice' in what && what.notice === 'are-you-ok'),
    );
    expect(asked).toEqual([false, true, false, false, false, false, true, false]);
  });

  it('remembers that there was a run', () => {
    const phase = startPhase();
    for (const sees of [still, runs, moves]) advance(phase, sees, facts);
    expect(phase).toMatchObject({ current: 'resting', hasRun: true });
  });
});
