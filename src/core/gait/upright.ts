/**
 * Which way is up in a side view, from the belt: the toes of a standing foot travel along it, and it is level but for
 * its incline. Trunk lean needs this where no standing pose gives the vertical.
 *
 * A camera that looks at the belt from above and not square sees it slope: by `tan(turn) × height / distance`, two
 * degrees for a turn of six. The turn shows in hips and shoulders: over whole strides both sides are equally far ahead,
 * so any lead of the near side over the far side in the image comes from the turn. (Two feet 8 cm apart see slopes
 * that differ by a thirtieth of it, so the point where their lines meet does not help.)
 */
import type { Gait } from './steps.ts';
import { mean, median, robustSd } from '../signal/robust.ts';
import type { Scene } from '../body/scene.ts';
import { DEG } from '../signal/angle.ts';

/** What one step shows about the belt. */
export interface BeltLine {
  /** Midstance, seconds of the source. */
  readonly timeS: number;
  readonly foot: 'near' | 'far';
  /** How much the belt rises ahead of the runner in the image, degrees; what a turned camera adds is taken off. */
  readonly riseDeg: number;
}

/** The image's own tilt in the runner's terms. */
export interface Upright {
  /** How much higher a level line ahead of the runner appears, degrees: to be added to a lean in the image. */
  readonly riseDeg: number;
  /** Standard deviation of what is left, degrees. */
  readonly doubtDeg: number;
}

/**
 * Shares of the stride around midstance in which the toes are down and the other leg does not pass: while it does,
 * engines drag one foot to the other. Stance lasts `STANCE_SHARE`; a runner who lands on the heel has the toes down after a
 * fifth of it.
 */
const EARLY = [-0.11, -0.06] as const;
const LATE = [0.035, 0.14] as const;

/**
 * A camera that is taken for level. What stands on something level rolls by a degree or two, what leans on something or
 * hangs on an arm by more. A belt's incline does not matter here.
 */
export const CAMERA_LEVEL = { riseDeg: 0, doubtDeg: 3 } as const satisfies Upright;

/** Fewer steps of a foot say nothing. */
const MIN_STEPS = 6;
/** Both feet run on one belt. Where their lines differ by more, or one varies by more, the tracking lost a leg. Degrees. */
const MAX_APART_DEG = 3;
const MAX_SCATTER_DEG = 4;

/**
 * How far the vertical of two feet that agree is off, degrees (standard deviation): 2.0 on 34 side clips of 25 bodies, 5.7
 * at most. The engine's toes are off, whatever the camera: by the true toes the same clips differ by 0.9.
 */
const BELT_DOUBT_DEG = 2;
/** Cameras are level, give or take, and the belt says how it is, give or take: both weighed by the inverse of their variance. */
const TOGETHER_DOUBT_DEG = 1 / Math.hypot(1 / BELT_DOUBT_DEG, 1 / CAMERA_LEVEL.doubtDeg);
const BELT_WEIGHT = (TOGETHER_DOUBT_DEG / BELT_DOUBT_DEG) ** 2;
/** An incline that was not entered looks like a rolled camera: this share of the slope may be an incline. */
const UNTOLD_SHARE = 0.5;

/** Shoulders and hips, joint centre to joint centre, lengths of the trunk. */
const BREADTHS = 1.12;
/** The engine puts the hidden shoulder and hip behind the near ones, both together by this share of the trunk. */
const NEAR_AHEAD = 0.027;
const MAX_TURN = Math.sin(35 / DEG);
/** Camera above the belt and trunk of the runner, metres: the usual ones. A quarter more changes the result by a quarter of its correction. */
const CAMERA_HEIGHT_M = 1;
const TRUNK_M = 0.5;

/** @returns nothing but from the side */
export function beltLines(scene: Scene, gait: Gait): BeltLine[] {
  const { view, tracks, faces } = scene;
  if (view !== 'left' && view !== 'right') return [];
  const slopeBy = turnedSlope(scene, gait);
  if (slopeBy === null) return [];
  return gait.steps.flatMap(({ timeS, side }) => {
    if (side === null) return [];
    const strideS = 2 / gait.stepHz[Math.round((timeS - tracks.startS) * tracks.rateHz)];
    const toe = tracks.image(`${side}FootIndex`);
    const points = [EARLY, LATE].map(([from, to]) => {
      const out: Point[] = [];
      const first = Math.ceil((timeS + from * strideS - tracks.startS) * tracks.rateHz);
      const last = Math.floor((timeS + to * strideS - tracks.startS) * tracks.rateHz);
      for (let i = Math.max(0, first); i <= Math.min(tracks.length - 1, last); i++)
        if (!Number.isNaN(toe.x[i])) out.push([toe.x[i], toe.y[i]]);
      return out;
    });
    if (points.some((p) => p.length === 0)) return [];
    const all = points.flat();
    const middle = mean(all.map(([x]) => x));
    const riseDeg = -faces * (slopeOf(all) - slopeBy(middle));
    return [{ timeS, foot: side === view ? ('near' as const) : ('far' as const), riseDeg }];
  });
}

/**
 * @param inclineDeg of the belt at a time, + = up ahead; null where it was not told: then it is taken for level
 * @returns null where too little was seen, or the feet do not agree
 */
export function uprightFrom(
  lines: readonly BeltLine[],
  inclineDeg: (timeS: number) => number | null,
): Upright | null {
  const feet = (['near', 'far'] as const).map((foot) =>
    lines.filter((line) => line.foot === foot).map((line) => line.riseDeg - (inclineDeg(line.timeS) ?? 0)),
  );
  if (feet.some((rises) => rises.length < MIN_STEPS || !(robustSd(rises) <= MAX_SCATTER_DEG))) return null;
  const [near, far] = feet.map(median);
  if (!(Math.abs(near - far) <= MAX_APART_DEG)) return null;
  const riseDeg = BELT_WEIGHT * ((near + far) / 2);
  const told = lines.every((line) => inclineDeg(line.timeS) !== null);
  return { riseDeg, doubtDeg: Math.hypot(TOGETHER_DOUBT_DEG, told ? 0 : UNTOLD_SHARE * riseDeg) };
}

type Point = readonly [x: number, y: number];

/** Slope of the belt that a level, turned camera sees at a place in the image: degrees, + = down to the right. */
function turnedSlope(scene: Scene, gait: Gait): ((x: number) => number) | null {
  const { tracks, view, faces, trunkPx, focalPx } = scene;
  if (view !== 'left' && view !== 'right') return null;
  const far = view === 'left' ? 'right' : 'left';
  const [from, to] = [gait.strides[0]?.startS, gait.strides.at(-1)?.endS];
  if (from === undefined || to === undefined) return null;
  const first = Math.max(0, Math.ceil((from - tracks.startS) * tracks.rateHz));
  const last = Math.min(tracks.length, Math.floor((to - tracks.startS) * tracks.rateHz));
  const apart = (['Shoulder', 'Hip'] as const).map((joint) => {
    const n = tracks.image(`${view}${joint}`);
    const f = tracks.image(`${far}${joint}`);
    const all: number[] = [];
    for (let i = first; i < last; i++) if (!Number.isNaN(n.x[i] - f.x[i])) all.push(n.x[i] - f.x[i]);
    return mean(all) / trunkPx;
  });
  const sine = (apart[0] + apart[1] - faces * NEAR_AHEAD) / BREADTHS;
  if (!(Math.abs(sine) <= MAX_TURN)) return null;
  const middle = tracks.width / 2;
  // The body shows its turn against the line of sight; the image's axis is off that by where the runner is in it.
  const aside = Math.atan2(median(Array.from(scene.hips.x)) - middle, focalPx);
  const turn = Math.tan(Math.asin(sine) - aside);
  const down = (CAMERA_HEIGHT_M * trunkPx) / (focalPx * TRUNK_M);
  return (x) => -DEG * Math.atan2(down * turn, 1 - ((x - middle) / focalPx) * turn);
}

/** Direction of the line through points, degrees within ±90, + = down to the right. */
function slopeOf(points: readonly Point[]): number {
  const mx = mean(points.map(([x]) => x));
  const my = mean(points.map(([, y]) => y));
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  return (DEG * Math.atan2(2 * xy, xx - yy)) / 2;
}
