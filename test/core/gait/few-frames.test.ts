/** A run that a slow machine sees five to eight times a second, unevenly: running is running, and form has numbers. */
import { describe, expect, it, vi } from 'vitest';
import { namedFaults } from '../../accuracy/faults.mjs';
import {
  laptopFront,
  rear,
  sideLeft,
  simulate,
  standThenRun,
  walkOnly,
  wholeBodyFront,
} from '../../simulator/index.ts';
import { analyseRecording } from '../../../src/core/recording/recording.ts';
import { coach, resultOf, summary } from '../support.ts';
import { slowMachine } from '../slow-machine.ts';

vi.setConfig({ testTimeout: 180_000 });

const spellsOf = (frames: Parameters<typeof analyseRecording>[0]) =>
  analyseRecording(frames, { view: null, mirrored: false }).spells;

describe('few and uneven frames', () => {
  it.each([
    ['a laptop', laptopFront, 8],
    ['a laptop', laptopFront, 6],
    ['the front', wholeBodyFront, 7],
    ['the side', sideLeft, 7],
    ['behind', rear, 6],
  ])('show a run as one run, from %s', (_, view, fps) => {
    const run = simulate(view({ durationS: 24, running: [[6, 24]], parameters: { cadence: 172 } }));
    const frames = slowMachine(run.frames, fps);
    const found = spellsOf(frames).filter((s) => s.endS - s.startS > 1);
    expect(found.map((s) => s.activity)).toEqual(['standing', 'running']);
    expect(Math.abs(found[1].startS - 6.6)).toBeLessThan(2);
    expect(Math.abs(resultOf(summary(frames).measures, 'cadence').value! - 172)).toBeLessThan(1);
  });

  it.each([6, 8])('show a walk and a stand as no run, %i a second', (fps) => {
    const walk = simulate(laptopFront({ durationS: 16, ...walkOnly() }));
    const stand = simulate(laptopFront({ durationS: 16, running: [] }));
    for (const { frames } of [walk, stand])
      expect(spellsOf(slowMachine(frames, fps)).filter((s) => s.activity === 'running')).toEqual([]);
  });

  it.each([6, 8])('name the arm that crosses, live and afterwards, and nothing else, %i a second', (fps) => {
    const run = simulate(laptopFront({ durationS: 24, ...standThenRun(5, { crossL: 8 }) }));
    const frames = slowMachine(run.frames, fps);
    expect(namedFaults(summary(frames))).toEqual(['armCrossing.left']);
    expect(coach(frames).cues.map(({ measure, side }) => `${measure}.${side}`)).toEqual(['armCrossing.left']);
  });

  it.each([
    ['a laptop', laptopFront],
    ['the front', wholeBodyFront],
    ['the side', sideLeft],
    ['behind', rear],
  ])('make up no fault of a good runner, from %s', (_, view) => {
    const run = simulate(view({ durationS: 18, ...standThenRun(4, {}) }));
    const frames = slowMachine(run.frames, 6, 7);
    expect(namedFaults(summary(frames))).toEqual([]);
    expect(coach(frames).cues).toEqual([]);
  });

  const shown = (frames: Parameters<typeof analyseRecording>[0]) =>
    spellsOf(frames)
      .filter((s) => s.endS - s.startS > 1)
      .map((s) => s.activity);

  // Two frames to the step: the bounce falls between them for seconds, while the arms swing on.
  it.each([
    [6, 179, 1],
    [6, 181, 3],
    [5, 149, 2],
  ])('that come evenly, %i a second, do not end a run at %i steps a minute', (fps, cadence, seed) => {
    const { frames } = simulate(
      laptopFront({ durationS: 60, seed, running: [[5, 52]], timing: { fps }, parameters: { cadence } }),
    );
    const kinds = coach(frames).events.map(({ kind }) => kind);
    expect(kinds).toEqual(['running-started', 'running-stopped']);
    expect(shown(frames)).toEqual(['standing', 'running', 'standing']);
  });

  it('show more scatter than all frames do, not less', () => {
    const { frames } = simulate(laptopFront({ durationS: 40, ...standThenRun(5, {}) }));
    const spread = (of: typeof frames) => resultOf(summary(of).measures, 'armCrossing', 'left').spread!;
    expect(spread(slowMachine(frames, 6))).toBeGreaterThan(spread(frames));
  });

  it('of a machine that starts cold leave the standing pose', () => {
    const { frames } = simulate(laptopFront({ durationS: 24, ...standThenRun(5, {}) }));
    const cold = [
      ...slowMachine(frames, 6).filter((f) => f.timeS < 6),
      ...frames.filter((f) => f.timeS >= 6),
    ];
    expect(shown(cold)).toEqual(['standing', 'running']);
    const height = (of: typeof frames) => resultOf(summary(of).measures, 'shoulderHeight', 'both').value!;
    expect(Math.abs(height(cold) - height(frames))).toBeLessThan(1);
  });

  it('of a machine that slows down now and then do not tear the run', () => {
    const { frames } = simulate(laptopFront({ durationS: 34, ...standThenRun(5, { crossL: 8 }) }));
    const slow = slowMachine(frames, 6);
    const isSlow = (timeS: number) => timeS % 10 > 5;
    const both = frames.filter((f) => !isSlow(f.timeS));
    const torn = [...both, ...slow.filter((f) => isSlow(f.timeS))].toSorted((a, b) => a.timeS - b.timeS);
    expect(shown(torn)).toEqual(['standing', 'running']);
    expect(namedFaults(summary(torn))).toEqual(['armCrossing.left']);
  });
});
