/**
 * Left against right in time.
 *
 * Trunk: trunk and head rise and fall once a step. If left steps take longer, that beat comes alternately early and
 * late, which adds two sinusoids to it, at half and at one and a half times the step frequency. The lower one also
 * comes from everything that sways once a stride (rotation, perspective, an engine that places one side higher), so
 * only the upper one is read, and only the part of it that shifts the beat rather than making one bounce higher.
 *
 * Feet: the left foot's path over the stride, moved by the time from left to right contact, is the right foot's. What
 * is measured alike on both feet needs no moment of contact.
 *
 * Each part of the body reads the beat with an error of its own, of which perspective, sway and the engine are the cause
 * and which more strides do not lessen; different parts err apart from each other, so their mean is better than any.
 * From the front: shoulders, ears, nose, and ankles and knees where they are in the picture. From the side the feet's places
 * on the belt are seen best, but people's legs are no mirror images of each other: feet and head. From behind
 * what sways towards the camera shifts what is above its height and what is below in opposite senses: the mean of trunk
 * and feet.
 */
import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { errorsBeyond } from '../../signal/believable.ts';
import {
  delayShare,
  fitHarmonics,
  fitHarmonicsRobustly,
  unlikeness,
  type HarmonicFit,
} from '../../signal/harmonic.ts';
import { mean, median, sd } from '../../signal/robust.ts';

export interface StepAsymmetry {
  /** 100 (L − R) / mean of the two; L = time from right contact to left contact. */
  readonly percent: number;
  /** Standard error, points: of the body parts about their mean and of the strides about theirs. */
  readonly doubt: number;
}

/** With fewer strides the upper side band is noise. */
const MIN_STRIDES = 8;

/** Sinusoids of a foot's path that stand clear of the engines' jitter. */
const FOOT_HARMONICS = 3;

/** Where the other foot's contact is looked for, shares of a stride: a limp of 40 % is still in between. */
const EARLIEST_STEP = 0.4;
const LATEST_STEP = 0.6;
const MOST_UNEVEN = 200 * (LATEST_STEP - EARLIEST_STEP);

/** From the side and from behind the head alone errs by so many points (rendered runners): once a stride it is led astray. */
const TRUNK_ALONE_DOUBT = 3.5;

/**
 * Root mean square error of one body part's reading, points, on rendered runners. Two or three readings may agree by
 * chance: this says by how much such readings usually differ.
 */
const USUAL_ERROR = { front: 2.3, rear: 3.5, side: 2, feet: 2.4 } as const;
/** From the side the head's beat errs by so many points: 2.2 on recorded people, 2.4 on invented ones. */
const HEAD_ERROR = 2.3;
/**
 * Two feet whose paths differ in shape tell the time between them less well. Paths of three sinusoids differ in six
 * numbers, five of which remain when the delay is chosen; what is unlike goes into the delay as much as into each of the
 * others. A share u of the path is then u / √5 / 2π of a stride, and a stride is 400 points. On 18 side clips: 1.2 points for
 * legs that are alike (0.5 was seen), 2.1 for people's (2.1 was seen).
 */
const POINTS_PER_UNLIKENESS = 400 / (2 * Math.PI * Math.sqrt(2 * FOOT_HARMONICS - 1));
/**
 * From behind the trunk errs by 1.3 points and the legs by 4.4, on two invented and two recorded runners. The legs still
 * count, since sway moves both in opposite senses.
 */
const TRUNK_WEIGHT = 2;
/** So many readings more are taken to have scattered as usual. */
const USUAL_WEIGHT = 4;

/**
 * A named unevenness exceeds its standard error this many times. Six degrees of freedom: `USUAL_WEIGHT` readings that are
 * taken to have scattered as usual, and two or three of its own.
 */
export const UNEVEN_BEYOND = errorsBeyond(6);

/** @returns null where too little was seen */
export function stepAsymmetry(scene: Scene, strides: readonly Stride[]): StepAsymmetry | null {
  if (strides.length < MIN_STRIDES) return null;
  const { view } = scene;
  if (view === 'left' || view === 'right') return fromTheSide(scene, strides);
  const head = [scene.ears.y, scene.tracks.image('nose').y];
  const beats = [scene.shoulders.y, ...(view === 'rear' ? head.slice(0, 1) : head)]
    .map((y) => trunkBeat(scene, strides, y))
    .filter((v) => v !== null);
  if (beats.length === 0) return null;
  const trunk = beats.map((b) => b.percent);
  const legs = (view === 'rear' ? (['Ankle', 'Heel'] as const) : (['Ankle', 'Knee'] as const))
    .map((part) => feetAsymmetry(scene, strides, part, 'y')?.percent ?? null)
    .filter((v) => v !== null);
  const unsteady = Math.hypot(...beats.map((b) => b.standardError)) / Math.sqrt(beats.length);
  if (view !== 'rear') return together([...trunk, ...legs], USUAL_ERROR.front, unsteady);
  if (legs.length > 0) {
    const [upper, lower] = [mean(trunk), mean(legs)];
    const both = together([upper, lower], USUAL_ERROR.rear, unsteady);
    return { ...both, percent: weighed(upper, lower, TRUNK_WEIGHT) };
  }
  const alone = together(trunk, USUAL_ERROR.rear, unsteady);
  return { ...alone, doubt: Math.max(alone.doubt, TRUNK_ALONE_DOUBT) };
}

function fromTheSide(scene: Scene, strides: readonly Stride[]): StepAsymmetry | null {
  // The shoulders pass in front of each other in the picture; the head does not.
  const head = trunkBeat(scene, strides, scene.ears.y);
  const feet = (['Ankle', 'Heel'] as const)
    .map((part) => feetAsymmetry(scene, strides, part, 'x'))
    .filter((v) => v !== null);
  if (feet.length > 0) {
    const path = mean(feet.map(({ percent }) => percent));
    if (!head) return { percent: path, doubt: USUAL_ERROR.feet };
    const both = together([path, head.percent], USUAL_ERROR.side, 0);
    // Weights go with the inverse squares of the errors.
    const pathError = POINTS_PER_UNLIKENESS * mean(feet.map((foot) => foot.unlike));
    return { ...both, percent: weighed(path, head.percent, (HEAD_ERROR / pathError) ** 2) };
  }
  const nose = trunkBeat(scene, strides, scene.tracks.image('nose').y);
  const beats = [head, nose].filter((v) => v !== null);
  if (beats.length === 0) return null;
  const alone = together(
    beats.map((b) => b.percent),
    USUAL_ERROR.front,
    beats[0].standardError,
  );
  return { ...alone, doubt: Math.max(alone.doubt, TRUNK_ALONE_DOUBT) };
}

/** Mean of two readings, the first of which counts `weight` times. */
function weighed(first: number, second: number, weight: number): number {
  return (weight * first + second) / (weight + 1);
}

/** @param unsteady standard error that all readings share, from the strides they were read from */
function together(readings: readonly number[], usualError: number, unsteady: number): StepAsymmetry {
  // Of four and more the middle: one part may be taken for another all along.
  const percent = readings.length < 4 ? mean(readings) : median(readings);
  const own = readings.reduce((sum, v) => sum + (v - percent) ** 2, 0);
  const variance = (USUAL_WEIGHT * usualError ** 2 + own) / (USUAL_WEIGHT + readings.length - 1);
  return { percent, doubt: Math.hypot(Math.sqrt(variance / readings.length), unsteady) };
}

/** Values of one channel over the phase of the stride, 0 at left contact. */
function overStride(
  scene: Scene,
  strides: readonly Stride[],
  channel: Float64Array,
): { phases: number[]; values: number[] } {
  const phases: number[] = [];
  const values: number[] = [];
  for (const stride of strides) {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    for (let i = from; i < to; i++) {
      if (Number.isNaN(channel[i])) continue;
      const t = scene.tracks.startS + i / scene.tracks.rateHz;
      phases.push((t - stride.startS) / (stride.endS - stride.startS));
      values.push(channel[i]);
    }
  }
  return { phases, values };
}

/** Share of the strides' samples on which both feet must be seen. */
const MIN_FOOT_SHARE = 0.7;

interface FeetBeat {
  readonly percent: number;
  /** How the left path differs from the right one in shape, as a share of it. */
  readonly unlike: number;
}

/** @param axis of the picture along which the foot travels */
function feetAsymmetry(
  scene: Scene,
  strides: readonly Stride[],
  part: 'Ankle' | 'Heel' | 'Knee',
  axis: 'x' | 'y',
): FeetBeat | null {
  const path = (side: 'left' | 'right'): HarmonicFit | null => {
    const channel = scene.tracks.image(`${side}${part}`)[axis];
    const { phases, values } = overStride(scene, strides, channel);
    const possible = strides.reduce((sum, s) => sum + (s.endS - s.startS), 0) * scene.tracks.rateHz;
    if (values.length < MIN_FOOT_SHARE * possible) return null;
    return fitHarmonicsRobustly(phases, values, 1, { harmonics: FOOT_HARMONICS });
  };
  const left = path('left');
  const right = path('right');
  if (!left || !right) return null;
  const d = delayShare(left, right, EARLIEST_STEP, LATEST_STEP);
  // Right contact comes a share d of the stride after left contact: L − R = (1 − d) − d, over a mean step of a half.
  const percent = 200 * (1 - 2 * d);
  // At the ends of what was looked through: the two paths are not those of a left and a right foot.
  return Math.abs(percent) < MOST_UNEVEN ? { percent, unlike: unlikeness(left, right, d) } : null;
}

interface Beat {
  readonly percent: number;
  /** Of the mean over the strides, points. */
  readonly standardError: number;
}

function trunkBeat(scene: Scene, strides: readonly Stride[], y: Float64Array): Beat | null {
  // Each stride about its own level, up positive.
  const level = Float64Array.from(y, () => Number.NaN);
  for (const stride of strides) {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    const middle = mean(y.subarray(from, to));
    for (let i = from; i < to; i++) level[i] = middle - y[i];
  }
  const { phases, values } = overStride(scene, strides, level);
  const fit = fitHarmonics(phases, values, 1, { harmonics: 4, originS: 0, drift: false });
  if (!fit || !(fit.amplitudes[1] > 0)) return null;
  // A beat that is early by ε cos 2πp (p = 0 at left contact) is A₂ cos(4πp + φ₂ + ε cos 2πp): its upper side band is
  // −A₂ ε/2 sin(6πp + φ₂). What lies along the cosine instead is one bounce being higher than the other.
  const shift = 2 * (fit.amplitudes[2] / fit.amplitudes[1]) * Math.sin(fit.phases[2] - fit.phases[1]);
  // L − R = −ε/π of a stride, over the mean step of half a stride.
  const perShift = -200 / Math.PI;
  // The same of each stride by itself: its share of that side band.
  const percent = perShift * shift;
  // Beyond any limp: what was taken for a stride is none.
  if (Math.abs(percent) > MOST_UNEVEN) return null;
  const perStride = strides.map((stride) => {
    const own = overStride(scene, [stride], level);
    const along = own.values.map((v, i) => v * Math.sin(6 * Math.PI * own.phases[i] + fit.phases[1]));
    return (-perShift * 4 * mean(along)) / fit.amplitudes[1];
  });
  return { percent, standardError: sd(perStride) / Math.sqrt(strides.length) };
}
