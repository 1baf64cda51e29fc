import { describe, expect, it } from 'vitest';
import { localValue } from '../../../src/core/signal/local-fit.ts';

const places = Array.from({ length: 40 }, (_, i) => (i - 19.3) / 20);

describe('the value of a curve from samples around it', () => {
  it('is that of a parabola to rounding, at and between the samples', () => {
    const curve = (x: number) => 3 - 2 * x + 5 * x * x;
    for (const at of [0, 0.013, -0.2])
      expect(localValue(places, places.map(curve), at, 0.4)).toBeCloseTo(curve(at), 9);
  });

  it('is not moved by a fifth of wild samples', () => {
    const values = places.map((x, i) => (i % 5 === 0 ? 90 : 10 + 40 * x));
    expect(localValue(places, values, 0, 0.6)).toBeCloseTo(10, 3);
  });

  it('is not given from a handful of samples', () => {
    expect(localValue([-0.1, 0, 0.1, 0.2, 5], [1, 1, 1, 1, 1], 0, 0.4)).toBeNaN();
    expect(
      localValue(
        places,
        places.map(() => Number.NaN),
        0,
        0.4,
      ),
    ).toBeNaN();
  });
});
