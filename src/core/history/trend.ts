/** One measure over weeks: only runs that can be compared stand in one line, against the runner's own first ones. */
import { type Circumstances, seenFrom } from '../model/view.ts';
import { type MeasureId, smallestChange } from '../measures/all.ts';
import { expectationOf, moreNeeded, type MoreNeeded, reachOfNext } from '../signal/believable.ts';
import { median } from '../signal/robust.ts';
import type { PastRun } from './past-run.ts';

export interface TrendPoint {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly value: number;
}

/** What is usual for this runner; unit of the measure. */
export interface UsualBand {
  readonly middle: number;
  /** From here to `high` the next run lies by chance alone, in 19 of 20 cases. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
  /**
   * Runs that are missing until a change of twice what the camera can tell is found in four of five cases; `scatters`
   * where this runner's runs differ too much for that.
   */
  readonly missing: MoreNeeded;
}

export interface Trend {
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** Null under three runs. */
  readonly usual: UsualBand | null;
  /** Last runs against the usual; null where there is no band, or no run after those it rests on. */
  readonly change: { readonly value: number; readonly believable: boolean } | null;
}

/** Half of the step of a treadmill's speed keys, and a little. */
export const SAME_SPEED_KMH = 0.3;
/**
 * The normal range rests on the first comparable runs, and the last ones are compared with it. Six: where two standard
 * deviations between runs are what the camera can tell, a change of twice that is found in 84 of 100 cases with six, in 78
 * with five. Three is a judgement call: two say next to nothing of their scatter.
 */
export const USUAL_RUNS = 6;
export const LEAST_RUNS = 3;
const LAST_RUNS = 3;

export function isComparable(run: PastRun, { seenFrom: from, speedKmh }: Circumstances): boolean {
  if (seenFrom(run.view) !== from) return false;
  const own = run.speedKmh ?? null;
  if (own === null || speedKmh === null) return own === speedKmh;
  return Math.abs(own - speedKmh) <= SAME_SPEED_KMH;
}

/** All circumstances that runs were made in, most frequent first. */
export function circumstancesOf(runs: readonly PastRun[]): Circumstances[] {
  const groups: { circumstances: Circumstances; count: number }[] = [];
  for (const run of runs) {
    const from = seenFrom(run.view);
    if (from === null) continue;
    const group = groups.find((g) => isComparable(run, g.circumstances));
    if (group) group.count++;
    else groups.push({ circumstances: { seenFrom: from, speedKmh: run.speedKmh ?? null }, count: 1 });
  }
  return groups.toSorted((a, b) => b.count - a.count).map((g) => g.circumstances);
}

/**
 * @param runs in any order
 * @param key of the measure, as `shoulderHeight.left`
 * @param questions how many measures are asked about at once; the range widens with it
 */
export function trendOf(
  runs: readonly PastRun[],
  id: MeasureId,
  key: string,
  circumstances: Circumstances,
  questions = 1,
): Trend {
  const points = runs
    .filter((run) => run.values[key] !== undefined && isComparable(run, circumstances))
    .map((run) => ({ id: run.id, at: run.startedAt, value: run.values[key] }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const first = points.slice(0, USUAL_RUNS);
  const expected = first.length < LEAST_RUNS ? null : expectationOf(first.map((p) => p.value));
  if (!expected) return { points, usual: null, change: null };
  const { middle } = expected;
  // Never narrower than what the camera can tell apart.
  const smallest = smallestChange(id);
  const reach = (next: number) => Math.max(smallest, reachOfNext(expected, next, questions));
  const usual: UsualBand = {
    middle,
    low: middle - reach(1),
    high: middle + reach(1),
    runs: first.length,
    missing: moreNeeded(expected, smallest, USUAL_RUNS),
  };
  const after = points.slice(first.length).slice(-LAST_RUNS);
  if (after.length === 0) return { points, usual, change: null };
  const value = median(after.map((p) => p.value)) - middle;
  return { points, usual, change: { value, believable: Math.abs(value) > reach(after.length) } };
}
