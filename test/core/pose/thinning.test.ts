import { describe, expect, it } from 'vitest';
import { interleavingFps, Thinning } from '../../../src/core/pose/thinning.ts';

function chosen(times: readonly number[], fps: number | null): number[] {
  const thinning = new Thinning();
  return times.filter((t) => thinning.takes(t, fps));
}

const camera = (fps: number, seconds: number): number[] =>
  Array.from({ length: fps * seconds }, (_, i) => i / fps);

describe('thinning', () => {
  it('takes all where all are wanted, or more than there are', () => {
    expect(chosen(camera(30, 4), null)).toHaveLength(120);
    expect(chosen(camera(30, 4), 60)).toHaveLength(120);
  });

  it.each([8, 12.5, 14.6, 15, 20])('gives %d a second on average, evenly', (fps) => {
    const times = chosen(camera(30, 20), fps);
    expect(times.length / 20).toBeCloseTo(fps, 0);
    const gaps = times.slice(1).map((t, i) => t - times[i]);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1.1 / 30);
  });

  it('makes up for nothing after a pause of the camera, nor after a clock that begins anew', () => {
    const paused = camera(30, 4).map((t) => (t > 2 ? t + 10 : t));
    const after = chosen(paused, 10).filter((t) => t > 12 && t < 12.5);
    expect(after.length).toBeLessThanOrEqual(6);
    const thinning = new Thinning();
    for (const t of camera(30, 2)) thinning.takes(100 + t, 10);
    expect(camera(30, 3).filter((t) => thinning.takes(t, 10)).length).toBeGreaterThan(27);
  });

  it('takes all again at once', () => {
    const thinning = new Thinning();
    const times = camera(30, 4);
    const taken = times.filter((t) => thinning.takes(t, t < 2 ? 10 : null));
    expect(taken.filter((t) => t >= 2)).toHaveLength(60);
  });
});

/** Widest stretch of the stride that the frames of so many strides leave unseen, share of a stride. */
function widestGap(fps: number, strideHz: number, strides: number): number {
  const phases = Array.from(
    { length: Math.round((strides * fps) / strideHz) },
    (_, i) => ((i / fps) * strideHz) % 1,
  );
  const sorted = phases.toSorted((a, b) => a - b);
  return Math.max(...sorted.slice(1).map((p, i) => p - sorted[i]), 1 + sorted[0] - sorted.at(-1)!);
}

describe('a rate that does not beat with the stride', () => {
  it.each([1.25, 1.5, 1.4167, 1.6667])(
    'sees a stride of %d Hz as finely as 60 frames a second',
    (strideHz) => {
      const fps = interleavingFps(15, strideHz);
      expect(Math.abs(fps - 15)).toBeLessThanOrEqual(0.39 * strideHz);
      expect(widestGap(fps, strideHz, 8)).toBeLessThan(strideHz / 60);
    },
  );

  it('is better than the plain rate at the cadence that fits it: 180 steps a minute, ten frames a stride', () => {
    expect(widestGap(15, 1.5, 8)).toBeCloseTo(0.1, 6);
  });

  it('is the wanted one where the stride is unknown', () => {
    expect(interleavingFps(15, null)).toBe(15);
  });
});
