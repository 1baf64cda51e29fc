import { describe, expect, it } from 'vitest';
import { watchAgreement } from '../../../src/core/history/watch-agreement.ts';

const run = (n: number, difference: number | null) => ({
  id: String(n),
  startedAt: `2026-11-${String(n).padStart(2, '0')}T07:00:00.000Z`,
  ...(difference !== null && { watchCadence: { difference, error: 0.3 } }),
});

describe('a watch over weeks', () => {
  it('is nothing without a watch, and no mean with one', () => {
    expect(watchAgreement([run(1, null)])).toBeNull();
    expect(watchAgreement([run(1, null), run(2, 1)])).toMatchObject({ difference: null, error: null });
  });

  it('has the mean of its runs, with the error that their scatter leaves', () => {
    const found = watchAgreement([run(9, 3), run(3, 1), run(5, 2), run(4, null)]);
    expect(found?.points.map((point) => point.id)).toEqual(['3', '5', '9']);
    expect(found?.difference).toBe(2);
    // t of two degrees of freedom, 95 %: 4.303; standard deviation 1 of three.
    expect(found?.error).toBeCloseTo(4.303 / Math.sqrt(3), 3);
  });
});
