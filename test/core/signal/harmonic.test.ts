import { describe, expect, it } from 'vitest';
import { fitHarmonics, harmonicAt, refineFrequencyHz } from '../../../src/core/signal/harmonic.ts';
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

  it('finds the beat', () => {
    expect(refineFrequencyHz(t, plusNoise(movement(t), 0.5), 1.35, 1.45, { harmonics: 2 })).toBeCloseTo(
      HZ,
      2,
    );
  });
});
