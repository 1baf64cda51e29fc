import { describe, expect, it, vi } from 'vitest';
import { rear, sideLeft, simulate, walkOnly } from '../../simulator/index.ts';
import { cadenceOf } from '../../../src/core/gait/steps.ts';
import { slowMotionOf } from '../../../src/core/gait/slow-motion.ts';
import type { PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { analyseRecording } from '../../../src/core/recording/recording.ts';
import { slowStretches } from '../../../src/core/recording/slow-stretches.ts';

vi.setConfig({ testTimeout: 120_000 });

/** As a camera of that many times 30 frames a second took it, played at 30 for so many seconds. */
function slowed(factor: number, seconds: number, atS = 0): readonly PoseFrame[] {
  const timing = { slowMotion: factor, originS: atS };
  return simulate(sideLeft({ durationS: seconds / factor, seed: 3, timing })).frames;
}

const running = (frames: readonly PoseFrame[]) =>
  analyseRecording(frames, { view: null, mirrored: false }).running;

describe('how many times slower a video plays', () => {
  it.each([2, 4, 5, 8, 10])('is found from how the runner falls: %d', (factor) => {
    expect(slowMotionOf(slowed(factor, 3 * factor))?.factor).toBe(factor);
  });

  it('is not asked of a run at the speed of life, from any side', () => {
    for (const view of [sideLeft, rear]) {
      expect(slowMotionOf(simulate(view({ durationS: 8, seed: 3 })).frames)).toBeNull();
    }
  });

  it('is not asked of a walk', () => {
    expect(slowMotionOf(simulate(sideLeft({ durationS: 8, seed: 3, ...walkOnly() })).frames)).toBeNull();
  });
});

describe('a runner who steps rarely and falls as long', () => {
  it.each([
    [95, 21],
    [103, 18],
  ])('at %d steps a minute runs, at the speed of life', (cadence, osc) => {
    const { frames } = simulate(sideLeft({ durationS: 12, seed: 3, parameters: { cadence, osc } }));
    expect(slowMotionOf(frames)).toBeNull();
    const found = analyseRecording(frames, { view: null, mirrored: false });
    expect(found.running).toHaveLength(1);
    expect(Math.abs((cadenceOf(found.steps) ?? 0) - cadence)).toBeLessThan(2);
    expect(slowStretches(frames, found.running)).toEqual([]);
  });
});

it('a stretch of slow motion is told from what is around it', () => {
  const before = slowed(1, 5);
  const during = slowed(4, 8, 5);
  const after = slowed(1, 6, 13);
  const frames = [...before, ...during, ...after];
  const found = slowStretches(frames, running(frames));
  expect(found).toHaveLength(1);
  expect(found[0].factor).toBe(4);
  expect(Math.abs(found[0].startS - 5)).toBeLessThan(1);
  expect(Math.abs(found[0].endS - 13)).toBeLessThan(1);
});
