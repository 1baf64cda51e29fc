/** Two runs side by side, and which differences are larger than what camera and runner vary by anyway. */
import type { MeasureResult } from '../measures/measure-result.ts';
import { seenFrom } from '../model/view.ts';
import type { Side, Unit } from '../model/measure.ts';
import { type MeasureId, smallestChange } from '../measures/all.ts';
import type { SessionFile } from '../session/session-file.ts';

export interface ComparedMeasure {
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
  readonly first: MeasureResult | null;
  readonly second: MeasureResult | null;
  /** Second less first; null where one of them has no value. */
  readonly change: number | null;
  /** Differences smaller than this are not worth believing; null without a change. */
  readonly smallest: number | null;
  readonly believable: boolean;
}

export interface Comparison {
  /** Seen from different sides, the two runs' measures are not the same quantities. */
  readonly sameView: boolean;
  readonly measures: readonly ComparedMeasure[];
}

/** Measures that at least one of them has, in the order of the first. */
export function compareSessions(first: SessionFile, second: SessionFile): Comparison {
  const from = seenFrom(first.view);
  const sameView = from !== null && from === seenFrom(second.view);
  const same = (a: MeasureResult) => (b: MeasureResult) => a.id === b.id && a.side === b.side;
  const extra = second.measures.filter((b) => !first.measures.some(same(b)));
  const pairs = [
    ...first.measures.map((a) => [a, second.measures.find(same(a)) ?? null] as const),
    ...extra.map((b) => [null, b] as const),
  ];
  return {
    sameView,
    measures: pairs
      .filter(([a, b]) => (a?.value ?? b?.value ?? null) !== null)
      .map(([a, b]) => compared(a, b, sameView)),
  };
}

function compared(a: MeasureResult | null, b: MeasureResult | null, sameView: boolean): ComparedMeasure {
  const { id, side, unit } = (a ?? b)!;
  const seen = a?.value != null && b?.value != null;
  const change = seen ? b.value - a.value : null;
  // Either run errs on its own: the two uncertainties add like lengths at right angles.
  const smallest = seen
    ? Math.hypot(a.smallestChange ?? smallestChange(id), b.smallestChange ?? smallestChange(id))
    : null;
  return {
    id,
    side,
    unit,
    first: a,
    second: b,
    change,
    smallest,
    believable: sameView && change !== null && smallest !== null && Math.abs(change) > smallest,
  };
}
