import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/platform/messages.ts';
import type { LiveSession, LiveSessionState } from '../../src/live/contract.ts';
import { NO_DEVICES } from '../../src/live/no-devices.ts';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../src/storage/settings-store.ts';
import { keyName } from '../../src/surfaces/coach/keys.ts';
import {
  canRun,
  LIVE_ACTIONS,
  liveAction,
  offeredActions,
  runAction,
  type ActionContext,
  type ActionId,
  type LiveAction,
} from '../../src/surfaces/coach/live-actions.ts';
import { sampleStatus } from './fixtures/sample-status.ts';

const ACTIONS: readonly LiveAction[] = LIVE_ACTIONS;

const live: LiveSessionState = {
  stage: 'live',
  sessionId: 's',
  failure: null,
  warning: null,
  unstored: null,
  recorded: false,
  tryOutS: null,
  source: null,
  engine: null,
  status: { ...sampleStatus('running', 60, 0), amount: 'usual' },
  cue: null,
  notice: null,
  answer: null,
  startedAt: '2026-11-20T07:40:00.000Z',
  paused: false,
  snoozedUntilS: null,
  belt: null,
  devices: NO_DEVICES,
  hurts: false,
  coachingStopped: false,
  metronome: null,
};

/** A page and a session that note what is done to them. */
function page(change: Partial<LiveSessionState> = {}, more: Partial<ActionContext> = {}) {
  const done: string[] = [];
  const state = { ...live, ...change };
  const note =
    (name: string) =>
    (...given: unknown[]): undefined =>
      void done.push([name, ...given.map((g) => JSON.stringify(g))].join(' '));
  const session = new Proxy({} as LiveSession, {
    get: (_, name) => (name === 'state' ? state : note(String(name))),
  });
  const context: ActionContext = {
    state,
    session,
    settings: { ...DEFAULT_SETTINGS, metronomeMinutes: 2, beltKmh: 9, amount: 'usual' },
    floatable: true,
    floating: false,
    big: false,
    change: (settings: SettingsChange) => note('settings')(settings),
    setBig: note('big'),
    setFloating: note('float'),
    showKeys: note('keys'),
    finish: note('page finish'),
    ...more,
  };
  return { done, context };
}

const doneBy = (id: ActionId, change?: Partial<LiveSessionState>, more?: Partial<ActionContext>) => {
  const { done, context } = page(change, more);
  runAction(id, context);
  return done;
};

describe('every action of a live run', () => {
  const { context } = page();

  it.each(ACTIONS.map(({ id }) => id))('%s has a key, words, and does something', (id) => {
    expect(keyName(id)).not.toBe('');
    expect(liveAction(id).text(context).length).toBeGreaterThan(2);
    expect(liveAction(id).text({ ...context, state: null }).length).toBeGreaterThan(2);
    expect(doneBy(id)).not.toEqual([]);
  });

  it('has a key and words of its own', () => {
    const keys = ACTIONS.flatMap((action) => action.keys.map((key) => key.toLowerCase()));
    expect(keys).toEqual([...new Set(keys)]);
    const texts = ACTIONS.map((action) => action.text(context));
    expect(texts).toEqual([...new Set(texts)]);
  });

  it('ends the run only if it is "finish"', () => {
    const ending = ACTIONS.filter(({ id }) => doneBy(id).some((what) => what.includes('finish')));
    expect(ending.map(({ id }) => id)).toEqual(['finish']);
    expect(doneBy('finish')).toEqual(['page finish']);
  });

  it.each(ACTIONS.map(({ id }) => id))('%s does nothing before the first frame and after the end', (id) => {
    for (const stage of ['opening-camera', 'loading-engine', 'finishing', 'done', 'failed'] as const)
      expect(doneBy(id, { stage })).toEqual([]);
  });
});

describe('keys of the browser', () => {
  it('are actions of the page, one each', () => {
    const commands = ACTIONS.flatMap(({ command }) => command ?? []);
    expect(commands.toSorted()).toEqual(COMMANDS.toSorted());
  });

  it('are those of the manifest, beside the one that the background answers itself', () => {
    const manifest: { commands: object } = JSON.parse(readFileSync('manifest.json', 'utf8'));
    expect(Object.keys(manifest.commands).toSorted()).toEqual(['analyse-video', ...COMMANDS].toSorted());
  });
});

describe('an action', () => {
  it('that is pressed again is taken back', () => {
    expect(doneBy('pause')).toEqual(['pause']);
    expect(doneBy('pause', { paused: true })).toEqual(['resume']);
    expect(doneBy('snooze')).toEqual(['snooze 5']);
    expect(doneBy('snooze', { snoozedUntilS: 300 })).toEqual(['snooze 0']);
    expect(doneBy('metronome')).toEqual(['metronome 2']);
    expect(doneBy('metronome', { metronome: { stepsPerMin: 176, untilS: 100 } })).toEqual(['metronome 0']);
    expect(doneBy('open-pip')).toEqual(['float true']);
    expect(doneBy('open-pip', {}, { floating: true })).toEqual(['float false']);
    expect(doneBy('big', {}, { big: true })).toEqual(['big false']);
  });

  it('says what it would do now', () => {
    const said = (id: ActionId, change: Partial<LiveSessionState>, more?: Partial<ActionContext>) =>
      liveAction(id).text(page(change, more).context);
    expect(said('pause', {})).not.toBe(said('pause', { paused: true }));
    expect(said('snooze', {})).not.toBe(said('snooze', { snoozedUntilS: 300 }));
    expect(said('open-pip', {})).not.toBe(said('open-pip', {}, { floating: true }));
    expect(said('big', {})).not.toBe(said('big', {}, { big: true }));
  });

  it('of the belt is told to the session and kept for the next run', () => {
    expect(doneBy('faster')).toEqual([
      'settings {"beltKmh":9}',
      'setBelt {"speedKmh":9,"inclinePercent":null}',
    ]);
    expect(doneBy('steeper', { belt: { speedKmh: null, inclinePercent: null } })).toEqual([
      'setBelt {"speedKmh":null,"inclinePercent":0.5}',
    ]);
  });

  it('changes the stretch of a metronome that beats, and of one that will', () => {
    expect(doneBy('metronome-longer')).toEqual(['settings {"metronomeMinutes":3}']);
    expect(doneBy('metronome-shorter', { metronome: { stepsPerMin: 176, untilS: 100 } })).toEqual([
      'settings {"metronomeMinutes":1}',
      'metronome 1',
    ]);
  });

  it('cannot be pressed where it would do nothing', () => {
    const can = (id: ActionId, change: Partial<LiveSessionState>, more?: Partial<ActionContext>) =>
      canRun(liveAction(id), page(change, more).context);
    const amount = (amount: 'less' | 'more') => ({ status: { ...live.status!, amount } });
    expect(can('more-cues', amount('more'))).toBe(false);
    expect(can('more-cues', amount('less'))).toBe(true);
    expect(can('fewer-cues', amount('less'))).toBe(false);
    expect(can('metronome', { status: { ...live.status!, cadence: null } })).toBe(false);
    expect(can('metronome', { coachingStopped: true })).toBe(false);
    expect(can('metronome-longer', {}, { settings: { ...DEFAULT_SETTINGS, metronomeMinutes: 30 } })).toBe(
      false,
    );
  });

  it('is not offered where the browser has no such thing', () => {
    const { context } = page({}, { floatable: false });
    expect(offeredActions(context).map(({ id }) => id)).toEqual(
      ACTIONS.map(({ id }) => id).filter((id) => id !== 'open-pip'),
    );
    expect(doneBy('open-pip', {}, { floatable: false })).toEqual([]);
  });
});
