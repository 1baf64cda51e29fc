/** One measure over weeks: only runs that can be compared stand in one line, against the runner's own first ones. */
import { type Circumstances, seenFrom } from '../model/view.ts';
import { type MeasureId, smallestChange } from '../measures/all.ts';
import { median, robustSd } from '../signal/robust.ts';
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
  readonly low: number;
  readonly high: number;
  readonly runs: number;
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
const SAME_SPEED_KMH = 0.3;
/** The normal range rests on the first comparable runs (this many); the last ones are compared with it. Judgement calls. */
const USUAL_RUNS = 5;
const LEAST_RUNS = 3;
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

/** @param runs in any order; @param key of the measure, as `shoulderHeight.left` */
export function trendOf(
  runs: readonly PastRun[],
  id: MeasureId,
  key: string,
  circumstances: Circumstances,
): Trend {
  const points = runs
    .filter((run) => run.values[key] !== undefined && isComparable(run, circumstances))
    .map((run) => ({ id: run.id, at: run.startedAt, value: run.values[key] }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const usual = usualOf(
    id,
    points.slice(0, USUAL_RUNS).map((p) => p.value),
  );
  const after = points.slice(usual?.runs ?? 0).slice(-LAST_RUNS);
  if (!usual || after.length === 0) return { points, usual, change: null };
  const value = median(after.map((p) => p.value)) - usual.middle;
  return { points, usual, change: { value, believable: Math.abs(value) > usual.high - usual.middle } };
}

function usualOf(id: MeasureId, values: readonly number[]): UsualBand | null {
  if (values.length < LEAST_RUNS) return null;
  const middle = median(values);
  // Never narrower than what the camera can tell apart.
  const reach = Math.max(smallestChange(id), 2 * robustSd(values));
  return { middle, low: middle - reach, high: middle + reach, runs: values.length };
}
