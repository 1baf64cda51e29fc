/**
 * Where the engines put a joint in a side view, against the centre that it turns about.
 *
 * The engines learnt their points from people who clicked on clothed bodies: the hip comes out at the front of the
 * thigh's root, the knee behind and above its centre, the shoulder on top of the joint. Systematic offsets of 30 to
 * 50 mm at hip and knee are what studies against marker systems find too (Needham 2021), and BlazePose is known to read
 * bent knees 2 to 5 degrees too straight from the side (Cosoli 2026; JMIR preprint 102399). Left in, they make a trunk
 * 5 degrees too upright, a stance knee 8 too straight and a trunk a tenth too long.
 *
 * The figures are means over six rendered bodies with known joints; from body to body they scatter by 1 to 2 (shares of
 * the trunk in percent), 0.3 at the knee ahead, and the mean of any five of them does as well on the sixth. Front and rear views are measured in ways of their own and are not touched.
 */
import { DEG } from '../signal/angle.ts';
import type { EngineRole } from '../pose/engine-role.ts';
import type { Landmark } from '../pose/landmarks.ts';

export type SideJoint = 'Shoulder' | 'Elbow' | 'Hip' | 'Knee' | 'Ankle';

/** Ahead of the joint's centre (where the runner faces) and above it, as shares of the trunk as the engine of every frame sees it. */
export type Offset = readonly [ahead: number, up: number];

const NONE: Offset = [0, 0];

export const SIDE_OFFSETS: Readonly<Record<EngineRole, Readonly<Record<SideJoint, Offset>>>> = {
  // Measured with BlazePose full.
  'every-frame': {
    Shoulder: [0, 0.06],
    Elbow: [0.01, 0.02],
    Hip: [0.07, -0.03],
    Knee: [-0.03, 0.04],
    Ankle: [0.04, 0.04],
  },
  // Measured with MoveNet Lightning; its legs are not measured from the side.
  check: {
    Shoulder: [0.01, 0.075],
    Elbow: [0.01, 0.02],
    Hip: [0.04, 0.01],
    Knee: NONE,
    Ankle: NONE,
  },
};

/** Offset of a landmark in a side view; 0 for what is not one of the joints. */
export function sideOffset(engine: EngineRole, landmark: Landmark): Offset {
  const joint = landmark.replace(/^(left|right)/, '');
  return (SIDE_OFFSETS[engine] as Partial<Record<string, Offset>>)[joint] ?? NONE;
}

/**
 * The knee's point lies 5 % of the trunk above the joint's centre along the thigh, whatever the bend: it rides on the
 * thigh. So the bend that it takes off grows with the sine of the bend: 0.051 of a trunk against a shin of 0.81, degrees.
 */
const KNEE_POINT_UP_THE_THIGH_DEG = 3.6;

/** What the points ahead of the thigh (hip) and behind it (knee) take off at any bend, degrees. */
const POINTS_BESIDE_THE_LIMB_DEG = 4.2;

/**
 * Bend of a leg's joints from the side, from the bend between BlazePose's points.
 *
 * Offsets along the image's axes hold for the posture on which they were measured. The points ride on the limbs: the
 * ankle's lies on the line of the shin (0 ± 1.5 % of the trunk beside it), so that it takes nothing off. Corrected along
 * the image's axes, knees that bend by 32 to 46 degrees came out 3 to 9 too bent.
 *
 * Means over 26 clips of invented runners and recorded motion, true joints at hand, bends of 32 to 67 degrees. What is
 * left differs from body to body and clothes to clothes by 2.6 degrees (standard deviation); a tenth of the bend is in it.
 * @param pointsDeg straight = 0
 */
export function kneeBetweenCentres(pointsDeg: number): number {
  return pointsDeg + POINTS_BESIDE_THE_LIMB_DEG + KNEE_POINT_UP_THE_THIGH_DEG * Math.sin(pointsDeg / DEG);
}
