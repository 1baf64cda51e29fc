import { describe, expect, it } from 'vitest';
import { epochLengthS, findDrift, joinSides, type TimedValue } from '../../../src/core/recording/drift.ts';
import type { DriftFinding } from '../../../src/core/session/session-file.ts';
import { gauss, random } from '../../simulator/random.ts';

/** One value for each stride. */
function series(seconds: number, value: (timeS: number) => number, seed = 1, noise = 2): TimedValue[] {
  const next = random(seed);
  return Array.from({ length: Math.floor(seconds / 0.7) }, (_, i) => ({
    timeS: 0.7 * i,
    value: value(0.7 * i) + noise * gauss(next),
  }));
}

const WINDOW = { baselineFromS: 180, baselineToS: 480 };
const ramp = (fromS: number, toS: number, change: number) => (t: number) =>
  40 + change * Math.min(1, Math.max(0, (t - fromS) / (toS - fromS)));

describe('a measure that leaves its baseline', () => {
  it.each([
    [900, 960, -9],
    [1200, 1400, 12],
  ])('from second %i to second %i by %f is found, with its size and its start', (fromS, toS, change) => {
    const found = findDrift('shoulderHeight', 'left', series(1800, ramp(fromS, toS, change)), WINDOW);
    expect(found).toMatchObject({ measure: 'shoulderHeight', side: 'left', unit: '% shoulder width' });
    expect(Math.abs(found!.change - change)).toBeLessThan(1);
    expect(Math.abs(found!.fromS - fromS)).toBeLessThan(20);
  });

  it('and comes back is none', () => {
    const there = (t: number) => 40 + (t > 900 && t < 1000 ? 10 : 0);
    expect(findDrift('shoulderHeight', 'left', series(1800, there), WINDOW)).toBeNull();
  });

  it('by less than is worth believing is none', () => {
    expect(findDrift('shoulderHeight', 'left', series(1800, ramp(900, 960, 2)), WINDOW)).toBeNull();
  });

  it('without a baseline is none', () => {
    const late = series(1800, ramp(900, 960, 9)).filter((p) => p.timeS > 480);
    expect(findDrift('shoulderHeight', 'left', late, WINDOW)).toBeNull();
    expect(findDrift('shoulderHeight', 'left', [], WINDOW)).toBeNull();
  });
});

describe('a steady run', () => {
  it('of forty minutes, each ten seconds like the ones before, raises a false alarm in one of ten at most', () => {
    let alarms = 0;
    const RUNS = 200;
    for (let seed = 1; seed <= RUNS; seed++) {
      const next = random(seed * 977);
      let mood = 0;
      const moods = Array.from({ length: 241 }, () => (mood = 0.6 * mood + 2.4 * gauss(next)));
      const wandering = series(2400, (t) => 40 + moods[Math.floor(t / 10)], seed, 1.5);
      if (findDrift('shoulderHeight', 'left', wandering, WINDOW)) alarms++;
    }
    expect(alarms / RUNS).toBeLessThanOrEqual(0.1);
  });
});

describe('epochs', () => {
  it('last ten seconds, and two at the least in a clip', () => {
    expect(epochLengthS(1800)).toBe(10);
    expect(epochLengthS(30)).toBe(2);
    expect(epochLengthS(120)).toBe(5);
  });
});

describe('two sides', () => {
  const finding = (change: Partial<DriftFinding>): DriftFinding => ({
    measure: 'shoulderHeight',
    side: 'left',
    fromS: 30,
    change: -6,
    unit: '% shoulder width',
    ...change,
  });

  it('that drift alike are one finding, from the earlier start, with the mean size', () => {
    expect(joinSides([finding({}), finding({ side: 'right', fromS: 26, change: -8 })])).toEqual([
      finding({ side: 'both', fromS: 26, change: -7 }),
    ]);
  });

  it('that drift apart stay two', () => {
    expect(joinSides([finding({}), finding({ side: 'right', change: 6 })])).toHaveLength(2);
  });

  it('of a measure that has no value for both stay two', () => {
    const arms = (['left', 'right'] as const).map((side) =>
      finding({ measure: 'armCrossing', side, change: 20 }),
    );
    expect(joinSides(arms)).toEqual(arms);
  });
});
