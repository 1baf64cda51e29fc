/** Bodies: joint centres of a figure at rest, arms held out. Metres of the figure; y up, z forward, left side. */
import { add, scale, times, type Vec3 } from './vector.ts';

export const BONES = [
  'pelvis',
  'abdomen',
  'torso',
  'chest',
  'neck',
  'head',
  'clav',
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'toe',
  'ball',
  'c7',
  'sternum',
  'ear',
  'eye',
  'nose',
] as const;

export type Bone = (typeof BONES)[number];

interface Rig {
  readonly height: number;
  readonly points: Record<Bone, Vec3>;
  /** Stretch of parts along the axes of the figure at rest. */
  readonly stretch: {
    readonly head: Vec3;
    readonly clav: Vec3;
    readonly uarm: Vec3;
    readonly farm: Vec3;
    readonly foot: Vec3;
  };
  readonly hipX: number;
  /** Degrees the neck leans forward at rest. */
  readonly neckBase: number;
}

const RIGS = {
  men: {
    height: 1.815,
    points: {
      pelvis: [0, 0.98, 0.045],
      abdomen: [0, 1.02, 0.05],
      torso: [0, 1.16, 0.04],
      chest: [0, 1.36, 0.035],
      neck: [0, 1.465, 0.03],
      head: [0, 1.585, 0.042],
      clav: [0.025, 1.43, 0.055],
      shoulder: [0.153, 1.458, 0.06],
      elbow: [0.334, 1.432, 0.056],
      wrist: [0.585, 1.434, 0.086],
      hip: [0.121, 0.98, 0.045],
      knee: [0.121, 0.533, 0.072],
      ankle: [0.121, 0.085, 0.055],
      heel: [0.121, 0.03, 0.004],
      toe: [0.121, 0.03, 0.262],
      ball: [0.121, 0, 0.185],
      c7: [0, 1.478, -0.03],
      sternum: [0, 1.33, 0.145],
      ear: [0.088, 1.688, 0.082],
      eye: [0.04, 1.697, 0.15],
      nose: [0, 1.645, 0.175],
    },
    stretch: {
      head: [0.92, 0.92, 0.92],
      clav: [1.17, 1, 1],
      uarm: [1.43, 1.04, 1.04],
      farm: [1, 1, 1],
      foot: [0.95, 1, 0.95],
    },
    hipX: 0.102,
    neckBase: 12,
  },
  women: {
    height: 1.78,
    points: {
      pelvis: [0, 1.03, 0.045],
      abdomen: [0, 1.11, 0.055],
      torso: [0, 1.25, 0.04],
      chest: [0, 1.38, 0.035],
      neck: [0, 1.465, 0.03],
      head: [0, 1.585, 0.042],
      clav: [0.02, 1.44, 0.055],
      shoulder: [0.117, 1.463, 0.06],
      // oxlint-disable-next-line oxc/approx-constant -- a height, not a logarithm
      elbow: [0.334, 1.443, 0.056],
      wrist: [0.603, 1.445, 0.092],
      hip: [0.097, 1.03, 0.045],
      knee: [0.097, 0.55, 0.072],
      ankle: [0.097, 0.085, 0.055],
      heel: [0.097, 0.03, -0.012],
      toe: [0.097, 0.03, 0.245],
      ball: [0.097, 0, 0.17],
      c7: [0, 1.478, -0.02],
      sternum: [0, 1.34, 0.145],
      ear: [0.088, 1.682, 0.078],
      eye: [0.042, 1.69, 0.15],
      nose: [0, 1.638, 0.177],
    },
    stretch: {
      head: [0.92, 0.92, 0.92],
      clav: [1.38, 1, 1],
      uarm: [1.16, 1, 1],
      farm: [0.93, 1, 1],
      foot: [1, 1, 1],
    },
    hipX: 0.09,
    neckBase: 12,
  },
} satisfies Record<string, Rig>;

export interface BodyOptions {
  readonly build?: keyof typeof RIGS;
  readonly heightM?: number;
  /** Multiples of this build's usual shoulder width, hip width, arm, leg and trunk length, and head size. */
  readonly shoulders?: number;
  readonly hips?: number;
  readonly arms?: number;
  readonly legs?: number;
  readonly trunk?: number;
  readonly head?: number;
}

export interface Body {
  /** Metres per metre of the figure. */
  readonly k: number;
  readonly at: Record<Bone, Vec3>;
  readonly stretch: Rig['stretch'];
  /** Hip centre to the middle, metres of the figure. */
  readonly hipX: number;
  /** Radians. */
  readonly neckBase: number;
  /** Metres. */
  readonly shoulderWidth: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly thigh: number;
  readonly shank: number;
  readonly ankleHeight: number;
}

const LEG: readonly Bone[] = ['knee', 'ankle', 'heel', 'toe', 'ball'];
const ABOVE_CHEST: readonly Bone[] = [
  'chest',
  'neck',
  'head',
  'clav',
  'shoulder',
  'elbow',
  'wrist',
  'c7',
  'sternum',
  'ear',
  'eye',
  'nose',
];

/** Longer or shorter legs and trunk: everything above moves with them. */
function lengthened(points: Record<Bone, Vec3>, legs: number, trunk: number): Record<Bone, Vec3> {
  const ankle = points.ankle[1];
  const hip = points.hip[1];
  const chest = points.chest[1];
  const legGain = (hip - ankle) * (legs - 1);
  const trunkGain = (chest - hip) * (trunk - 1);
  const lifted = BONES.map((bone): [Bone, Vec3] => {
    const y = points[bone][1];
    if (LEG.includes(bone))
      return [bone, add(points[bone], [0, y > ankle ? (y - ankle) * (legs - 1) : 0, 0])];
    const share = ABOVE_CHEST.includes(bone) ? 1 : (y - hip) / (chest - hip);
    return [bone, add(points[bone], [0, legGain + share * trunkGain, 0])];
  });
  return Object.fromEntries(lifted) as Record<Bone, Vec3>;
}

const length = (a: Vec3, b: Vec3, stretch: Vec3 = [1, 1, 1]): number =>
  Math.hypot(...times([b[0] - a[0], b[1] - a[1], b[2] - a[2]], stretch));

export function makeBody(options: BodyOptions = {}): Body {
  const rig: Rig = RIGS[options.build ?? 'men'];
  const k = (options.heightM ?? 1.75) / rig.height;
  const at = lengthened(rig.points, options.legs ?? 1, options.trunk ?? 1);
  const arms = options.arms ?? 1;
  const wide = options.shoulders ?? 1;
  const stretch: Rig['stretch'] = {
    ...rig.stretch,
    head: scale(rig.stretch.head, options.head ?? 1),
    clav: times(rig.stretch.clav, [wide, 1, 1]),
    uarm: scale(rig.stretch.uarm, arms),
    farm: scale(rig.stretch.farm, arms),
  };
  return {
    k,
    at,
    stretch,
    hipX: rig.hipX * (options.hips ?? 1),
    neckBase: (rig.neckBase * Math.PI) / 180,
    shoulderWidth: 2 * k * (at.clav[0] + (at.shoulder[0] - at.clav[0]) * stretch.clav[0]),
    upperArm: k * length(at.shoulder, at.elbow, stretch.uarm),
    foreArm: k * length(at.elbow, at.wrist, stretch.farm),
    thigh: k * length(at.hip, at.knee),
    shank: k * length(at.knee, at.ankle),
    ankleHeight: k * at.ankle[1],
  };
}
