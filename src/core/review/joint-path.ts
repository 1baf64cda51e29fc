/** The way of a joint over the stride as the hips see it: the mean of all strides, and how far single ones lie from it. */
import { LANDMARK_COUNT, LM, type Landmark } from '../pose/landmarks.ts';
import { firstAtOrAbove } from '../signal/search.ts';
import { mean, median } from '../signal/robust.ts';
import type { Review, ReviewStride } from './review.ts';

export const PATH_JOINTS = ['Ankle', 'Knee', 'Wrist', 'Elbow'] as const;
export type PathJoint = (typeof PATH_JOINTS)[number];

/** Places over the stride: 0, 2 … 100 %. */
const PATH_POINTS = 51;

/** Fewer strides make no mean worth drawing. */
const MIN_STRIDES = 3;

export interface JointPath {
  readonly side: 'left' | 'right';
  /**
   * From the middle of the hips, trunk lengths: x as the image shows it (from the front and from behind outwards from the
   * body, so that left lies over right), y down. From the contact of the joint's own side.
   */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Typical distance of a single stride from the mean at the same moment, trunk lengths (root mean square). */
  readonly spread: Float64Array;
  readonly strides: number;
}

/** @returns a path for each side of which enough strides were seen, left first */
export function jointPaths(review: Review, joint: PathJoint): JointPath[] {
  const outward = review.view === 'front' || review.view === 'rear';
  return (['left', 'right'] as const).flatMap((side) => {
    const ways = review.strides
      .filter((s) => s.leftOut === null)
      .flatMap((stride) => wayOf(review, stride, `${side}${joint}`, side) ?? []);
    if (ways.length < MIN_STRIDES) return [];
    const flip = outward && median(ways.map((way) => mean([...way.hipX]))) < 0 ? -1 : 1;
    const x = meanAt(ways.map((way) => way.x.map((v) => v * flip)));
    const y = meanAt(ways.map((way) => way.y));
    const spread = Float64Array.from({ length: PATH_POINTS }, (_, i) =>
      Math.sqrt(mean(ways.map((way) => (way.x[i] * flip - x[i]) ** 2 + (way.y[i] - y[i]) ** 2))),
    );
    return [{ side, x, y, spread, strides: ways.length }];
  });
}

interface Way {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the hip of the same side: which way is outwards. */
  readonly hipX: Float64Array;
}

/** Null where the joint, the hips or the shoulders are not seen throughout, or the side's contact is not. */
function wayOf(review: Review, stride: ReviewStride, joint: Landmark, side: 'left' | 'right'): Way | null {
  const contact = stride.contacts.find((c) => c.side === side);
  if (!contact) return null;
  const lengthS = stride.endS - stride.startS;
  const over = (name: Landmark) => overStride(review, name, contact.timeS, lengthS);
  const own = over(joint);
  const [left, right] = [over('leftHip'), over('rightHip')];
  const [a, b] = [over('leftShoulder'), over('rightShoulder')];
  const trunks = Array.from({ length: PATH_POINTS }, (_, i) =>
    Math.hypot(
      (a.x[i] + b.x[i] - left.x[i] - right.x[i]) / 2,
      (a.y[i] + b.y[i] - left.y[i] - right.y[i]) / 2,
    ),
  );
  const trunk = median(trunks);
  const hip = side === 'left' ? left : right;
  const x = own.x.map((v, i) => (v - (left.x[i] + right.x[i]) / 2) / trunk);
  const y = own.y.map((v, i) => (v - (left.y[i] + right.y[i]) / 2) / trunk);
  const hipX = hip.x.map((v, i) => (v - (left.x[i] + right.x[i]) / 2) / trunk);
  return [...x, ...y].every(Number.isFinite) ? { x, y, hipX } : null;
}

function overStride({ frames }: Review, name: Landmark, fromS: number, lengthS: number) {
  const { timesS, joints } = frames;
  const read = (axis: 0 | 1) =>
    Float64Array.from({ length: PATH_POINTS }, (_, p) => {
      const timeS = fromS + (p / (PATH_POINTS - 1)) * lengthS;
      const after = firstAtOrAbove(timesS, timeS);
      if (after <= 0 || after >= timesS.length) return Number.NaN;
      const at = (i: number): number => joints[(i * LANDMARK_COUNT + LM[name]) * 2 + axis];
      const share = (timeS - timesS[after - 1]) / (timesS[after] - timesS[after - 1]);
      return at(after - 1) + share * (at(after) - at(after - 1));
    });
  return { x: read(0), y: read(1) };
}

function meanAt(ways: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: PATH_POINTS }, (_, i) => mean(ways.map((way) => way[i])));
}

/** How far a path reaches, trunk lengths. */
export function reachOf({ x, y }: JointPath): { readonly across: number; readonly up: number } {
  return { across: Math.max(...x) - Math.min(...x), up: Math.max(...y) - Math.min(...y) };
}
