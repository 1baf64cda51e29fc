/**
 * The drawn runner of the pages: a front view in a few joints, as a pictogram. Body units: feet at 0, crown near -100,
 * x = 0 is the midline. Seen as in a mirror: the runner's left is at the image's left. Pure.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SideJoints {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
}

export interface Figure {
  readonly head: Point;
  readonly left: SideJoints;
  readonly right: SideJoints;
}

/** How far the figure is from good form; all zero is good form. */
export interface Habits {
  /** Head beside the line, body units. */
  readonly head?: number;
  /** Shoulder lift, body units, by side. */
  readonly shoulderLeft?: number;
  readonly shoulderRight?: number;
  /** How far a hand goes towards and past the midline beyond the usual. */
  readonly crossLeft?: number;
  readonly crossRight?: number;
  /** 0 stands still, 1 runs. */
  readonly effort?: number;
}

function side(
  sign: -1 | 1,
  swing: number,
  lift: number,
  up: number,
  cross: number,
  effort: number,
): SideJoints {
  const forward = (swing + 1) / 2;
  const standing = 1 - effort;
  return {
    shoulder: { x: sign * 13.5, y: -74 - up },
    elbow: { x: sign * (18.5 - forward * effort), y: -58 - up * 0.6 + 2 * swing * effort },
    wrist: {
      x: sign * ((14 - 8.5 * forward - cross * forward) * effort + 17.5 * standing),
      y: (-58 - 9 * swing) * effort - 44 * standing,
    },
    hip: { x: sign * 4.4, y: -46 },
    knee: { x: sign * (4.8 + 0.8 * lift), y: -24 - 7 * lift },
    ankle: { x: sign * (4.4 - 1.3 * lift), y: -2 - 17 * lift },
  };
}

/**
 * @param phase - of the stride, 0..1
 * @param habits - what the runner does beside running
 */
export function runnerFigure(phase: number, habits: Habits = {}): Figure {
  const effort = habits.effort ?? 1;
  const angle = 2 * Math.PI * phase;
  const bounce = -2.2 * effort * Math.abs(Math.sin(angle));
  const up = (point: Point): Point => ({ x: point.x, y: point.y + bounce });
  const raise = (joints: SideJoints): SideJoints => ({
    shoulder: up(joints.shoulder),
    elbow: up(joints.elbow),
    wrist: up(joints.wrist),
    hip: up(joints.hip),
    knee: up(joints.knee),
    ankle: up(joints.ankle),
  });
  const swing = Math.sin(angle) * effort;
  const liftLeft = Math.max(0, -Math.sin(angle)) * effort;
  const liftRight = Math.max(0, Math.sin(angle)) * effort;
  return {
    head: up({ x: habits.head ?? 0, y: -90 }),
    left: raise(side(-1, swing, liftLeft, habits.shoulderLeft ?? 0, habits.crossLeft ?? 0, effort)),
    right: raise(side(1, -swing, liftRight, habits.shoulderRight ?? 0, habits.crossRight ?? 0, effort)),
  };
}

const at = (point: Point): string => `${point.x.toFixed(2)} ${point.y.toFixed(2)}`;

/** SVG path of the limbs of one side, to be stroked. */
export function limbPath(joints: SideJoints): string {
  return (
    `M${at(joints.shoulder)}L${at(joints.elbow)}L${at(joints.wrist)}` +
    `M${at(joints.hip)}L${at(joints.knee)}L${at(joints.ankle)}`
  );
}

/** Between trunk and arms stays a gap, as pictograms have it: the trunk is narrower than the shoulders. */
const TRUNK_INSET = 5.6;

/** SVG path of the trunk, to be filled and stroked with round joins. */
export function trunkPath({ left, right }: Figure): string {
  const top = (joints: SideJoints, inset: number): string =>
    at({ x: joints.shoulder.x + inset, y: joints.shoulder.y + 0.4 });
  return `M${top(left, TRUNK_INSET)}L${top(right, -TRUNK_INSET)}L${at(right.hip)}L${at(left.hip)}Z`;
}
