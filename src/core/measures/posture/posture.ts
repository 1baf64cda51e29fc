/**
 * Head, shoulders and trunk: quantities that have a mean over a stride (or over a second of standing).
 *
 * Two engines see the same runner. BlazePose follows the motion in every frame and has depth; MoveNet, which runs on
 * some frames only, places ears, shoulders and hips with less bias. So each quantity is taken from BlazePose's paths,
 * and shifted by the median difference that MoveNet shows to it on the frames around which both ran.
 */
import { LM, type Landmark } from '../../pose/landmarks.ts';
import { checkPoint } from '../../pose/check-point.ts';
import type { PoseFrame } from '../../pose/pose-frame.ts';
import type { EngineRole } from '../../pose/engine-role.ts';
import { DEG, type Scene } from '../../body/scene.ts';
import { MIN_PRESENCE, MIN_VISIBILITY } from '../../body/tracks.ts';
import { mean, median, sd } from '../../signal/robust.ts';
import type { View } from '../../model/measure.ts';
import type { MeasureKey } from '../all.ts';

/** A joint in the picture, pixels; NaN where it is not seen. */
type Joint = (landmark: Landmark) => readonly [number, number];

/** @param at joints' centres; @param seen the engine's own points, the same but from the side */
type PictureMeasure = (at: Joint, scene: Scene, seen: Joint) => number;

const NOWHERE = [Number.NaN, Number.NaN] as const;

function mid(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

const shouldersAt = (at: Joint) => mid(at('leftShoulder'), at('rightShoulder'));
const hipsAt = (at: Joint) => mid(at('leftHip'), at('rightHip'));
const earsAt = (at: Joint) => mid(at('leftEar'), at('rightEar'));

/** +1 in a front view, −1 from behind: there the runner's left is at the picture's left. */
const leftSign = (scene: Scene) => (scene.view === 'rear' ? -1 : 1);

const apart = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The picture measures by key, for front and rear views. */
const FRONTAL: Readonly<Record<MeasureKey, PictureMeasure>> = {
  /** Ear to shoulder, downwards, pixels. */
  'neckPx.left': (at) => at('leftShoulder')[1] - earsAt(at)[1],
  'neckPx.right': (at) => at('rightShoulder')[1] - earsAt(at)[1],
  /** Ear to hip, downwards, pixels: shoulders that rise leave it as it is, a head that comes forward shortens it. */
  earHipPx: (at) => hipsAt(at)[1] - earsAt(at)[1],
  /** Three widths, pixels, that tell together how near the runner is. */
  shoulderSpanPx: (at) => apart(at('leftShoulder'), at('rightShoulder')),
  hipSpanPx: (at) => apart(at('leftHip'), at('rightHip')),
  earSpanPx: (at) => apart(at('leftEar'), at('rightEar')),
  shoulderTilt: (at, scene) => {
    const l = at('leftShoulder');
    const r = at('rightShoulder');
    return DEG * Math.atan2(r[1] - l[1], leftSign(scene) * (l[0] - r[0]));
  },
  lateralLean: (at, scene) => {
    const s = shouldersAt(at);
    const h = hipsAt(at);
    return DEG * Math.atan2(leftSign(scene) * (s[0] - h[0]), h[1] - s[1]);
  },
  /** How far the ears are above the middle of the picture, focal lengths: what moves nearer rises by so much. */
  earRise: (at, scene) => (scene.tracks.height / 2 - earsAt(at)[1]) / scene.focalPx,
};

type Place = readonly [number, number];

/** Angle at b, degrees, straight = 180. */
function elbow(a: Place, b: Place, c: Place): number {
  const u = [a[0] - b[0], a[1] - b[1]] as const;
  const v = [c[0] - b[0], c[1] - b[1]] as const;
  return DEG * Math.atan2(Math.abs(u[0] * v[1] - u[1] * v[0]), u[0] * v[0] + u[1] * v[1]);
}

/**
 * From the side the far ear and the far hip are hidden all the time: the engines guess them from the near one, or from
 * the leg. Shoulders show on both sides as the trunk turns, and their errors cancel in the middle.
 */
const nearOf = (at: Joint, scene: Scene, part: 'Ear' | 'Hip') =>
  at(scene.view === 'right' ? `right${part}` : `left${part}`);

const SAGITTAL: Readonly<Record<MeasureKey, PictureMeasure>> = {
  trunkLean: (at, scene) => {
    const s = shouldersAt(at);
    const h = nearOf(at, scene, 'Hip');
    return DEG * Math.atan2(scene.faces * (s[0] - h[0]), h[1] - s[1]);
  },
  // The engines follow a head that comes forward by about four fifths, and their necks, from ear to the top of the
  // shoulder, are a fifth too short: between their own points the change of the angle is right.
  forwardHead: (at, scene, seen) => {
    const s = shouldersAt(seen);
    const e = nearOf(seen, scene, 'Ear');
    return DEG * Math.atan2(scene.faces * (e[0] - s[0]), s[1] - e[1]) - SAGITTAL.trunkLean(at, scene, seen);
  },
  'elbowAngle.left': (at) => elbow(at('leftShoulder'), at('leftElbow'), at('leftWrist')),
  'elbowAngle.right': (at) => elbow(at('rightShoulder'), at('rightElbow'), at('rightWrist')),
  headPitch: (at, scene) => {
    const n = at('nose');
    const e = nearOf(at, scene, 'Ear');
    return DEG * Math.atan2(n[1] - e[1], scene.faces * (n[0] - e[0]));
  },
};

/** The same by depth, where the picture's plane does not hold the quantity. */
type DepthMeasure = (i: number, scene: Scene) => number;

function ahead(scene: Scene, dx: number, dz: number): number {
  return dx * scene.forward[0] + dz * scene.forward[1];
}

function leanByDepth(i: number, scene: Scene): number {
  const s = scene.shouldersWorld;
  const h = scene.hipsWorld;
  return Math.atan2(ahead(scene, s.x[i] - h.x[i], s.z[i] - h.z[i]), h.y[i] - s.y[i]);
}

const BY_DEPTH: Readonly<Record<MeasureKey, DepthMeasure>> = {
  trunkLean: (i, scene) => DEG * leanByDepth(i, scene),
  forwardHead: (i, scene) => {
    const s = scene.shouldersWorld;
    const e = scene.earsWorld;
    const head = Math.atan2(ahead(scene, e.x[i] - s.x[i], e.z[i] - s.z[i]), s.y[i] - e.y[i]);
    return DEG * (head - leanByDepth(i, scene));
  },
  headPitch: (i, scene) => {
    const e = scene.earsWorld;
    const n = scene.tracks.world('nose');
    return DEG * Math.atan2(n.y[i] - e.y[i], ahead(scene, n.x[i] - e.x[i], n.z[i] - e.z[i]));
  },
  /** The body turned against the camera: where its left points, 0 = to the picture's right. */
  turn: (i, { tracks }) => {
    const [sl, sr] = [tracks.world('leftShoulder'), tracks.world('rightShoulder')];
    const [hl, hr] = [tracks.world('leftHip'), tracks.world('rightHip')];
    return DEG * Math.atan2(sl.z[i] - sr.z[i] + hl.z[i] - hr.z[i], sl.x[i] - sr.x[i] + hl.x[i] - hr.x[i]);
  },
};

export type PostureValues = Readonly<Record<MeasureKey, number>>;

const pictureMeasures = (scene: Scene) =>
  scene.view === 'left' || scene.view === 'right' ? SAGITTAL : FRONTAL;

/**
 * One picture measure over time, from the first engine's paths: what `postureOver` takes the means of.
 * @returns degrees or pixels as the measure has them, NaN where it is not seen; null where this view has no such measure
 */
export function postureSeries(scene: Scene, key: MeasureKey): Float64Array | null {
  const measure = pictureMeasures(scene)[key];
  return measure
    ? Float64Array.from({ length: scene.tracks.length }, (_, i) =>
        measure(centreAt(scene, i), scene, seenAt(scene, i)),
      )
    : null;
}

function centreAt(scene: Scene, i: number): Joint {
  return (landmark) => {
    const p = scene.joint(landmark);
    return [p.x[i], p.y[i]];
  };
}

function seenAt(scene: Scene, i: number): Joint {
  return (landmark) => {
    const p = scene.tracks.image(landmark);
    return [p.x[i], p.y[i]];
  };
}

/** Means over samples [from, to) of the scene's tracks. A quantity that cannot be had is left out. */
export function postureOver(scene: Scene, from: number, to: number): PostureValues {
  const out: Record<MeasureKey, number> = {};
  for (const [key, measure] of Object.entries(pictureMeasures(scene))) {
    const values: number[] = [];
    for (let i = from; i < to; i++) values.push(measure(centreAt(scene, i), scene, seenAt(scene, i)));
    put(out, key, values, to - from);
  }
  if (scene.view !== 'rear')
    for (const [key, measure] of Object.entries(BY_DEPTH)) {
      const values: number[] = [];
      for (let i = from; i < to; i++) values.push(measure(i, scene));
      put(out, `${key}@depth`, values, to - from);
    }
  return out;
}

function put(out: Record<MeasureKey, number>, key: MeasureKey, values: number[], wanted: number): void {
  const seen = values.filter((v) => !Number.isNaN(v));
  if (seen.length >= 0.6 * wanted) out[key] = mean(seen);
}

/**
 * How much of the check engine's difference counts. From the front it is the surer one on head and shoulders. From
 * the side both err alike and apart from each other (the one by 3 to 5 degrees at the head where the other does not),
 * so they weigh half each.
 */
export function checkShare(view: View): number {
  return view === 'left' || view === 'right' ? 0.5 : 1;
}

/** What the check engine says of one frame, less what the engine of every frame says of it, for every picture measure. */
export interface EngineDifference {
  readonly timeS: number;
  readonly values: PostureValues;
}

/** @returns one entry for every frame on which both engines ran */
export function engineDifferences(scene: Scene): EngineDifference[] {
  const picture = pictureMeasures(scene);
  const out: EngineDifference[] = [];
  for (const frame of scene.tracks.frames) {
    if (!frame.check || !frame.image || frame.presence < MIN_PRESENCE) continue;
    const values: Record<MeasureKey, number> = {};
    const check = { seen: checkJoint(frame), centre: centred(checkJoint(frame), scene, 'check') };
    const own = { seen: followedJoint(frame), centre: centred(followedJoint(frame), scene, 'every-frame') };
    for (const [key, measure] of Object.entries(picture)) {
      const difference = measure(check.centre, scene, check.seen) - measure(own.centre, scene, own.seen);
      if (!Number.isNaN(difference)) values[key] = difference;
    }
    out.push({ timeS: frame.timeS, values });
  }
  return out;
}

function checkJoint(frame: PoseFrame): Joint {
  return (landmark) => checkPoint(frame, landmark) ?? NOWHERE;
}

function followedJoint(frame: PoseFrame): Joint {
  return (landmark) => {
    const at = LM[landmark] * 3;
    if (frame.image![at + 2] < MIN_VISIBILITY) return NOWHERE;
    return [frame.image![at], frame.image![at + 1]];
  };
}

function centred(seen: Joint, scene: Scene, engine: EngineRole): Joint {
  return (landmark) => {
    const point = seen(landmark);
    const by = scene.toCentre(engine, landmark);
    return [point[0] + by[0], point[1] + by[1]];
  };
}

/** How far around a moment the engines are compared, seconds: at three comparisons a second about 30 of them. */
const COMPARE_S = 5;
const MIN_COMPARISONS = 4;

export interface Difference {
  /** Median over the frames compared, the measure's unit. */
  readonly middle: number;
  /** Standard error of that median, from the scatter of the frames. */
  readonly error: number;
}

/** The standard error of a median is this many times that of a mean, of normally distributed noise: √(π/2). */
const MEDIAN_ERROR = 1.2533;

/** Difference of one measure around a moment, between `notBefore` and `notAfter`; null with too few comparisons. */
export function differenceAt(
  differences: readonly EngineDifference[],
  key: MeasureKey,
  timeS: number,
  notBefore: number,
  notAfter: number,
): Difference | null {
  const near: number[] = [];
  for (const d of differences) {
    if (d.timeS < Math.max(notBefore, timeS - COMPARE_S) || d.timeS > Math.min(notAfter, timeS + COMPARE_S))
      continue;
    const v = d.values[key];
    if (v !== undefined) near.push(v);
  }
  if (near.length < MIN_COMPARISONS) return null;
  return { middle: median(near), error: (MEDIAN_ERROR * sd(near)) / Math.sqrt(near.length) };
}
