import { describe, expect, it } from 'vitest';
import { errorsBeyond, errorsBeyondOneWay, expectationOf } from '../../../src/core/signal/believable.ts';

describe('what exceeds chance', () => {
  it('is the known table of Student, and the normal distribution where the spread is known', () => {
    expect(errorsBeyond(1)).toBeCloseTo(12.706, 3);
    expect(errorsBeyond(5)).toBeCloseTo(2.571, 3);
    expect(errorsBeyond(Infinity)).toBeCloseTo(1.96, 2);
    expect(errorsBeyondOneWay(5)).toBeCloseTo(2.015, 3);
  });

  it('is nothing where the spread comes from one value, or is no number', () => {
    for (const freedom of [0, -1, Number.NaN]) {
      expect(errorsBeyond(freedom)).toBe(Infinity);
      expect(errorsBeyondOneWay(freedom)).toBe(Infinity);
    }
    expect(expectationOf([1])).toBeNull();
    expect(expectationOf([1, Number.NaN])).toBeNull();
  });
});
