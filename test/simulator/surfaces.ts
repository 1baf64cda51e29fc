/**
 * What the engine's worker reads off skin and cloth, for scenes that ask for it: the turn of the waist from behind, and
 * how far the chest (from behind: the back) has moved to the side.
 *
 * Sizes are those that rendered clips showed (docs/accuracy.md): the waist turns by 0.8 to 1.1 of the pelvis, thighs pull
 * it by up to 8 degrees in clothes that show it at all, and the chest's surface lies 0.23 ± 28 % of the shoulder width
 * ahead of the axis that it turns about. Clothes that show nothing are not sampled here: they give no number.
 */
import { CHEST_BANDS_BELOW, WAIST_BANDS } from '../../src/core/pose/pose-frame.ts';
import { LM } from '../../src/core/pose/landmarks.ts';
import type { Pose } from './runner.ts';
import { gauss, random } from './random.ts';
import { clamp, DEG } from './vector.ts';

export interface Surfaces {
  readonly waistTurns?: Float32Array;
  readonly chestShifts?: Float32Array;
}

/** Nothing is read before a mean of some seconds is there to compare with. */
const FROM_S = 3;
/** Thighs are furthest apart when a foot leaves the belt: this share of the stride after midstance. */
const THIGHS_APART = 0.15;

/** A function of a pose and of the skeleton that was reported for it. */
export function surfacesOf(seed: number, fromBehind: boolean): (pose: Pose, image: Float32Array) => Surfaces {
  const next = random(seed * 31_337 + 3);
  const gain = clamp(0.95 + 0.08 * gauss(next), 0.8, 1.1);
  const pull = 2 + 4 * next();
  const apart = Array.from({ length: WAIST_BANDS }, () => 0.5 * gauss(next));
  const depth = 0.23 * clamp(1 + 0.28 * gauss(next), 0.5, 1.5);
  const bands = CHEST_BANDS_BELOW.map(() => depth * clamp(1 + 0.08 * gauss(next), 0.85, 1.15));
  return ({ t, theta, active, joints }, image) => {
    if (t < FROM_S) return {};
    const [l, r] = [joints.hipL, joints.hipR];
    const tilt = DEG * Math.atan2(l[1] - r[1], Math.hypot(l[0] - r[0], l[2] - r[2]));
    const thighs = active * pull * Math.cos(theta - 0.35 * Math.PI - 2 * Math.PI * THIGHS_APART);
    const [a, b] = [joints.shoulderL, joints.shoulderR];
    const sine = -(a[2] - b[2]) / Math.hypot(a[0] - b[0], a[2] - b[2]);
    const chestShifts = Float32Array.from(
      bands,
      (ahead, i) => ahead * sine + CHEST_BANDS_BELOW[i] * slantOf(image) + 0.006 * gauss(next),
    );
    if (!fromBehind) return { chestShifts };
    const waistTurns = Float32Array.from(
      apart,
      (by) => gain * tilt + thighs * (1 + 0.1 * by) + by + gauss(next),
    );
    return { waistTurns, chestShifts };
  };
}

/** How far the middle of the hips lies to the picture's right of the middle of the shoulders, shoulder widths. */
function slantOf(image: Float32Array): number {
  const at = (landmark: number) => [image[3 * landmark], image[3 * landmark + 1]] as const;
  const [ls, rs, lh, rh] = [LM.leftShoulder, LM.rightShoulder, LM.leftHip, LM.rightHip].map(at);
  return (lh[0] + rh[0] - ls[0] - rs[0]) / 2 / Math.hypot(ls[0] - rs[0], ls[1] - rs[1]);
}
