import { describe, expect, it } from 'vitest';
import { mad, mean, median, quantile, robustSd, sd, tamedMean } from '../../../src/core/signal/robust.ts';
import { gauss, random } from './signals.ts';

describe('robust statistics', () => {
  it('gives order statistics, linear in between', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([0, 10, 20, 30, 40], 0.25)).toBe(10);
    expect(quantile([0, 10], 0.9)).toBeCloseTo(9, 12);
    expect(quantile([5, 1], 0)).toBe(1);
    expect(quantile([5, 1], 2)).toBe(5);
  });

  it('leaves missing samples out instead of reading them as zero', () => {
    const x = [Number.NaN, 7, Number.NaN, 9, Infinity];
    expect(median(x)).toBe(8);
    expect(mean(x)).toBe(8);
    expect(mad(x)).toBe(1);
  });

  it('says NaN where there is nothing', () => {
    expect(median([])).toBeNaN();
    expect(mad([Number.NaN])).toBeNaN();
    expect(mean([])).toBeNaN();
    expect(sd([1])).toBeNaN();
  });

  it('estimates the spread of normal noise, a fifth of it spoiled', () => {
    const next = random(3);
    const x = Array.from({ length: 5000 }, (_, i) => (i % 10 === 0 ? 100 : 2 * gauss(next)));
    expect(robustSd(x)).toBeGreaterThan(1.9);
    expect(robustSd(x)).toBeLessThan(2.4);
    expect(sd([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3), 12);
  });

  it('does not change what it is given', () => {
    const x = Float64Array.from([3, 1, 2]);
    median(x);
    expect([...x]).toEqual([3, 1, 2]);
  });
});

describe('the mean without wild samples', () => {
  it('is the mean of two ways that alternate, where the median is one of them', () => {
    expect(tamedMean([4, 20, 4, 20, 5, 21, 4])).toBeCloseTo(78 / 7, 9);
  });

  it('leaves out what is far from all others', () => {
    expect(tamedMean([1, 2, 3, 2, 1, 3, 900, Number.NaN])).toBeCloseTo(2, 9);
    expect(tamedMean([5, 5, 5, 5, 80])).toBe(5);
  });
});
