import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/measures/all.ts';
import { judge, okZone } from '../../../src/core/measures/bands.ts';
import { isWorseBy, judgeBy, okZoneOf, type Rule } from '../../../src/core/measures/rule.ts';
import type { View } from '../../../src/core/model/measure.ts';

const VIEWS: readonly View[] = ['front', 'rear', 'left', 'right'];

const JUDGED = MEASURES.flatMap((m) =>
  m.judging ? (m.judging.sides ?? m.sides).map((side) => [m.id, side] as const) : [],
);

describe('the ok zone', () => {
  it.each(JUDGED)('of %s, %s is where the judgement is ok', (id, side) => {
    for (const view of VIEWS)
      for (const baseline of [null, 0, 7.5]) {
        const zone = okZone(id, side, baseline, view);
        for (let value = -60; value <= 60; value += 0.7) {
          const judged = judge(id, side, value, baseline, view);
          expect(judged === null).toBe(zone === null);
          if (zone && judged) expect(judged.band === 'ok').toBe(value >= zone.from && value <= zone.to);
        }
      }
  });

  it('is none of a side that is not judged', () => {
    expect(okZone('lateralLean', 'left', 0, 'front')).toBeNull();
    expect(okZone('lateralLean', 'both', 0, 'front')).toEqual({ from: -4, to: 4 });
  });
});

describe('a rule for values that should not be small', () => {
  const rule: Rule = { kind: 'below', limits: { watch: 0, fault: -4 } };

  it('is at its limits where they say, and fades above them', () => {
    const severity = (value: number) => judgeBy(rule, value, null, 'front')!.severity;
    expect([-8, -4, 0, 2, 9].map(severity)).toEqual([3, 2, 1, 0.5, 0]);
    expect(okZoneOf(rule, null, 'front')).toEqual({ from: 0, to: Infinity });
  });

  it('takes the smaller value for the worse', () => {
    expect(isWorseBy(rule, -3, 1)).toBe(true);
    expect(isWorseBy(rule, 1, -3)).toBe(false);
  });
});
