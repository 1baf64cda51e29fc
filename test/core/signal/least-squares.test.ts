import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/core/signal/least-squares.ts';

describe('least squares', () => {
  it('weighs what is observed by its error', () => {
    const [x] = leastSquares([
      { of: [1], value: 0, error: 1 },
      { of: [1], value: 10, error: 2 },
    ])!;
    expect(x.value).toBeCloseTo(2, 9);
    expect(x.error).toBeCloseTo(Math.sqrt(0.8), 9);
  });

  it('shares between two unknowns what shows only their sum, by what is known of each beforehand', () => {
    const [a, b] = leastSquares([
      { of: [1, 1], value: 10, error: 0.01 },
      { of: [1, 0], value: 0, error: 3 },
      { of: [0, 1], value: 0, error: 1 },
    ])!;
    expect(a.value).toBeCloseTo(9, 2);
    expect(b.value).toBeCloseTo(1, 2);
    // Which of the two it was is not known, and the errors say so.
    expect(a.error).toBeGreaterThan(0.9);
  });

  it('has no answer where an unknown is left open', () => {
    expect(leastSquares([{ of: [1, 0], value: 1, error: 1 }])).toBeNull();
  });
});
