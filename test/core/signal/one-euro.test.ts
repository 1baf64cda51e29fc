import { describe, expect, it } from 'vitest';
import { OneEuro } from '../../../src/core/signal/one-euro.ts';
import { sd } from '../../../src/core/signal/robust.ts';
import { frameTimes, plusNoise, sine } from './signals.ts';

describe('One-Euro', () => {
  it('calms a still joint', () => {
    const filter = new OneEuro({ beta: 0.001 });
    const t = frameTimes(10, 30);
    const noisy = plusNoise(new Float64Array(t.length).fill(200), 2);
    const out = noisy.map((v, i) => filter.next(v, t[i]));
    expect(sd(out.slice(30))).toBeLessThan(1);
  });

  it('keeps up with a swinging one: the higher beta, the less it lags', () => {
    const t = frameTimes(5, 30);
    const x = sine(t, 1.4, 60);
    const error = (beta: number): number => {
      const filter = new OneEuro({ beta });
      return sd(x.map((v, i) => filter.next(v, t[i]) - v).slice(30));
    };
    expect(error(0.05)).toBeLessThan(error(0.005) / 2);
  });

  it('starts with the first sample, and again after a pause', () => {
    const filter = new OneEuro();
    expect(filter.next(10, 0)).toBe(10);
    expect(filter.next(11, 0)).toBe(10);
    expect(filter.next(Number.NaN, 0.03)).toBeNaN();
    expect(filter.next(10, 0.06)).toBeCloseTo(10, 9);
    expect(filter.next(90, 5)).toBe(90);
  });
});
