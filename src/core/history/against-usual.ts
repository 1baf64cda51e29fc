/** A run against what is usual for its runner: earlier runs seen from the same side at the same speed, and no others. */
import { type Circumstances, seenFrom } from '../model/view.ts';
import { judge } from '../measures/bands.ts';
import type { Side, Unit } from '../model/measure.ts';
import { measureKey, measureOf, type MeasureId } from '../measures/all.ts';
import { isUncertainBesideOthers } from '../measures/confidence.ts';
import { mainSpeed } from '../session/main-speed.ts';
import type { SessionFile } from '../session/session-file.ts';
import type { PastRun } from './past-run.ts';
import { isComparable, trendOf, USUAL_RUNS, type UsualBand } from './trend.ts';

export interface AgainstUsual {
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
  readonly value: number;
  readonly usual: UsualBand;
  /** Value less the usual's middle. */
  readonly change: number;
  /** Differences smaller than this are not worth believing: the camera's, or the runner's own from run to run, over all rows. */
  readonly smallest: number;
  readonly believable: boolean;
  /** A believable change towards the good range. */
  readonly improved: boolean;
}

export interface UsualComparison {
  readonly circumstances: Circumstances;
  /** Earlier runs that can be compared. */
  readonly runs: number;
  /** More of them make the range narrower; 0: it is as narrow as it gets. */
  readonly missing: number;
  readonly measures: readonly AgainstUsual[];
}

/**
 * @param runs of the same athlete, in any order; the run itself and later ones among them are left out
 * @returns null for a view from which runs are not compared
 */
export function againstUsual(file: SessionFile, runs: readonly PastRun[]): UsualComparison | null {
  const from = seenFrom(file.view);
  if (from === null) return null;
  const circumstances = { seenFrom: from, speedKmh: mainSpeed(file) };
  const earlier = runs.filter(
    (run) => run.id !== file.id && run.startedAt < file.startedAt && isComparable(run, circumstances),
  );
  const usualOf = (id: MeasureId, side: Side, questions?: number) =>
    trendOf(earlier, id, measureKey(id, side), circumstances, questions).usual;
  const asked = file.measures.filter(
    (result) =>
      result.value !== null &&
      !isUncertainBesideOthers(measureOf(result.id), result, file.quality.validShare) &&
      usualOf(result.id, result.side),
  );
  const measures = asked.flatMap(({ id, side, unit, value, baseline }): AgainstUsual[] => {
    // All rows are asked at once: one of them stands out by chance far more often than a given one.
    const usual = usualOf(id, side, asked.length);
    if (value === null || !usual) return [];
    const change = value - usual.middle;
    const smallest = usual.high - usual.middle;
    const believable = Math.abs(change) > smallest;
    const now = judge(id, side, value, baseline, file.view);
    const before = judge(id, side, usual.middle, baseline, file.view);
    // Inside the good range no place is better than another.
    const improved =
      believable && now !== null && before !== null && before.severity > 1 && now.severity < before.severity;
    return [{ id, side, unit, value, usual, change, smallest, believable, improved }];
  });
  return {
    circumstances,
    runs: earlier.length,
    missing: Math.max(0, USUAL_RUNS - earlier.length),
    measures,
  };
}
