import { describe, expect, it } from 'vitest';
import { fillGaps, sampleIntervalS, segments, timedSegments } from '../../../src/core/signal/gaps.ts';
import { frameTimes, sine } from './signals.ts';

function without(x: Float64Array, from: number, count: number): Float64Array {
  const out = x.slice();
  out.fill(Number.NaN, from, from + count);
  return out;
}

describe('gaps', () => {
  const t = frameTimes(2, 30);
  const x = sine(t, 1.4, 10);

  it('fills three missing frames at 30 fps and leaves four', () => {
    expect(fillGaps(t, without(x, 20, 3)).every(Number.isFinite)).toBe(true);
    const left = fillGaps(t, without(x, 20, 4));
    expect([...left].filter((v) => Number.isNaN(v))).toHaveLength(4);
  });

  it('fills one missing frame at 15 fps and leaves two', () => {
    const slow = frameTimes(2, 15);
    const y = sine(slow, 1.4);
    expect(fillGaps(slow, without(y, 9, 1)).every(Number.isFinite)).toBe(true);
    expect([...fillGaps(slow, without(y, 9, 2))].filter((v) => Number.isNaN(v))).toHaveLength(2);
  });

  it('keeps to the rule when the times jitter', () => {
    const shaky = frameTimes(4, 30, { jitterS: 0.003, seed: 5 });
    const y = sine(shaky, 1.4);
    for (let from = 5; from < 100; from += 7) {
      expect(fillGaps(shaky, without(y, from, 2)).every(Number.isFinite)).toBe(true);
      expect(fillGaps(shaky, without(y, from, 5))[from]).toBeNaN();
    }
  });

  it('bridges along the curve, not along a straight line', () => {
    const filled = fillGaps(t, without(x, 20, 3));
    for (let i = 20; i < 23; i++) expect(Math.abs(filled[i] - x[i])).toBeLessThan(0.1);
  });

  it('never goes beyond the first and the last good sample', () => {
    const y = without(without(x, 0, 2), x.length - 1, 1);
    const filled = fillGaps(t, y);
    expect(filled[0]).toBeNaN();
    expect(filled[1]).toBeNaN();
    expect(filled[x.length - 1]).toBeNaN();
  });

  it('does not touch its input, and takes an empty or an all missing signal', () => {
    const y = without(x, 3, 1);
    fillGaps(t, y);
    expect(y[3]).toBeNaN();
    expect(fillGaps([], [])).toHaveLength(0);
    expect(fillGaps([0, 1], [Number.NaN, Number.NaN])[0]).toBeNaN();
  });

  it('splits into stretches at NaN', () => {
    expect(segments([1, 2, Number.NaN, Number.NaN, 5])).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 5 },
    ]);
    expect(segments([])).toEqual([]);
  });

  it('splits uneven samples where frames never came, and not where a few are missing', () => {
    const times = [0, 1, 2, 4, 5, 12, 13].map((i) => i / 30);
    const y = [1, 1, 1, 1, Number.NaN, 1, 1];
    expect(timedSegments(times, y)).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 7 },
    ]);
  });

  it('reads the interval in spite of dropped frames', () => {
    expect(sampleIntervalS(frameTimes(10, 30, { dropped: 0.2 }))).toBeCloseTo(1 / 30, 6);
    expect(sampleIntervalS([1])).toBeNaN();
  });
});
