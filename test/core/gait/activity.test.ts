import { describe, expect, it, vi } from 'vitest';
import {
  laptopFront,
  rear,
  sideLeft,
  simulate,
  stepOff,
  walkOnly,
  walkThenRun,
  wholeBodyFront,
} from '../../simulator/index.ts';
import { analyseRecording } from '../../../src/core/recording/recording.ts';
import type { PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { perfect } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const spells = (frames: readonly PoseFrame[]) =>
  analyseRecording(frames, { view: null, mirrored: false }).spells;

/** Seconds of one activity. */
const lasts = (list: ReturnType<typeof spells>, activity: string) =>
  list.filter((s) => s.activity === activity).reduce((s, x) => s + x.endS - x.startS, 0);

describe('what the runner does', () => {
  it.each([
    ['a laptop', laptopFront],
    ['the side', sideLeft],
    ['behind', rear],
  ])('standing, running and standing again are told apart within two seconds from %s', (_, view) => {
    const found = spells(simulate(view({ durationS: 26, running: [[6, 20]] })).frames);
    expect(found.map((s) => s.activity)).toEqual(['standing', 'running', 'standing']);
    // The change from one to the other takes 1.2 s.
    expect(Math.abs(found[1].startS - 6.6)).toBeLessThan(2);
    expect(Math.abs(found[1].endS - 19.4)).toBeLessThan(2);
  });

  it.each([
    ['a laptop', laptopFront],
    ['the side', sideLeft],
  ])('a walk is not a run, from %s', (_, view) => {
    const found = spells(simulate(view({ durationS: 14, ...walkOnly() })).frames);
    expect(lasts(found, 'running')).toBe(0);
    expect(lasts(found, 'walking')).toBeGreaterThan(12);
  });

  it('standing, walking and running come in their order', () => {
    const run = simulate(
      wholeBodyFront({ durationS: 30, running: [[6, 1e6]], ...walkThenRun(16, { cadence: 172 }) }),
    );
    const found = spells(run.frames).filter((s) => s.endS - s.startS > 1);
    expect(found.map((s) => s.activity)).toEqual(['standing', 'walking', 'running']);
    expect(Math.abs(found[1].startS - 6.6)).toBeLessThan(1.5);
    // The change from walking to running takes from second 15 to second 17.
    expect(Math.abs(found[2].startS - 16)).toBeLessThan(2);
  });

  it('a run goes on while no frame comes, and ends where nobody is seen for as long', () => {
    const away = (timeS: number) => timeS > 7 && timeS < 8.5;
    const run = simulate(laptopFront({ durationS: 14 }));
    const gone = simulate(laptopFront({ durationS: 14, faults: { missing: [[7, 8.5]] } }));
    const busy = run.frames.filter(({ timeS }) => !away(timeS));
    expect(analyseRecording(busy, { view: null, mirrored: false }).running).toHaveLength(1);
    expect(analyseRecording(gone.frames, { view: null, mirrored: false }).running).toHaveLength(2);
  });

  it('a run goes on through half a second without anybody', () => {
    const run = simulate(laptopFront({ durationS: 14, faults: { missing: [[7, 7.5]] } }));
    expect(analyseRecording(run.frames, { view: null, mirrored: false }).running).toHaveLength(1);
  });

  it('a runner who steps off stops running, and then nobody is there', () => {
    const found = spells(simulate(laptopFront({ durationS: 20, ...stepOff(10) })).frames).filter(
      (s) => s.endS - s.startS > 1,
    );
    expect(found[0].activity).toBe('running');
    expect(Math.abs(found[0].endS - 10)).toBeLessThan(3);
    expect(found.at(-1)?.activity).toBe('nobody');
  });

  it('a slow shuffle with little bounce is still a run, a bouncing walk is not', () => {
    const shuffle = simulate(
      laptopFront({ durationS: 12, ...perfect, parameters: { osc: 5, cadence: 168 } }),
    );
    expect(lasts(spells(shuffle.frames), 'running')).toBeGreaterThan(10);
    const walk = walkOnly();
    const bouncing = simulate(
      laptopFront({ durationS: 12, ...walk, parameters: { ...walk.parameters, osc: 5, cadence: 122 } }),
    );
    expect(lasts(spells(bouncing.frames), 'running')).toBe(0);
  });
});

describe('a rest of half a minute', () => {
  it('leaves two runs, each with its own cadence', () => {
    const run = simulate(
      laptopFront({
        durationS: 60,
        running: [
          [-5, 14],
          [44, 80],
        ],
        parameters: {
          cadence: [
            [20, 160],
            [40, 178],
          ],
        },
      }),
    );
    const found = analyseRecording(run.frames, { view: null, mirrored: false });
    expect(found.running).toHaveLength(2);
    for (const [from, to] of [
      [1, 12],
      [47, 59],
    ]) {
      const own = found.strides.filter((s) => s.startS > from && s.endS < to);
      const mean = (120 * own.length) / own.reduce((s, x) => s + x.endS - x.startS, 0);
      expect(Math.abs(mean - run.truthBetween(from, to).values['cadence'])).toBeLessThan(0.6);
    }
  });
});
