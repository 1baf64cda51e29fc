/** Where a drawing's points are in a frame, and what it measures there. Pure. */
import { DEG } from '../signal/angle.ts';
import { LANDMARK_COUNT, LM, type Landmark } from '../pose/landmarks.ts';
import { median } from '../signal/robust.ts';
import type { Anchor, Drawing } from './handwork.ts';
import type { Spot } from './correct.ts';

/** 33 × (x, y) a frame, pixels of the frame as it was recorded; NaN where a joint is not seen. */
export interface Joints {
  readonly timesS: Float64Array;
  readonly joints: Float32Array;
}

/** Where a joint is in a frame; null where it is not seen, or there is no such frame. */
export function jointAt({ joints }: Joints, index: number, joint: Landmark): Spot | null {
  const k = (index * LANDMARK_COUNT + LM[joint]) * 2;
  const [x, y] = [joints[k], joints[k + 1]];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/**
 * A drawing's points in a frame: those on joints go with them.
 * @returns null where a joint that it hangs on is not seen: a line to where it was is a wrong line
 */
export function spotsOf(drawing: Pick<Drawing, 'points'>, joints: Joints, index: number): Spot[] | null {
  const spots: Spot[] = [];
  for (const point of drawing.points as readonly Anchor[]) {
    const spot = point.joint ? jointAt(joints, index, point.joint) : point;
    if (!spot) return null;
    spots.push(spot);
  }
  return spots;
}

/** The joint nearest to a point, within `reach` pixels; null where there is none. */
export function jointNear(joints: Joints, index: number, { x, y }: Spot, reach: number): Landmark | null {
  let best: Landmark | null = null;
  let least = reach;
  for (const joint of Object.keys(LM) as Landmark[]) {
    const spot = jointAt(joints, index, joint);
    const away = spot ? Math.hypot(spot.x - x, spot.y - y) : Infinity;
    if (away < least) [best, least] = [joint, away];
  }
  return best;
}

/** The angle at the second of three points, degrees, 0 to 180. */
export function angleDeg([from, at, to]: readonly Spot[]): number {
  const turn = Math.atan2(to.y - at.y, to.x - at.x) - Math.atan2(from.y - at.y, from.x - at.x);
  return Math.abs(DEG * Math.atan2(Math.sin(turn), Math.cos(turn)));
}

/** How far a line leans from the image's vertical, degrees, 0 to 90. */
export function leanDeg([from, to]: readonly Spot[]): number {
  return DEG * Math.atan2(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
}

/** The trunk is taken from the frames this close, seconds: about a stride, over which its length in the image is the same. */
const TRUNK_S = 0.5;

/** From the middle of the hips to the middle of the shoulders, pixels: the median around a frame; null where it is not seen. */
export function trunkPx(joints: Joints, index: number): number | null {
  const { timesS } = joints;
  const lengths: number[] = [];
  const read = (i: number): void => {
    const [a, b] = [jointAt(joints, i, 'leftShoulder'), jointAt(joints, i, 'rightShoulder')];
    const [c, d] = [jointAt(joints, i, 'leftHip'), jointAt(joints, i, 'rightHip')];
    if (a && b && c && d) lengths.push(Math.hypot((a.x + b.x - c.x - d.x) / 2, (a.y + b.y - c.y - d.y) / 2));
  };
  for (let i = index; i >= 0 && timesS[index] - timesS[i] <= TRUNK_S; i--) read(i);
  for (let i = index + 1; i < timesS.length && timesS[i] - timesS[index] <= TRUNK_S; i++) read(i);
  return lengths.length > 0 ? median(lengths) : null;
}

/** What a drawing says of the frame: degrees of an angle, trunk lengths of a ruler; null for the rest. */
export function readingOf(
  { tool }: Pick<Drawing, 'tool'>,
  spots: readonly Spot[],
  trunk: number | null,
): { readonly value: number; readonly unit: 'deg' | 'trunk' } | null {
  if (tool === 'angle') return { value: angleDeg(spots), unit: 'deg' };
  if (tool === 'upright') return { value: leanDeg(spots), unit: 'deg' };
  if (tool !== 'ruler' || trunk === null) return null;
  return { value: Math.hypot(spots[1].x - spots[0].x, spots[1].y - spots[0].y) / trunk, unit: 'trunk' };
}
