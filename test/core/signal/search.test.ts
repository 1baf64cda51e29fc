import { describe, expect, it } from 'vitest';
import { topOffset } from '../../../src/core/signal/parabola.ts';
import { firstAbove, firstAtOrAbove } from '../../../src/core/signal/search.ts';

describe('a place in a rising list', () => {
  const lists = [[], [1], [1, 2, 2, 2, 5], [0, 0], [-3, -1, 4, 9, 11, 12]];

  it('is the one that looking at every value finds', () => {
    for (const list of lists)
      for (let at = -4; at <= 13; at += 0.5) {
        const place = (is: (v: number) => boolean) => (list.some(is) ? list.findIndex(is) : list.length);
        expect(firstAtOrAbove(list, at)).toBe(place((v) => v >= at));
        expect(firstAbove(list, at)).toBe(place((v) => v > at));
      }
  });
});

describe('the top between three values', () => {
  it('is that of the parabola through them', () => {
    const parabola = (x: number) => 4 - 3 * (x - 0.3) ** 2;
    expect(topOffset(parabola(-1), parabola(0), parabola(1))).toBeCloseTo(0.3, 12);
  });

  it('is the middle where they do not bend down', () => {
    expect(topOffset(1, 2, 3)).toBe(0);
    expect(topOffset(3, 1, 3)).toBe(0);
  });
});
