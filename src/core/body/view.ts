/** Which side of the runner faces the camera, and which way the runner faces: from the skeleton alone. */
import { DEG, turnDeg } from '../signal/angle.ts';
import type { View } from '../model/measure.ts';
import { median } from '../signal/robust.ts';
import { midpoint2, midpoint3, type Tracks } from './tracks.ts';

export interface Facing {
  readonly view: View;
  /**
   * Where the runner's left points, degrees in the horizontal plane: 0 = to the image's right (a front view),
   * ±180 = to its left (rear), −90 = towards the camera (left side), +90 = away from it (right side).
   */
  readonly leftAzimuthDeg: number;
  /** Shoulder distance over trunk length in the image: about 0.7 face on, under 0.3 from the side. */
  readonly shoulderShare: number;
}

/** Within so many degrees of square a view counts as that view; a judgement call: beyond, every plane is skewed. */
const SQUARE_DEG = 32;

/**
 * @returns null where no skeleton was seen. `oblique` where neither plane is nearly square to the camera.
 */
export function facingOf(tracks: Tracks): Facing | null {
  const shL = tracks.world('leftShoulder');
  const shR = tracks.world('rightShoulder');
  const hipL = tracks.world('leftHip');
  const hipR = tracks.world('rightHip');
  const x: number[] = [];
  const z: number[] = [];
  for (let i = 0; i < tracks.length; i++) {
    // Shoulders and hips turn against each other in running; their sum holds the body's own direction.
    const dx = shL.x[i] - shR.x[i] + (hipL.x[i] - hipR.x[i]);
    const dz = shL.z[i] - shR.z[i] + (hipL.z[i] - hipR.z[i]);
    if (Number.isNaN(dx) || Number.isNaN(dz)) continue;
    x.push(dx);
    z.push(dz);
  }
  const share = shoulderShare(tracks);
  if (x.length < tracks.length * 0.2 || x.length === 0) return null;
  const azimuth = DEG * Math.atan2(median(z), median(x));
  return { view: viewOf(azimuth), leftAzimuthDeg: azimuth, shoulderShare: share };
}

function viewOf(azimuthDeg: number): View {
  const off = (target: number) => Math.abs(turnDeg(target, azimuthDeg));
  if (off(0) <= SQUARE_DEG) return 'front';
  if (off(180) <= SQUARE_DEG) return 'rear';
  if (off(-90) <= SQUARE_DEG) return 'left';
  if (off(90) <= SQUARE_DEG) return 'right';
  return 'oblique';
}

function shoulderShare(tracks: Tracks): number {
  const l = tracks.image('leftShoulder');
  const r = tracks.image('rightShoulder');
  const hips = midpoint2(tracks.image('leftHip'), tracks.image('rightHip'));
  const shoulders = midpoint2(l, r);
  const shares: number[] = [];
  for (let i = 0; i < tracks.length; i++) {
    const trunk = Math.hypot(shoulders.x[i] - hips.x[i], shoulders.y[i] - hips.y[i]);
    shares.push(Math.abs(l.x[i] - r.x[i]) / trunk);
  }
  return median(shares);
}

/**
 * Forward of the runner in camera axes (x right, y down, z away), level, from where the left points.
 * @returns unit vector [x, z]
 */
export function forwardOf(leftAzimuthDeg: number): readonly [number, number] {
  const a = leftAzimuthDeg / DEG;
  // left × up with up = (0, −1, 0)
  return [Math.sin(a), -Math.cos(a)];
}

/** Length of the trunk (mid-hip to mid-shoulder) in metres as the engine's depth model has it, median. */
export function worldTrunkM(tracks: Tracks): number {
  const s = midpoint3(tracks.world('leftShoulder'), tracks.world('rightShoulder'));
  const h = midpoint3(tracks.world('leftHip'), tracks.world('rightHip'));
  return median(Float64Array.from(s.x, (v, i) => Math.hypot(v - h.x[i], s.y[i] - h.y[i], s.z[i] - h.z[i])));
}
