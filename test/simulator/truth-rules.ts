/** The rules by which single measures are read off true joints. */
import type { Joints } from './joints.ts';
import type { Pose } from './runner.ts';
import { angleAt, DEG, distance, dot, mid, mix, sub, type Vec3 } from './vector.ts';

export interface TrueContact {
  readonly timeS: number;
  readonly side: 'left' | 'right';
  readonly toeOffS: number;
}

export type Sample = Pick<Pose, 't' | 'joints' | 'active' | 'busyL' | 'busyR'>;

export const mean = (a: readonly number[]): number => a.reduce((s, x) => s + x, 0) / a.length;
export function median(a: readonly number[]): number {
  const s = a.toSorted((x, y) => x - y);
  const m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
}
export const range = (a: readonly number[]): number => Math.max(...a) - Math.min(...a);

export const shoulderMid = (j: Joints): Vec3 => mid(j.shoulderL, j.shoulderR);
export const hipMid = (j: Joints): Vec3 => mid(j.hipL, j.hipR);
const earMid = (j: Joints): Vec3 => mid(j.earL, j.earR);
/** Degrees a line leans forward / to the left of upright. */
const forwardOf = (d: Vec3): number => DEG * Math.atan2(d[2], d[1]);
const leftOf = (d: Vec3): number => DEG * Math.atan2(d[0], d[1]);
/** Degrees by which `a` is higher than `b`, against the level. */
function slope(a: Vec3, b: Vec3): number {
  const d = sub(a, b);
  return DEG * Math.atan2(d[1], Math.hypot(d[0], d[2]));
}

const leanOf = (j: Joints): number => forwardOf(sub(shoulderMid(j), hipMid(j)));

/** Wrist against the trunk's line at its own height: past the midline to the other side, and forward; metres. */
function wristPast(j: Joints, side: 'L' | 'R'): { across: number; forward: number } {
  const wrist = j[`wrist${side}`];
  const s = shoulderMid(j);
  const h = hipMid(j);
  const d = sub(wrist, mix(h, s, (wrist[1] - h[1]) / (s[1] - h[1])));
  const line = sub(j.shoulderL, j.shoulderR);
  const wide = Math.hypot(line[0], line[2]);
  const left: Vec3 = [line[0] / wide, 0, line[2] / wide];
  return { across: (side === 'L' ? -1 : 1) * dot(d, left), forward: dot(d, [-left[2], 0, left[0]]) };
}

/** Measures of posture, means over the samples: also of a runner who stands. */
export function posture(samples: readonly Sample[]): Record<string, number> {
  if (samples.length === 0) return {};
  const over = (f: (j: Joints) => number): number => mean(samples.map((s) => f(s.joints)));
  const width = over((j) => distance(j.shoulderL, j.shoulderR));
  const height = (side: 'L' | 'R'): number =>
    (100 * over((j) => earMid(j)[1] - j[`shoulder${side}`][1])) / width;
  const left = height('L');
  const right = height('R');
  return {
    trunkLean: over(leanOf),
    forwardHead: over((j) => forwardOf(sub(earMid(j), shoulderMid(j))) - leanOf(j)),
    headPitch: over((j) => {
      const d = sub(j.nose, earMid(j));
      return DEG * Math.atan2(-d[1], d[2]);
    }),
    'shoulderHeight.left': left,
    'shoulderHeight.right': right,
    shoulderHeight: (left + right) / 2,
    shoulderTilt: over((j) => slope(j.shoulderL, j.shoulderR)),
    lateralLean: over((j) => leftOf(sub(shoulderMid(j), hipMid(j)))),
  };
}

/** Crossing, swing and rotation within one stride. */
export function strideValues(
  samples: readonly Sample[],
  width: number,
  trunk: number,
): Record<string, number> {
  const out: Record<string, number> = {};
  for (const [name, side] of [
    ['left', 'L'],
    ['right', 'R'],
  ] as const) {
    if (samples.some((s) => s[`busy${side}`] > 0)) continue;
    const wrist = samples.map((s) => wristPast(s.joints, side));
    out[`armCrossing.${name}`] = (100 * Math.max(...wrist.map((w) => w.across))) / width;
    out[`armSwing.${name}`] = (100 * range(wrist.map((w) => w.forward))) / trunk;
  }
  const yaw = samples.map(({ joints: j }) => {
    const d = sub(j.shoulderL, j.shoulderR);
    return DEG * Math.atan2(d[2], d[0]);
  });
  out['torsoRotation'] = range(yaw);
  return out;
}

/** Samples from one time to just before another (they are in order). */
export function between(samples: readonly Sample[], fromS: number, toS: number): readonly Sample[] {
  const first = (limit: number): number => {
    let low = 0;
    let high = samples.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (samples[middle].t < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return samples.slice(first(fromS), first(toS));
}

/** How far apart the feet are put down, 60 ms after contact, to the runner's left and right; mean over steps. */
export function stepWidth(
  samples: readonly Sample[],
  contacts: readonly TrueContact[],
): Record<string, number> {
  const legs = samples.map(
    ({ joints: j }) =>
      (distance(j.hipL, j.kneeL) +
        distance(j.kneeL, j.ankleL) +
        distance(j.hipR, j.kneeR) +
        distance(j.kneeR, j.ankleR)) /
      2,
  );
  const put = ({ timeS, side }: TrueContact): number | undefined =>
    between(samples, timeS + 0.06, Infinity)[0]?.joints[side === 'left' ? 'ankleL' : 'ankleR'][0];
  const widths = contacts.slice(1).flatMap((c, i) => {
    const [here, before] = [put(c), put(contacts[i])];
    if (here === undefined || before === undefined || c.side === contacts[i].side) return [];
    if (c.timeS - contacts[i].timeS >= 0.8) return [];
    return [(c.side === 'left' ? 1 : -1) * (here - before)];
  });
  return widths.length > 0 ? { stepWidth: (100 * mean(widths)) / mean(legs) } : {};
}

/** Measures of the standing leg, medians over its contacts. */
export function stanceValues(
  samples: readonly Sample[],
  contacts: readonly TrueContact[],
): Record<string, number> {
  const out: Record<string, number> = {};
  for (const [name, S, sign] of [
    ['left', 'L', 1],
    ['right', 'R', -1],
  ] as const) {
    const own = contacts.filter((c) => c.side === name);
    const drop: number[] = [];
    const flexion: number[] = [];
    const shin: number[] = [];
    for (const c of own) {
      const stance = between(samples, c.timeS, c.toeOffS + 1e-9).map((s) => s.joints);
      if (stance.length < 2) continue;
      const shank = sub(stance[0][`ankle${S}`], stance[0][`knee${S}`]);
      shin.push(DEG * Math.atan2(shank[2], -shank[1]));
      flexion.push(
        Math.max(...stance.map((j) => 180 - angleAt(j[`hip${S}`], j[`knee${S}`], j[`ankle${S}`]))),
      );
      drop.push(Math.max(...stance.map((j) => sign * slope(j.hipL, j.hipR))));
    }
    if (drop.length === 0) continue;
    out[`pelvicDrop.${name}`] = median(drop);
    out[`kneeFlexion.${name}`] = median(flexion);
    out[`overstride.${name}`] = median(shin);
    out[`groundContact.${name}`] = median(own.map((c) => 1000 * (c.toeOffS - c.timeS)));
  }
  return out;
}
