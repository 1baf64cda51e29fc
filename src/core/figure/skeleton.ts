/**
 * The drawn person of exercises and form: a few targets (hip, hands, feet) and angles in, joints out. Drawing units:
 * 160 wide, 112 high, y down, the floor at 106. Pure.
 */
import { DEG } from '../signal/angle.ts';

export type Dot = readonly [x: number, y: number];
export type Pair<T> = readonly [near: T, far: T];

/** Hands, feet or knees: near x and y, far x and y. */
export const pair = (x: number, y: number, farX: number, farY: number): Pair<Dot> => [
  [x, y],
  [farX, farY],
];

export const FLOOR = 106;
const TRUNK = 30;
const UPPER_ARM = 15;
const FOREARM = 15;
const THIGH = 21;
const SHIN = 21;
const NECK = 11.5;
/** Front view: half the width of shoulders and hips. */
const SHOULDER = 10;
const HIP = 5;

export interface Pose {
  readonly hip: Dot;
  /** Direction from hip to shoulder: 0 up, 90 right, degrees. */
  readonly trunk: number;
  /** Direction from shoulder to head; as the trunk where it is left out. */
  readonly head?: number;
  /** How far the face is turned down from straight ahead, degrees; side view. */
  readonly nod?: number;
  readonly hands: Pair<Dot>;
  readonly feet: Pair<Dot>;
  /** To which side elbows and knees bend, seen along the limb: 1 or -1. Defaults: as a person who faces right. */
  readonly elbows?: Pair<1 | -1>;
  readonly knees?: Pair<1 | -1>;
  /** Knees where they are seen foreshortened. */
  readonly kneesAt?: Pair<Dot>;
  /** How far the back is arched, drawing units: plus is to the back of one who faces right. */
  readonly arch?: number;
  /** Seen from the front: near is at the drawing's left. */
  readonly front?: boolean;
  /** Shoulders lifted, front view, by side. */
  readonly shrug?: Pair<number>;
  /** Hip line tilted, degrees, plus = the drawing's right lower; front view. */
  readonly hipTilt?: number;
}

export interface Limb {
  readonly from: Dot;
  readonly joint: Dot;
  readonly to: Dot;
}

export interface Skeleton {
  readonly head: Dot;
  /** Tip of the nose; null in front view. */
  readonly nose: Dot | null;
  readonly shoulder: Dot;
  readonly hip: Dot;
  readonly shoulders: Pair<Dot>;
  readonly hips: Pair<Dot>;
  readonly arms: Pair<Limb>;
  readonly legs: Pair<Limb>;
  readonly arch: number;
  readonly front: boolean;
}

export const HEAD_RADIUS = 6.4;

/** A point at a distance in a direction: 0 up, 90 right. */
export function along([x, y]: Dot, direction: number, distance: number): Dot {
  return [x + distance * Math.sin(direction / DEG), y - distance * Math.cos(direction / DEG)];
}

/** Two bones from a root towards a target; a target out of reach is pointed at. */
function reach(from: Dot, target: Dot, first: number, second: number, bend: 1 | -1): Limb {
  const [dx, dy] = [target[0] - from[0], target[1] - from[1]];
  const far = first + second - 0.01;
  const wanted = Math.hypot(dx, dy) || 1;
  const distance = Math.min(Math.max(wanted, Math.abs(first - second) + 0.01), far);
  const [ux, uy] = [dx / wanted, dy / wanted];
  const a = (first * first - second * second + distance * distance) / (2 * distance);
  const h = bend * Math.sqrt(Math.max(0, first * first - a * a));
  return {
    from,
    joint: [from[0] + ux * a - uy * h, from[1] + uy * a + ux * h],
    to: [from[0] + ux * distance, from[1] + uy * distance],
  };
}

export function solve(pose: Pose): Skeleton {
  const { hip, trunk, front = false, shrug = [0, 0], hipTilt = 0 } = pose;
  const shoulder = along(hip, trunk, TRUNK);
  const headDirection = pose.head ?? trunk;
  const head = along(shoulder, headDirection, NECK);
  const shoulders: Pair<Dot> = front
    ? [
        along(along(shoulder, trunk - 90, SHOULDER), trunk, shrug[0]),
        along(along(shoulder, trunk + 90, SHOULDER), trunk, shrug[1]),
      ]
    : [shoulder, shoulder];
  const hips: Pair<Dot> = front
    ? [along(hip, -90 + hipTilt, HIP), along(hip, 90 + hipTilt, HIP)]
    : [hip, hip];
  const [nearElbow, farElbow] = pose.elbows ?? (front ? ([1, -1] as const) : ([1, 1] as const));
  const [nearKnee, farKnee] = pose.knees ?? (front ? ([1, -1] as const) : ([-1, -1] as const));
  const legs: Pair<Limb> = pose.kneesAt
    ? [
        { from: hips[0], joint: pose.kneesAt[0], to: pose.feet[0] },
        { from: hips[1], joint: pose.kneesAt[1], to: pose.feet[1] },
      ]
    : [
        reach(hips[0], pose.feet[0], THIGH, SHIN, nearKnee),
        reach(hips[1], pose.feet[1], THIGH, SHIN, farKnee),
      ];
  return {
    head,
    nose: front ? null : along(head, headDirection + 90 + (pose.nod ?? 0), HEAD_RADIUS + 2.6),
    shoulder,
    hip,
    shoulders,
    hips,
    arms: [
      reach(shoulders[0], pose.hands[0], UPPER_ARM, FOREARM, nearElbow),
      reach(shoulders[1], pose.hands[1], UPPER_ARM, FOREARM, farElbow),
    ],
    legs,
    arch: pose.arch ?? 0,
    front,
  };
}

const mixNumber = (a: number, b: number, share: number): number => a + (b - a) * share;
const mixDot = (a: Dot, b: Dot, share: number): Dot => [
  mixNumber(a[0], b[0], share),
  mixNumber(a[1], b[1], share),
];
const mixPair = (a: Pair<Dot>, b: Pair<Dot>, share: number): Pair<Dot> => [
  mixDot(a[0], b[0], share),
  mixDot(a[1], b[1], share),
];

/** A pose between two others: 0 the first, 1 the second. How joints bend is taken from the first. */
export function between(a: Pose, b: Pose, share: number): Pose {
  const optional = (key: 'nod' | 'arch' | 'hipTilt'): number => mixNumber(a[key] ?? 0, b[key] ?? 0, share);
  return {
    ...a,
    hip: mixDot(a.hip, b.hip, share),
    trunk: mixNumber(a.trunk, b.trunk, share),
    head: mixNumber(a.head ?? a.trunk, b.head ?? b.trunk, share),
    nod: optional('nod'),
    arch: optional('arch'),
    hipTilt: optional('hipTilt'),
    shrug: mixDot(a.shrug ?? [0, 0], b.shrug ?? [0, 0], share),
    hands: mixPair(a.hands, b.hands, share),
    feet: mixPair(a.feet, b.feet, share),
    ...(a.kneesAt && b.kneesAt ? { kneesAt: mixPair(a.kneesAt, b.kneesAt, share) } : {}),
  };
}

/** There and back with rests at both ends: 0 → 1 → 0 over one turn of `phase`. */
export function thereAndBack(phase: number): number {
  const wave = (1 - Math.cos(2 * Math.PI * phase)) / 2;
  return wave * wave * (3 - 2 * wave);
}

export interface RunningStyle {
  /** Lean of the trunk, degrees forward. */
  readonly lean?: number;
  /** Head ahead of the trunk, degrees. */
  readonly head?: number;
  readonly nod?: number;
  /** How far the hands travel, drawing units. */
  readonly swing?: number;
  /** How far ahead of the hip the foot lands, drawing units. */
  readonly ahead?: number;
  readonly bounce?: number;
  /** How far the hands hang: small for a right angle at the elbow. */
  readonly hang?: number;
}

/** A runner from the side who faces right, at a phase of the stride. */
export function runningPose(phase: number, x: number, style: RunningStyle = {}): Pose {
  const { lean = 7, head = 0, nod = 0, swing = 15, ahead = 19, bounce = 3, hang = 15 } = style;
  const angle = 2 * Math.PI * phase;
  const hip: Dot = [x, 66 - bounce * Math.abs(Math.sin(angle))];
  const [sx, sy] = along(hip, lean, TRUNK);
  const foot = (turn: number): Dot => {
    const forwards = Math.max(0, -Math.sin(turn));
    const reachX = Math.cos(turn) > 0 ? ahead : 24;
    return [x - 2 + reachX * Math.cos(turn), FLOOR - 1 - 24 * forwards - 4 * Math.max(0, -Math.cos(turn))];
  };
  const hand = (turn: number): Dot => [
    sx + 7 - swing * Math.cos(turn),
    sy + hang - 6 * -Math.cos(turn) * 0.9,
  ];
  return {
    hip,
    trunk: lean,
    head: lean + head,
    nod,
    hands: [hand(angle), hand(angle + Math.PI)],
    feet: [foot(angle), foot(angle + Math.PI)],
  };
}
