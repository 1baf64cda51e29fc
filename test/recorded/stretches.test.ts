import { expect, it } from 'vitest';
import { SHARED_S, stretchesOf } from '../../src/recorded/stretches.ts';

const WHOLE = { fromS: -Infinity, toS: Infinity };

it('divides a video evenly, each stretch seen from a little before its beginning', () => {
  const stretches = stretchesOf(5, 25, 2, WHOLE);
  expect(stretches).toEqual([
    { fromS: -Infinity, startS: -Infinity, endS: 15 },
    { fromS: 15 - SHARED_S, startS: 15, endS: Infinity },
  ]);
});

it('gives each of the engines as many when a video is long', () => {
  const stretches = stretchesOf(0, 600, 2, WHOLE);
  expect(stretches).toHaveLength(10);
  for (const [i, { startS, endS }] of stretches.entries()) {
    if (i > 0) expect(startS).toBe(stretches[i - 1].endS);
    if (i > 0 && i < 9) expect(endS - startS).toBeCloseTo(60, 9);
  }
});

it('leaves short videos whole, and keeps to the part that is wanted', () => {
  expect(stretchesOf(0, 5, 4, { fromS: 2, toS: 7 })).toEqual([{ fromS: 2, startS: 2, endS: 7 }]);
  expect(stretchesOf(0, 0, 2, WHOLE)).toHaveLength(1);
  const two = stretchesOf(2, 22, 2, { fromS: 2, toS: 22 });
  expect([two[0].fromS, two[1].startS, two[1].endS]).toEqual([2, 12, 22]);
});
