import { describe, expect, it } from 'vitest';
import { monthAfter, weeksOf } from '../../../src/core/history/month.ts';
import type { PastRun } from '../../../src/core/history/past-run.ts';
import { allTags, filterRuns, tidyTags } from '../../../src/core/history/search.ts';
import { circumstancesOf, trendOf } from '../../../src/core/history/trend.ts';

let day = 0;
function run(values: Record<string, number>, more: Partial<PastRun> = {}): PastRun {
  day++;
  return {
    id: `run-${day}`,
    startedAt: new Date(Date.UTC(2026, 9, day)).toISOString(),
    view: 'front',
    runningS: 1800,
    focus: null,
    title: '',
    notes: '',
    athleteId: null,
    values,
    ...more,
  };
}

const FRONT = { seenFrom: 'front', speedKmh: null } as const;

describe('a trend', () => {
  it('tells a believable change from the usual', () => {
    const runs = [170, 171, 169, 170, 170, 170, 176, 177, 176].map((cadence) => run({ cadence }));
    const { usual, change, points } = trendOf(runs.toReversed(), 'cadence', 'cadence', FRONT);
    expect(points.map((p) => p.value)).toEqual([170, 171, 169, 170, 170, 170, 176, 177, 176]);
    expect(usual).toMatchObject({ middle: 170, runs: 6 });
    expect(change).toMatchObject({ value: 6, believable: true });
  });

  it('does not believe a change that is within the runner’s own scatter', () => {
    const runs = [166, 174, 170, 163, 177, 170, 178].map((cadence) => run({ cadence }));
    const { usual, change } = trendOf(runs, 'cadence', 'cadence', FRONT);
    expect(change?.believable).toBe(false);
    expect(usual?.missing).toBe('scatters');
  });

  it('says how many runs are missing until a change of twice what the camera tells is found', () => {
    const missing = (values: readonly number[]) =>
      trendOf(
        values.map((value) => run({ 'armCrossing.left': value })),
        'armCrossing',
        'armCrossing.left',
        FRONT,
      ).usual?.missing;
    expect(missing([10, 10.5, 9.5])).toBe(0);
    expect(missing([10, 13, 7])).toBe(2);
    expect(missing([10, 13, 7, 13.5])).toBe(1);
    expect(missing([10, 30, -10])).toBe('scatters');
  });

  it('never takes its band narrower than the measure can be read', () => {
    const runs = [10, 10, 10].map((value) => run({ 'armCrossing.left': value }));
    const { usual, change } = trendOf(runs, 'armCrossing', 'armCrossing.left', FRONT);
    expect(usual!.high - usual!.low).toBeGreaterThanOrEqual(12);
    expect(change).toBeNull();
  });

  it('leaves runs at another speed, from another side, and without a value out', () => {
    const speed = { speedKmh: 10 };
    const runs = [
      run({ cadence: 170 }, speed),
      run({ cadence: 180 }, { speedKmh: 14 }),
      run({ cadence: 171 }, { speedKmh: 10.1 }),
      run({ cadence: 190 }, { ...speed, view: 'left' }),
      run({}, speed),
      run({ cadence: 160 }),
    ];
    const { points, usual } = trendOf(runs, 'cadence', 'cadence', { seenFrom: 'front', speedKmh: 10 });
    expect(points.map((p) => p.value)).toEqual([170, 171]);
    expect(usual).toBeNull();
  });

  it('offers the circumstances that runs were made in, most frequent first', () => {
    const runs = [
      run({}, { view: 'left' }),
      run({}, { speedKmh: 9 }),
      run({}, { speedKmh: 9.2 }),
      run({}, { view: 'unknown' }),
    ];
    expect(circumstancesOf(runs)).toEqual([
      { seenFrom: 'front', speedKmh: 9 },
      { seenFrom: 'side', speedKmh: null },
    ]);
  });
});

describe('a month', () => {
  it('is whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-11-21');
    expect(weeks[0][0]).toBe('2026-10-26');
    expect(weeks.at(-1)!.at(-1)).toBe('2026-12-06');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    // February 2027 begins on a Monday and has four weeks to the day.
    expect(weeksOf('2027-02-10')).toHaveLength(4);
  });

  it('begins on the right weekday in every month of a century', () => {
    for (let k = 0; k < 1200; k++) {
      const first = monthAfter('2001-01-01', k);
      const column = weeksOf(first)[0].indexOf(first);
      expect(column).toBe((new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7);
    }
  });

  it('goes over the ends of years and leap days', () => {
    expect(monthAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthAfter('2026-01-31', -1)).toBe('2025-12-01');
    const february = weeksOf('2028-02-01').flat();
    expect(february.slice(february.indexOf('2028-02-28'))).toEqual(
      expect.arrayContaining(['2028-02-28', '2028-02-29', '2028-03-01']),
    );
  });
});

describe('a search', () => {
  const runs = [
    run({}, { title: 'Intervals', notes: 'new shoes', tags: ['track', 'fast'] }),
    run({}, { notes: 'Easy, old SHOES' }),
    run({}, { tags: ['track'] }),
  ];

  it('finds all words in title, notes and tags, in any case', () => {
    const found = (words: string) => filterRuns(runs, { words, tag: null }).map((r) => r.id);
    expect(found('shoes')).toEqual([runs[0].id, runs[1].id]);
    expect(found('track new')).toEqual([runs[0].id]);
    expect(found('  ')).toHaveLength(3);
  });

  it('keeps to one tag, one athlete, or nobody', () => {
    expect(filterRuns(runs, { words: '', tag: 'track' })).toHaveLength(2);
  });

  it('tidies tags and counts them', () => {
    expect(tidyTags(' hill ,, hill, long  run ')).toEqual(['hill', 'long run']);
    expect(allTags(runs)).toEqual(['track', 'fast']);
  });
});
