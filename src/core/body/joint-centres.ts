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
