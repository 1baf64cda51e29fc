import { describe, expect, it } from 'vitest';
import {
  doubtByDistance,
  doubtByStep,
  doubtByTyped,
  startUnitWatch,
  type UnitDoubt,
} from '../../../src/core/devices/belt-units.ts';

/** A belt for so many seconds; speed and distance each in a value of its own where they take turns. */
function run(
  trueKmh: number,
  toldKmh: number,
  seconds: number,
  { turns = false, coarse = 1 } = {},
): UnitDoubt[] {
  const watch = startUnitWatch();
  const doubts: (UnitDoubt | null)[] = [];
  for (let s = 0; s < seconds; s++) {
    const distanceM = coarse * Math.floor(((trueKmh / 3.6) * s) / coarse);
    if (turns) {
      doubts.push(doubtByDistance(watch, { speedKmh: toldKmh, distanceM: null }, s));
      doubts.push(doubtByDistance(watch, { speedKmh: null, distanceM }, s + 0.5));
    } else doubts.push(doubtByDistance(watch, { speedKmh: toldKmh, distanceM }, s));
  }
  return doubts.filter((d) => d !== null);
}

describe('miles taken for kilometres', () => {
  it('show where the treadmill tells its distance too, and are said once', () => {
    const [doubt, ...more] = run(9.656, 6, 600);
    expect(doubt).toMatchObject({ kind: 'distance', readKmh: 6 });
    expect(doubt.kind === 'distance' && doubt.otherKmh).toBeCloseTo(9.66, 1);
    expect(more).toEqual([]);
    expect(run(9.656, 6, 600, { turns: true, coarse: 10 })).toHaveLength(1);
  });

  it('are not seen in a treadmill that is right, or a little off, or starts its distance again', () => {
    expect(run(10, 10, 1200, { coarse: 10 })).toEqual([]);
    expect(run(10.5, 10, 1200)).toEqual([]);
    expect(run(8, 10, 1200)).toEqual([]);
  });

  it('show where the runner types what the display says', () => {
    const watch = startUnitWatch();
    expect(doubtByTyped(watch, 6, 9.7)).toMatchObject({ kind: 'typed', otherKmh: 9.7 });
    expect(doubtByTyped(watch, 6, 9.7)).toBeNull();
    expect(doubtByTyped(startUnitWatch(), 16.1, 10)).toMatchObject({ kind: 'typed' });
    expect(doubtByTyped(startUnitWatch(), 6, 9)).toBeNull();
    expect(doubtByTyped(startUnitWatch(), 6, null)).toBeNull();
  });

  it('may be behind a step that is short or long for running: no more than a question', () => {
    expect(doubtByStep(startUnitWatch(), 5.6, 170)).toMatchObject({ kind: 'step', stepM: 0.549 });
    expect(doubtByStep(startUnitWatch(), 17.7, 170)).toMatchObject({ kind: 'step' });
    expect(doubtByStep(startUnitWatch(), 10, 170)).toBeNull();
    expect(doubtByStep(startUnitWatch(), 5, null)).toBeNull();
  });
});
