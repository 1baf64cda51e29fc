import { describe, expect, it } from 'vitest';
import { butterworthSection, limitedCutoffHz, lowpass } from '../../../src/core/signal/butterworth.ts';
import { fitHarmonics } from '../../../src/core/signal/harmonic.ts';
import { frameTimes, plusNoise, sine } from './signals.ts';

/** Gain and phase shift of the filter for a sine of `hz`, read from the middle of a long signal. */
function response(hz: number, cutoff: number, rate = 60): { gain: number; phase: number } {
  const t = frameTimes(20, rate);
  const y = lowpass(sine(t, hz), rate, cutoff);
  const from = 5 * rate;
  const fit = fitHarmonics(t.slice(from, -from), y.slice(from, -from), hz);
  if (!fit) throw new Error('no fit');
  return { gain: fit.amplitudes[0], phase: fit.phases[0] + Math.PI / 2 };
}

describe('zero-lag Butterworth', () => {
  it('has its -3 dB where it says, both passes counted', () => {
    for (const cutoff of [3, 6, 10]) expect(response(cutoff, cutoff).gain).toBeCloseTo(Math.SQRT1_2, 3);
    expect(response(6, 6, 120).gain).toBeCloseTo(Math.SQRT1_2, 3);
  });

  it('has no lag at any frequency', () => {
    for (const hz of [0.5, 1.4, 2.8, 5, 8]) expect(Math.abs(response(hz, 6).phase)).toBeLessThan(1e-3);
  });

  it('falls as a 4th-order filter does', () => {
    expect(response(1.4, 6).gain).toBeGreaterThan(0.99);
    expect(response(12, 6).gain).toBeLessThan(0.1);
  });

  it('leaves constants and straight lines alone, to the very ends', () => {
    const line = Float64Array.from({ length: 90 }, (_, i) => 3 + 0.2 * i);
    lowpass(line, 60, 6).forEach((v, i) => expect(v).toBeCloseTo(line[i], 6));
  });

  it('does not droop at the ends of a wave', () => {
    const t = frameTimes(3, 60);
    const x = sine(t, 1.4, 1, 0.7);
    const y = lowpass(x, 60, 6);
    for (const i of [0, 1, 2, 177, 178, 179]) expect(Math.abs(y[i] - x[i])).toBeLessThan(0.05);
  });

  it('filters each stretch by itself and keeps the gaps', () => {
    const x = new Float64Array(120).fill(1);
    x.fill(Number.NaN, 50, 60);
    x.fill(100, 60);
    const y = lowpass(x, 60, 6);
    expect(y[49]).toBeCloseTo(1, 9);
    expect(y[55]).toBeNaN();
    expect(y[60]).toBeCloseTo(100, 9);
  });

  it('takes stretches of one, two and three samples', () => {
    expect([...lowpass([1, Number.NaN, 2, 3, Number.NaN, 4, 5, 6], 60, 6)].map(Math.round)).toEqual([
      1,
      Number.NaN,
      2,
      3,
      Number.NaN,
      4,
      5,
      6,
    ]);
    expect(lowpass([], 60, 6)).toHaveLength(0);
  });

  it('takes most of the noise away', () => {
    const t = frameTimes(20, 60);
    const noise = plusNoise(new Float64Array(t.length), 1);
    const rms = Math.sqrt(lowpass(noise, 60, 6).reduce((s, v) => s + v * v, 0) / t.length);
    expect(rms).toBeLessThan(0.5);
  });

  it('limits the cut-off to 0.4 of the frame rate', () => {
    expect(limitedCutoffHz(10, 15)).toBe(6);
    expect(limitedCutoffHz(6, 30)).toBe(6);
    const t = frameTimes(4, 60);
    const x = plusNoise(sine(t, 1), 0.2);
    expect([...lowpass(x, 60, 10, 15)]).toEqual([...lowpass(x, 60, 6)]);
    expect(() => butterworthSection(40, 60)).toThrow(/cut-off/);
  });
});
