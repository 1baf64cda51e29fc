/**
 * Head, shoulders and trunk: quantities that have a mean over a stride (or over a second of standing).
 *
 * Two engines see the same runner. The engine of every frame follows the motion and has depth; the check engine, which runs on
 * some frames only, places ears, shoulders and hips with less bias. So each quantity is taken from the first's paths,
 * and shifted by the median difference that the check engine shows to it on the frames around which both ran.
 */
import type { EngineRole } from '../pose/engine-role.ts';
import type { Scene } from '../body/scene.ts';
import { DEG } from '../signal/angle.ts';
import { MIN_PRESENCE, MIN_VISIBILITY } from '../body/tracks.ts';
import type { View } from '../model/measure.ts';
import { LM } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { checkPoint } from '../pose/check-point.ts';
import { medianError } from '../signal/believable.ts';
import { mean, median, sd } from '../signal/robust.ts';
import { measureKey, MEASURES, type MeasureId, type MeasureKey } from './all.ts';
import type { BodyKey, Numbers } from './reading.ts';
import { BODY } from './shared/body-lengths.ts';
import { centreAt, pictureOverTime, seenAt, type Joint, type PictureMeasure } from './shared/picture.ts';

/** What is read in the image plane: measures, and lengths that some of them are told from. */
export type PictureKey = MeasureKey | BodyKey;

type PictureMeasures = readonly (readonly [PictureKey, PictureMeasure])[];

function picturesFrom(view: 'front' | 'side'): PictureMeasures {
  return MEASURES.flatMap(({ id, sides, picture }) =>
    sides.flatMap((side) => {
      const measure = picture?.[view]?.[side];
      return measure ? [[measureKey(id, side), measure] as const] : [];
    }),
  );
}

const BODY_MEASURES = Object.entries(BODY) as [BodyKey, PictureMeasure][];
const SIDE = picturesFrom('side');
const FRONT: PictureMeasures = [...BODY_MEASURES, ...picturesFrom('front')];

const picturesOf = ({ view }: Scene): PictureMeasures => (view === 'left' || view === 'right' ? SIDE : FRONT);

const BY_DEPTH = MEASURES.flatMap(({ id, picture }) =>
  picture?.depth ? [[id, picture.depth] as const] : [],
);

/**
 * One quantity over time, from the first engine's paths: what `picturesOver` takes the means of.
 * @returns the measure's unit or pixels, NaN where it is not seen; null where this view has no such quantity
 */
export function pictureSeries(scene: Scene, key: PictureKey): Float64Array | null {
  const measure = picturesOf(scene).find(([name]) => name === key)?.[1];
  return measure ? pictureOverTime(scene, measure) : null;
}

/** Means over samples [from, to) of the scene's tracks. A quantity that cannot be had is left out. */
export function picturesOver(scene: Scene, from: number, to: number): Numbers<PictureKey> {
  const out: Partial<Record<PictureKey, number>> = {};
  for (const [key, measure] of picturesOf(scene)) {
    const value = meanOver(from, to, (i) => measure(centreAt(scene, i), scene, seenAt(scene, i)));
    if (value !== null) out[key] = value;
  }
  return out;
}

/** The same by the engine's depth, where the image plane does not hold the quantity; nothing from behind. */
export function depthsOver(
  scene: Scene,
  from: number,
  to: number,
): { readonly depths: Numbers<MeasureId>; readonly turnDeg: number | null } {
  if (scene.view === 'rear') return { depths: {}, turnDeg: null };
  const depths: Partial<Record<MeasureId, number>> = {};
  for (const [id, measure] of BY_DEPTH) {
    const value = meanOver(from, to, (i) => measure(i, scene));
    if (value !== null) depths[id] = value;
  }
  return { depths, turnDeg: meanOver(from, to, (i) => turnAt(i, scene)) };
}

/** The body turned against the camera: where its left points, 0 = to the image's right, degrees. */
function turnAt(i: number, { tracks }: Scene): number {
  const [sl, sr] = [tracks.world('leftShoulder'), tracks.world('rightShoulder')];
  const [hl, hr] = [tracks.world('leftHip'), tracks.world('rightHip')];
  return DEG * Math.atan2(sl.z[i] - sr.z[i] + hl.z[i] - hr.z[i], sl.x[i] - sr.x[i] + hl.x[i] - hr.x[i]);
}

/** Null where less than 60 % of the samples are there. */
function meanOver(from: number, to: number, at: (i: number) => number): number | null {
  const values: number[] = [];
  for (let i = from; i < to; i++) values.push(at(i));
  const seen = values.filter((v) => !Number.isNaN(v));
  return seen.length >= 0.6 * (to - from) ? mean(seen) : null;
}

/**
 * How much of the check engine's difference counts. From the front it is the surer one on head and shoulders. From
 * the side both err alike and apart from each other (the one by 3 to 5 degrees at the head where the other does not),
 * so they weigh half each.
 */
export function checkShare(view: View): number {
  return view === 'left' || view === 'right' ? 0.5 : 1;
}

/** What the check engine says of one frame, less what the other one says of it. */
export interface EngineDifference {
  readonly timeS: number;
  readonly values: Numbers<PictureKey>;
}

/** @returns one entry for every frame on which both engines ran */
export function engineDifferences(scene: Scene): EngineDifference[] {
  const out: EngineDifference[] = [];
  for (const frame of scene.tracks.frames) {
    if (!frame.check || !frame.image || frame.presence < MIN_PRESENCE) continue;
    const values: Partial<Record<PictureKey, number>> = {};
    const check = { seen: checkJoint(frame), centre: centred(checkJoint(frame), scene, 'check') };
    const tracked = { seen: trackedJoint(frame), centre: centred(trackedJoint(frame), scene, 'every-frame') };
    for (const [key, measure] of picturesOf(scene)) {
      const difference =
        measure(check.centre, scene, check.seen) - measure(tracked.centre, scene, tracked.seen);
      if (!Number.isNaN(difference)) values[key] = difference;
    }
    out.push({ timeS: frame.timeS, values });
  }
  return out;
}

const NOWHERE = [Number.NaN, Number.NaN] as const;

function checkJoint(frame: PoseFrame): Joint {
  return (landmark) => checkPoint(frame, landmark) ?? NOWHERE;
}

function trackedJoint(frame: PoseFrame): Joint {
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

/** Difference of one quantity around a moment, between `notBefore` and `notAfter`; null with too few comparisons. */
export function differenceAt(
  differences: readonly EngineDifference[],
  key: PictureKey,
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
  return { middle: median(near), error: medianError(near.length) * sd(near) };
}
