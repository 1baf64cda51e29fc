import type { Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import { errorsBeyond } from '../../signal/believable.ts';
import { median } from '../../signal/robust.ts';
import type { RunInput } from '../definition.ts';
import type { AnyReading } from '../reading.ts';
import { ahead, nearOf, shouldersAt, type DepthMeasure, type PictureMeasure } from '../shared/picture.ts';
import { HEAD_FORWARD_FROM_THE_FRONT_DEG } from './limits.ts';
import { leanFromSide } from '../trunkLean/read.ts';

/**
 * The engines follow a head that comes forward by about four fifths, and their necks, from ear to the top of the
 * shoulder, are a fifth too short: between their own points the change of the angle is right.
 */
export const headFromSide: PictureMeasure = (at, scene, seen) => {
  const s = shouldersAt(seen);
  const e = nearOf(seen, scene, 'Ear');
  return DEG * Math.atan2(scene.faces * (e[0] - s[0]), s[1] - e[1]) - leanFromSide(at, scene, seen);
};

/**
 * Runners bend their elbows to 60 to 120°. An arm that is swung almost straight takes the shoulder along in both engines'
 * image: heads of one such recorded runner read 7° too far back on one body, 8° too far forward on another.
 */
const STRAIGHT_DEG = 135;

/** From the side, of one stride. */
export function armStraight({ pictures }: AnyReading, view: 'left' | 'right'): boolean {
  return (pictures[`elbowAngle.${view}`]?.value ?? 0) > STRAIGHT_DEG;
}

/** From the side: whether the near arm is swung almost straight, so that the shoulder cannot be trusted. */
export function nearArmStraight({ view, strides }: RunInput): boolean {
  return median(strides.map((s) => s.values[`elbowAngle.${view}`] ?? Number.NaN)) > STRAIGHT_DEG;
}

/**
 * From the front: whether the doubt reaches from an upright head to the limit of what is named. Above all a face that looks
 * down does that: how far the neck goes forward with it differs between people.
 */
export function hardToTell({ view, strides }: RunInput): boolean {
  const doubtDeg = median(strides.map((s) => s.doubts['forwardHead'] ?? Number.NaN));
  return view === 'front' && errorsBeyond(Infinity) * doubtDeg > HEAD_FORWARD_FROM_THE_FRONT_DEG;
}

export const headByDepth: DepthMeasure = (i, scene) => {
  const s = scene.shouldersWorld;
  const e = scene.earsWorld;
  const head = Math.atan2(ahead(scene, e.x[i] - s.x[i], e.z[i] - s.z[i]), s.y[i] - e.y[i]);
  return DEG * (head - leanByDepth(i, scene));
};

/** Radians. */
function leanByDepth(i: number, scene: Scene): number {
  const s = scene.shouldersWorld;
  const h = scene.hipsWorld;
  return Math.atan2(ahead(scene, s.x[i] - h.x[i], s.z[i] - h.z[i]), h.y[i] - s.y[i]);
}
