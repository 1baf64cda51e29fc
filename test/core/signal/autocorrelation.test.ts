import { describe, expect, it } from 'vitest';
import { autocorrelation, lagPeaks, refinePeriod } from '../../../src/core/signal/autocorrelation.ts';
import { resample } from '../../../src/core/signal/resample.ts';
import { frameTimes, plusNoise, sine } from './signals.ts';

/** Steps a minute from 8 s of vertical movement, by the fourth multiple of the step. */
function cadence(spm: number, fps: number, noise: number, jitterS = 0.003, seed = 1): number {
  const t = frameTimes(8, fps, { jitterS, seed });
  const clean = frameTimes(8, fps);
  // The camera's stamps jitter, the body does not.
  const x = plusNoise(sine(clean, spm / 60, 3), noise, seed + 100);
  const rate = 60;
  const even = resample(t, x, rate);
  const r = autocorrelation(even.values, 3 * rate);
  const first = lagPeaks(r, (60 / 230) * rate, (60 / 130) * rate)[0];
  return (60 * rate) / refinePeriod(r, first.lag, 4).period;
}

describe('autocorrelation', () => {
  it('is 1 at no lag and at a whole period, −1 at half of it', () => {
    const r = autocorrelation(sine(frameTimes(4, 60), 2), 60);
    expect(r[0]).toBeCloseTo(1, 12);
    expect(r[30]).toBeCloseTo(1, 2);
    expect(r[15]).toBeCloseTo(-1, 2);
  });

  it('gives the cadence within 0.5 steps/min at 30 fps, also where it locks to the frame rate', () => {
    for (const spm of [140, 150, 163, 168.9, 180, 187, 200])
      expect(Math.abs(cadence(spm, 30, 0.5) - spm)).toBeLessThan(0.5);
  });

  it('gives it within a step at 15 fps', () => {
    for (const spm of [140, 163, 180, 200]) expect(Math.abs(cadence(spm, 15, 0.5) - spm)).toBeLessThan(1);
  });

  it('works across gaps', () => {
    const t = frameTimes(8, 30);
    const x = sine(t, 2.8);
    x.fill(Number.NaN, 90, 120);
    const r = autocorrelation(resample(t, x, 60).values, 120);
    expect(60 / lagPeaks(r, 16, 28)[0].lag).toBeCloseTo(2.8, 1);
  });

  it('finds no peak where the correlation only falls, and none in a constant', () => {
    const ramp = Float64Array.from({ length: 200 }, (_, i) => i);
    expect(lagPeaks(autocorrelation(ramp, 60), 10, 40)).toEqual([]);
    expect(lagPeaks(autocorrelation(new Float64Array(100).fill(2), 60), 10, 40)).toEqual([]);
  });

  it('sees the half beat of an asymmetric runner as the lesser one', () => {
    const t = frameTimes(8, 60);
    const step = sine(t, 2.8, 3);
    const x = sine(t, 1.4, 1, 0.4).map((v, i) => v + step[i]);
    const r = autocorrelation(x, 120);
    const [best] = lagPeaks(r, 16, 50);
    expect(60 / best.lag).toBeCloseTo(1.4, 1);
    expect(60 / lagPeaks(r, 16, 28)[0].lag).toBeCloseTo(2.8, 1);
  });
});
