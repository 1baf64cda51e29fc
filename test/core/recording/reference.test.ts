/** What is said live and what the summary holds rest on the same stand or the same running baseline. */
import { describe, expect, it, vi } from 'vitest';
import {
  laptopFront,
  rear,
  sideLeft,
  simulate,
  standThenRun,
  type SceneOptions,
} from '../../simulator/index.ts';
import type { CoachSettings } from '../../../src/core/session/run.ts';
import { coach, recordingInfo, resultOf, settings, times } from '../support.ts';
import { summarise } from '../../../src/core/recording/summarise.ts';

vi.setConfig({ testTimeout: 120_000 });

const light = { engine: { secondEvery: 10 } } as const satisfies SceneOptions;
/** A baseline of just over a minute, so that a simulated run can be short. */
const minute = times({ baselineFromS: 5, baselineToS: 66 });

function bothWays(frames: Parameters<typeof coach>[0], change: Partial<CoachSettings> = {}) {
  const live = coach(frames, { times: minute, ...change });
  return {
    live,
    found: summarise(frames, recordingInfo({ settings: settings({ times: minute, ...change }) })),
  };
}

const late = (value: number) =>
  [
    [72, 0],
    [74, value],
  ] as const;
const shrug = { shoulderUpL: late(5), shoulderUpR: late(5) };
const faults = { shoulderUpL: 5, forwardHead: 7, crossL: 7, trunkLean: 19, lateralLean: 8 };

describe('every cue is of a number that the summary has', () => {
  it.each([
    ['from the front without a stand', laptopFront({ durationS: 90, seed: 6, ...light, parameters: shrug })],
    ['from behind without a stand', rear({ durationS: 90, seed: 3, ...light, parameters: shrug })],
    [
      'from the side without a stand',
      sideLeft({ durationS: 90, seed: 4, ...light, parameters: { forwardHead: late(8), trunkLean: 14 } }),
    ],
    [
      'from the front after a stand',
      laptopFront({ durationS: 24, seed: 2, ...light, ...standThenRun(5, faults) }),
    ],
    [
      'from the side after a stand',
      sideLeft({ durationS: 24, seed: 2, ...light, ...standThenRun(5, faults) }),
    ],
    [
      'from the front, too short for a running baseline',
      laptopFront({ durationS: 24, seed: 2, ...light, parameters: faults }),
    ],
    [
      'when the camera is moved between the stand and the run',
      laptopFront({
        durationS: 100,
        seed: 6,
        ...light,
        running: [[10, 1e6]],
        parameters: {
          shoulderUpL: [
            [84, 0],
            [86, 5],
          ],
          shoulderUpR: [
            [84, 0],
            [86, 5],
          ],
        },
        camera: {
          aroundDeg: [
            [6, 0],
            [6.4, 14],
          ],
        },
      }),
    ],
  ])('%s', (_, scenario) => {
    const { live, found } = bothWays(simulate(scenario).frames);
    for (const cue of live.cues) {
      const result = resultOf(found.measures, cue.measure, cue.side);
      expect(result.value, `${cue.measure} ${cue.side}: ${result.reason}`).not.toBeNull();
    }
    for (const reading of live.statuses.at(-1)!.readings.filter((r) => r.value !== null))
      expect(
        resultOf(found.measures, reading.id, reading.side).value,
        `${reading.id} ${reading.side}`,
      ).not.toBeNull();
  });
});

describe('without a stand', () => {
  const { frames } = simulate(laptopFront({ durationS: 90, seed: 6, ...light, parameters: shrug }));
  const { live, found } = bothWays(frames);
  const shoulders = resultOf(found.measures, 'shoulderHeight');

  it('a change from the own running is cued and is in the summary, which says what it is a change from', () => {
    expect(live.cues.map((c) => c.measure)).toContain('shoulderHeight');
    expect(shoulders).toMatchObject({ baselineFrom: 'running', reason: null });
    expect(found.quality.notes).toContain('no-neutral-stand');
    expect(found.summary.facts?.at(-1)).toEqual({ kind: 'against-running' });
  });

  it('the two take the same running for it', () => {
    const reading = live.statuses
      .at(-1)!
      .readings.find((r) => r.id === 'shoulderHeight' && r.side === 'both')!;
    expect(Math.abs(reading.baseline! - shoulders.baseline!)).toBeLessThan(1);
  });

  it('nothing is called good because it stayed the same', () => {
    for (const id of ['shoulderHeight', 'forwardHead'] as const) {
      expect(resultOf(found.measures, id).band, id).not.toBe('ok');
      for (const { readings } of live.statuses)
        expect(readings.filter((r) => r.id === id && r.band === 'ok')).toEqual([]);
    }
    expect(['shoulderHeight', 'forwardHead']).not.toContain(found.summary.strength);
  });

  it('other measures are as if no running baseline had been taken', () => {
    const without = summarise(frames, recordingInfo()).measures;
    const others = (of: typeof without) =>
      of.filter((m) => !['shoulderHeight', 'forwardHead'].includes(m.id));
    expect(others(found.measures)).toEqual(others(without));
    expect(resultOf(without, 'shoulderHeight')).toMatchObject({ value: null, reason: 'needs-baseline' });
  });
});

describe('with a stand', () => {
  it('no running baseline is mixed into the numbers, however long the run', () => {
    const { frames } = simulate(laptopFront({ durationS: 80, seed: 5, ...light, ...standThenRun(5) }));
    const { found } = bothWays(frames);
    expect(found.measures).toEqual(summarise(frames, recordingInfo()).measures);
    expect(found.measures.filter((m) => m.baselineFrom)).toEqual([]);
  });
});
