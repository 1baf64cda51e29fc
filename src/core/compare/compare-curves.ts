/** The usual strides of two recordings over each other, and where they lie further apart than chance and camera bring. */
import {
  measureKey,
  measureOf,
  MEASURES,
  smallestChange,
  type MeasureId,
  type MeasureKey,
} from '../measures/all.ts';
import type { Side, Unit } from '../model/measure.ts';
import type { StrideCurve } from '../review/review.ts';
import { errorWithin, reachOfDifference } from '../signal/believable.ts';
import { mirroredSide } from './compare-runs.ts';

/** A part of the stride, % from the foot's contact. */
export interface StridePart {
  readonly fromPercent: number;
  readonly toPercent: number;
}

export interface ComparedCurve {
  readonly id: MeasureId;
  /** The side of the runner in the first recording, and in the second. */
  readonly side: Side;
  readonly otherSide: Side;
  readonly key: MeasureKey;
  readonly unit: Unit;
  readonly first: StrideCurve;
  readonly second: StrideCurve;
  /** Where the two differ by more than chance and camera bring. */
  readonly apart: readonly StridePart[];
}

/**
 * A curve of so many values that can move by themselves: what is left of a stride after the filter is its mean and about
 * five harmonics, a cosine and a sine of each. A judgement call.
 */
const FREE_VALUES = 11;

interface Options {
  readonly mirrored: boolean;
  readonly sameRun: boolean;
}

/** @returns one for each series that both have, in the catalogue's order */
export function compareCurves(
  first: readonly StrideCurve[],
  second: readonly StrideCurve[],
  { mirrored, sameRun }: Options,
): ComparedCurve[] {
  return MEASURES.flatMap(({ id, sides, unit }) =>
    sides.flatMap((side): ComparedCurve[] => {
      const key = measureKey(id, side);
      const otherSide = mirrored ? mirroredSide(side) : side;
      const a = first.find((curve) => curve.key === key);
      const found = second.find((curve) => curve.key === measureKey(id, otherSide));
      if (!a || !found) return [];
      const b = mirrored ? inMirror(found, id, side) : found;
      return [{ id, side, otherSide, key, unit, first: a, second: b, apart: apartOf(a, b, id, sameRun) }];
    }),
  );
}

/** What has no side begins at the first foot's contact: in a mirror that is the other foot. */
function inMirror(curve: StrideCurve, id: MeasureId, side: Side): StrideCurve {
  const sign = measureOf(id).signedBySide ? -1 : 1;
  const turned = curve.mean.map((v) => sign * v);
  if (side !== 'both') return { ...curve, mean: turned };
  return { ...curve, mean: halfOn(turned), sd: halfOn(curve.sd) };
}

/** Half a stride later; the last point is the first one of the next stride. */
function halfOn(values: Float64Array): Float64Array {
  const points = values.length - 1;
  return Float64Array.from(values, (_, i) => values[(i + points / 2) % points]);
}

function apartOf(a: StrideCurve, b: StrideCurve, id: MeasureId, sameRun: boolean): StridePart[] {
  const camera = errorWithin(smallestChange(id));
  const cameras = sameRun ? [camera] : [camera, camera];
  const chance = ({ sd, strides }: StrideCurve, i: number) => ({
    error: sd[i] / Math.sqrt(strides),
    freedom: strides - 1,
  });
  const step = 100 / Math.max(1, a.mean.length - 1);
  const apart: { fromPercent: number; toPercent: number }[] = [];
  for (let i = 0; i < a.mean.length; i++) {
    const reach = reachOfDifference([chance(a, i), chance(b, i), ...cameras], FREE_VALUES);
    if (!(Math.abs(b.mean[i] - a.mean[i]) > reach)) continue;
    const last = apart.at(-1);
    const at = i * step;
    if (last && at - last.toPercent < 1.5 * step) last.toPercent = at;
    else apart.push({ fromPercent: at, toPercent: at });
  }
  return apart;
}
