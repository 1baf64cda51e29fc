import { describe, expect, it } from 'vitest';
import { hampel } from '../../../src/core/signal/hampel.ts';
import { frameTimes, plusNoise, sine } from './signals.ts';

describe('hampel', () => {
  it('finds single and double jumps and nothing else in a swinging wrist', () => {
    const t = frameTimes(10, 30);
    const x = plusNoise(sine(t, 1.4, 40), 1);
    x[50] += 60;
    x[120] -= 60;
    x[121] -= 60;
    const { outliers, values } = hampel(t, x, { minSpread: 4 });
    expect(outliers).toEqual([50, 120, 121]);
    expect(values[50]).toBeNaN();
    expect(values[51]).toBe(x[51]);
  });

  it('does not tear a still joint apart', () => {
    const x = new Float64Array(60).fill(5);
    x[30] = 5.5;
    expect(hampel(frameTimes(2, 30), x, { minSpread: 1 }).outliers).toEqual([]);
    expect(hampel(frameTimes(2, 30), x).outliers).toEqual([30]);
  });

  it('cannot judge with too few neighbours', () => {
    expect(hampel([0, 1, 2, 3], [0, 0, 99, 0]).outliers).toEqual([]);
  });

  it('passes over gaps', () => {
    const t = frameTimes(2, 30);
    const x = new Float64Array(60).fill(1);
    x[20] = Number.NaN;
    x[21] = 50;
    expect(hampel(t, x).outliers).toEqual([21]);
  });
});
