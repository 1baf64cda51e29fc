/** Two runs side by side, and which differences are larger than what camera and runner vary by anyway. */
import type { MeasureResult } from '../measures/measure-result.ts';
import { seenFrom } from '../model/view.ts';
import type { Side, Unit } from '../model/measure.ts';
import { measureKey, type MeasureId, smallestChange } from '../measures/all.ts';
import { mainSpeed } from '../session/main-speed.ts';
import type { SessionFile } from '../session/session-file.ts';
import { reachAboutCourse } from '../signal/believable.ts';
import type { PastRun } from './past-run.ts';
import { isComparable, LEAST_RUNS } from './trend.ts';

export interface ComparedMeasure {
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
  readonly first: MeasureResult | null;
  readonly second: MeasureResult | null;
  /** Second less first; null where one of them has no value. */
  readonly change: number | null;
  /** What the two numbers may differ by although the runner ran alike in both; null without a change. */
  readonly smallest: number | null;
  /** The two runs differ by more than camera and strides err. One run may still differ from the next by the day's form. */
  readonly differs: boolean;
  /** They differ by more than this runner's runs do from day to day: a change. */
  readonly believable: boolean;
  /** Other runs of the same kind that are missing until that can be told. */
  readonly missing: number;
}

export interface Comparison {
  /** Seen from different sides, the two runs' measures are not the same quantities. */
  readonly sameView: boolean;
  readonly measures: readonly ComparedMeasure[];
}

/**
 * Measures that at least one of them has, in the order of the first.
 * @param runs all runs of the same athlete: those of the same kind, these two left out, show how much one run differs from
 *   the next
 */
export function compareSessions(
  first: SessionFile,
  second: SessionFile,
  runs: readonly PastRun[] = [],
): Comparison {
  const from = seenFrom(first.view);
  const sameView = from !== null && from === seenFrom(second.view);
  const same = (a: MeasureResult) => (b: MeasureResult) => a.id === b.id && a.side === b.side;
  const extra = second.measures.filter((b) => !first.measures.some(same(b)));
  const pairs = [
    ...first.measures.map((a) => [a, second.measures.find(same(a)) ?? null] as const),
    ...extra.map((b) => [null, b] as const),
  ].filter(([a, b]) => (a?.value ?? b?.value ?? null) !== null);
  const asked = pairs.filter(([a, b]) => a?.value != null && b?.value != null).length;
  const circumstances = from && { seenFrom: from, speedKmh: mainSpeed(first) };
  const others = runs
    .filter(
      (run) =>
        run.id !== first.id && run.id !== second.id && circumstances && isComparable(run, circumstances),
    )
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
  return { sameView, measures: pairs.map(([a, b]) => compared(a, b, { sameView, others, asked })) };
}

interface Around {
  readonly sameView: boolean;
  /** Runs of the same kind, oldest first. */
  readonly others: readonly PastRun[];
  /** Measures that both runs have. */
  readonly asked: number;
}

function compared(
  a: MeasureResult | null,
  b: MeasureResult | null,
  { sameView, others, asked }: Around,
): ComparedMeasure {
  const { id, side, unit } = (a ?? b)!;
  const seen = a?.value != null && b?.value != null;
  const change = seen ? b.value - a.value : null;
  // Either run errs on its own: the two uncertainties add like lengths at right angles.
  const smallest = seen
    ? Math.hypot(a.smallestChange ?? smallestChange(id), b.smallestChange ?? smallestChange(id))
    : null;
  const values = others.flatMap((run) => run.values[measureKey(id, side)] ?? []);
  // What neighbouring runs differ by: a runner who has changed over the weeks would hide it in the scatter of all of them.
  const daily = values.length < LEAST_RUNS ? null : reachAboutCourse(values, asked);
  const differs = sameView && change !== null && smallest !== null && Math.abs(change) > smallest;
  return {
    id,
    side,
    unit,
    first: a,
    second: b,
    change,
    smallest,
    differs,
    believable: differs && daily !== null && Math.abs(change) > daily,
    missing: Math.max(0, LEAST_RUNS - values.length),
  };
}
