/** The joints of a simulated runner and the landmarks they stand for. */
import { LANDMARKS } from '../../src/core/pose/landmarks.ts';
import type { Vec3 } from './vector.ts';

const MIDDLE = ['nose', 'c7', 'sternum', 'pelvis'] as const;
const PAIRED = [
  'eye',
  'eyeInner',
  'eyeOuter',
  'ear',
  'mouth',
  'shoulder',
  'elbow',
  'wrist',
  'pinky',
  'index',
  'thumb',
  'hip',
  'knee',
  'ankle',
  'heel',
  'toe',
] as const;

export type PairedJoint = (typeof PAIRED)[number];
export type JointName = (typeof MIDDLE)[number] | `${PairedJoint}${'L' | 'R'}`;
/** Metres; y up, belt surface y = 0, the runner faces +z, +x is the runner's left. */
export type Joints = Record<JointName, Vec3>;

export const JOINT_NAMES: readonly JointName[] = [
  ...MIDDLE,
  ...PAIRED.flatMap((name): JointName[] => [`${name}L`, `${name}R`]),
];

/** `leftFootIndex` → `toeL` */
function jointOf(landmark: string): JointName {
  if (landmark === 'nose') return 'nose';
  if (landmark.startsWith('mouth')) return landmark === 'mouthLeft' ? 'mouthL' : 'mouthR';
  const left = landmark.startsWith('left');
  const part = landmark.slice(left ? 4 : 5);
  const name = part === 'FootIndex' ? 'toe' : part.charAt(0).toLowerCase() + part.slice(1);
  return `${name}${left ? 'L' : 'R'}` as JointName;
}

/** Joint of each of the 33 landmarks, in their order. */
export const LANDMARK_JOINTS: readonly JointName[] = LANDMARKS.map(jointOf);

/** `wristL` → `wrist` */
export function partOf(joint: JointName): string {
  return /[LR]$/.test(joint) ? joint.slice(0, -1) : joint;
}

/** 1 = left, −1 = right, 0 = middle. */
export function sideOf(joint: JointName): -1 | 0 | 1 {
  return joint.endsWith('L') ? 1 : joint.endsWith('R') ? -1 : 0;
}
