import type { Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import { median } from '../../signal/robust.ts';
import type { Side } from '../../model/measure.ts';
import type { RunInput, RunValue } from '../definition.ts';
import type { AnyReading } from '../reading.ts';
import { ahead, nearOf, shouldersAt, type DepthMeasure, type PictureMeasure } from '../shared/picture.ts';
import { heldOutside } from '../shared/held-out-arms.ts';
import { byChance } from '../shared/off-by.ts';
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

/** Of rendered runners seen from the side, standard deviation. */
const BODIES_DEG = 1.9;

/** Of a runner whose near arm is swung almost straight: the two bodies. */
const ARM_STRAIGHT_DEG = 7;

/** From the front errors of 31 rendered runs are this share of the doubt (root mean square). */
const OFF_PER_DOUBT = 0.85;

/**
 * An arm that is held out takes the engines' shoulder along, from the front as from the side: two of four such heads read 5 and
 * 8 degrees too far back with wrists 25 to 33 % of the shoulder width outside of the shoulders.
 */
const PER_HELD_OUTSIDE = 0.2;

/**
 * How far the head of a whole run may be off, standard deviation, degrees. From the front the doubt has what a face that
 * looks down leaves open: how far the neck goes forward with it differs between people.
 */
export function headOffBy(input: RunInput, _side: Side, found: RunValue): number {
  const { view, strides } = input;
  if (view === 'front') {
    const doubtDeg = middleOf(strides.map((s) => s.doubts['forwardHead']));
    return Math.hypot(OFF_PER_DOUBT * doubtDeg, PER_HELD_OUTSIDE * heldOutside(input));
  }
  const elbowDeg = middleOf(strides.map((s) => s.values[`elbowAngle.${view}`]));
  return Math.hypot(BODIES_DEG, elbowDeg > STRAIGHT_DEG ? ARM_STRAIGHT_DEG : 0, byChance(found));
}

function middleOf(values: readonly (number | undefined)[]): number {
  return median(values.map((v) => v ?? Number.NaN));
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
