import { describe, expect, it } from 'vitest';
import {
  delayShare,
  fitHarmonics,
  fitHarmonicsRobustly,
  harmonicAt,
  unlikeness,
} from '../../../src/core/signal/harmonic.ts';
import { frameTimes, plusNoise } from './signals.ts';

const HZ = 1.4;
function movement(t: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    t,
    (s) =>
      12 +
      5 * Math.cos(2 * Math.PI * HZ * (s - 1) + 0.6) +
      2 * Math.cos(2 * Math.PI * 2 * HZ * (s - 1) - 1.1),
  );
}

describe('harmonic fit', () => {
  const t = frameTimes(10, 30, { jitterS: 0.008, dropped: 0.2 });

  it('gives mean, amplitudes and phases back from uneven samples', () => {
    const fit = fitHarmonics(t, movement(t), HZ, { harmonics: 2, originS: 1 });
    expect(fit?.mean).toBeCloseTo(12, 9);
    expect(fit?.amplitudes[0]).toBeCloseTo(5, 9);
    expect(fit?.amplitudes[1]).toBeCloseTo(2, 9);
    expect(fit?.phases[0]).toBeCloseTo(0.6, 9);
    expect(fit?.phases[1]).toBeCloseTo(-1.1, 9);
    expect(fit?.residualSd).toBeLessThan(1e-9);
    expect(fit?.explained).toBeCloseTo(1, 9);
    if (fit) expect(harmonicAt(fit, 3.21)).toBeCloseTo(movement([3.21])[0], 9);
  });

  it('estimates the noise', () => {
    const fit = fitHarmonics(t, plusNoise(movement(t), 0.5), HZ, { harmonics: 2, originS: 1 });
    expect(fit?.amplitudes[0]).toBeCloseTo(5, 0);
    expect(fit?.residualSd).toBeGreaterThan(0.4);
    expect(fit?.residualSd).toBeLessThan(0.6);
  });

  it('ignores missing samples and those of no weight', () => {
    const x = movement(t);
    x[10] = Number.NaN;
    x[20] = 1000;
    const weights = new Float64Array(x.length).fill(1);
    weights[20] = 0;
    const fit = fitHarmonics(t, x, HZ, { harmonics: 2, weights });
    expect(fit?.mean).toBeCloseTo(12, 9);
    expect(fit?.samples).toBe(x.length - 2);
  });

  it('tells a drift from the swing', () => {
    const x = movement(t).map((v, i) => v + 0.3 * (t[i] - 1));
    const fit = fitHarmonics(t, x, HZ, { harmonics: 2, originS: 1, drift: true });
    expect(fit?.drift).toBeCloseTo(0.3, 9);
    expect(fit?.amplitudes[0]).toBeCloseTo(5, 9);
    if (fit) expect(harmonicAt(fit, 2)).toBeCloseTo(movement([2])[0] + 0.3, 9);
  });

  it('works at 15 fps', () => {
    const slow = frameTimes(8, 15);
    expect(fitHarmonics(slow, movement(slow), HZ, { harmonics: 2 })?.amplitudes[1]).toBeCloseTo(2, 9);
  });

  it('says null where it cannot know', () => {
    expect(fitHarmonics([0, 1], [1, 2], HZ)).toBeNull();
    // Sampled once a period: mean and swing cannot be told apart.
    const locked = Float64Array.from({ length: 20 }, (_, i) => i / HZ);
    expect(fitHarmonics(locked, movement(locked), HZ)).toBeNull();
  });
});

describe('robust fit', () => {
  it('is not bent by one sample in eight that lies far away', () => {
    const t = frameTimes(10, 30);
    const x = plusNoise(movement(t), 0.2).map((v, i) => (i % 8 === 0 ? v + 30 : v));
    const fit = fitHarmonicsRobustly(t, x, HZ, { harmonics: 2, originS: 1 });
    expect(Math.abs((fit?.mean ?? 0) - 12)).toBeLessThan(0.1);
    expect(Math.abs((fit?.amplitudes[0] ?? 0) - 5)).toBeLessThan(0.1);
    expect(fitHarmonics(t, x, HZ, { harmonics: 2, originS: 1 })?.mean).toBeGreaterThan(14);
  });
});

describe('delay of one movement after another', () => {
  const t = frameTimes(10, 30);
  const fit = (x: Float64Array) => fitHarmonics(t, x, HZ, { harmonics: 2 });

  it.each([0.44, 0.5, 0.563])('is the share of the period: %s', (share) => {
    const first = fit(movement(t));
    // Smaller and around another middle, as the far foot is in the image.
    const then = fit(movement(Float64Array.from(t, (s) => s - share / HZ)).map((v) => 0.7 * v - 3));
    expect(first && then && delayShare(first, then, 0.4, 0.6)).toBeCloseTo(share, 4);
  });
});

describe('two movements', () => {
  const t = frameTimes(10, 30);
  const fitOf = (move: (timeS: number) => number) =>
    fitHarmonics(
      t,
      Float64Array.from(t, (s) => move(s)),
      HZ,
      { harmonics: 2, originS: 1 },
    )!;
  const path = (s: number) => movement([s])[0];

  it('of which one is the other later are alike', () => {
    const later = fitOf((s) => path(s - 0.45 / HZ));
    expect(delayShare(fitOf(path), later, 0.4, 0.6)).toBeCloseTo(0.45, 4);
    expect(unlikeness(fitOf(path), later, 0.45)).toBeCloseTo(0, 6);
  });

  it('are as unlike as what one has and the other has not', () => {
    const other = fitOf((s) => path(s) + 0.5 * Math.sin(2 * Math.PI * HZ * s));
    expect(unlikeness(fitOf(path), other, 0)).toBeCloseTo(0.5 / Math.hypot(5, 2), 6);
  });
});
