import { describe, expect, it } from 'vitest';
import { maxima, minima } from '../../../src/core/signal/peaks.ts';
import { frameTimes, sine } from './signals.ts';

describe('extrema', () => {
  it('finds them between the frames: 2.8 Hz at 30 fps to a thousandth of a second', () => {
    const t = frameTimes(4, 30);
    const found = maxima(t, sine(t, 2.8, 3));
    expect(found).toHaveLength(11);
    found.forEach((p, i) => {
      // The first and the last lie in the two end pieces, where the spline has least to go by.
      const tolerance = i === 0 || i === found.length - 1 ? 0.004 : 0.001;
      expect(Math.abs(p.timeS - (0.25 + i) / 2.8)).toBeLessThan(tolerance);
    });
    expect(found[3].value).toBeCloseTo(3, 1);
    expect(found[3].prominence).toBeGreaterThan(5.5);
  });

  it('finds minima in the same way', () => {
    const t = frameTimes(4, 30);
    const found = minima(t, sine(t, 2.8, 3));
    expect(found[2].timeS).toBeCloseTo(2.75 / 2.8, 2);
    expect(found[2].value).toBeCloseTo(-3, 1);
  });

  it('keeps a 5 % difference of the two sides at exactly ten frames a step', () => {
    // Steps of 1/3 s ± 2.5 %: median of whole frames would say none.
    const t = frameTimes(20, 30);
    const x = Float64Array.from(t, (s) => {
      const stride = s / (2 / 3);
      const phase = stride - Math.floor(stride);
      const split = 0.5 * 1.025;
      const step = phase < split ? phase / split : 1 + (phase - split) / (1 - split);
      return -Math.cos(2 * Math.PI * step);
    });
    const times = minima(t, x, { minProminence: 0.5 }).map((p) => p.timeS);
    const steps = times.slice(1).map((s, i) => s - times[i]);
    const odd = steps.filter((_, i) => i % 2 === 0);
    const even = steps.filter((_, i) => i % 2 === 1);
    const avg = (a: number[]): number => a.reduce((s, v) => s + v, 0) / a.length;
    const asymmetry = (100 * Math.abs(avg(odd) - avg(even))) / ((avg(odd) + avg(even)) / 2);
    expect(asymmetry).toBeGreaterThan(4);
    expect(asymmetry).toBeLessThan(6);
  });

  it('drops small wiggles and neighbours that are too near', () => {
    const t = frameTimes(4, 60);
    const x = sine(t, 1).map((v, i) => v + 0.1 * Math.sin(2 * Math.PI * 9 * t[i]));
    expect(maxima(t, x, { minProminence: 1 })).toHaveLength(4);
    expect(maxima(t, x).length).toBeGreaterThan(8);
    expect(maxima(t, x, { minDistanceS: 0.9 })).toHaveLength(4);
  });

  it('does not search across a long gap, nor take the ends for peaks', () => {
    const t = frameTimes(3, 30);
    const x = sine(t, 1);
    x.fill(Number.NaN, 35, 45);
    const found = maxima(t, x);
    expect(found.map((p) => Math.round(p.timeS * 100) / 100)).toEqual([0.25, 2.25]);
    expect(maxima([0, 1, 2], [0, 1, 2])).toEqual([]);
    expect(maxima([], [])).toEqual([]);
  });
});
