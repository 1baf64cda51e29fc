/**
 * Left against right in time, and how steady the steps are.
 *
 * Trunk: trunk and head rise and fall once a step. If left steps take longer, that beat comes alternately early and
 * late, which adds two sinusoids to it, at half and at one and a half times the step frequency. The lower one also
 * comes from everything that sways once a stride (rotation, perspective, an engine that places one side higher), so
 * only the upper one is read, and only the part of it that shifts the beat rather than making one bounce higher.
 *
 * Feet: the left foot's path over the stride, moved by the time from left to right contact, is the right foot's. What
 * is measured alike on both feet needs no moment of contact.
 *
 * From the front the trunk has the least error. From the side the near arm passes the head and the trunk, once a
 * stride, while the feet's places on the belt are seen best: feet. From behind what sways towards the camera shifts
 * what is above its height and what is below in opposite senses: the mean of trunk and feet.
 */
import type { Scene } from '../body/scene.ts';
import type { StepEvent, Stride } from '../gait/steps.ts';
import { delayShare, fitHarmonics, fitHarmonicsRobustly, type HarmonicFit } from '../signal/harmonic.ts';
import { mean, median, sd } from '../signal/robust.ts';
import { samplesOf } from './trunk.ts';

export interface StepAsymmetry {
  /** 100 (L − R) / mean of the two; L = time from right contact to left contact. */
  readonly percent: number;
  /** Half the disagreement of the body parts it was read from, points. */
  readonly doubt: number;
}

/** With fewer strides the upper side band is noise. */
const MIN_STRIDES = 8;

/** Sinusoids of a foot's path that stand clear of the engines' jitter. */
const FOOT_HARMONICS = 3;

/** Where the other foot's contact is looked for, shares of a stride: a limp of 40 % is still in between. */
const EARLIEST_STEP = 0.4;
const LATEST_STEP = 0.6;

/** From the side and from behind the head alone errs by so many points (rendered runners): once a stride it is led astray. */
const TRUNK_ALONE_DOUBT = 3.5;

/** @returns null where too little was seen */
export function stepAsymmetry(scene: Scene, strides: readonly Stride[]): StepAsymmetry | null {
  if (strides.length < MIN_STRIDES) return null;
  const { view } = scene;
  const sideways = view === 'left' || view === 'right';
  if (sideways) {
    const ankles = feetAsymmetry(scene, strides, 'Ankle', 'x');
    const heels = feetAsymmetry(scene, strides, 'Heel', 'x');
    // The ankle is the better seen of the two, the heel says how sure it is.
    if (ankles !== null && heels !== null) return { percent: ankles, doubt: Math.abs(ankles - heels) / 2 };
  }
  // From the side the shoulders pass in front of each other in the picture; the head does not.
  const parts = sideways ? [scene.ears.y, scene.tracks.image('nose').y] : [scene.shoulders.y, scene.ears.y];
  const read = parts.map((y) => trunkAsymmetry(scene, strides, y)).filter((v) => v !== null);
  if (read.length === 0) return null;
  const trunk = mean(read);
  const spread = read.length > 1 ? Math.abs(read[0] - read[1]) / 2 : Math.abs(read[0]);
  if (view === 'front') return { percent: trunk, doubt: spread };
  const feet = (['Ankle', 'Heel'] as const)
    .map((part) => feetAsymmetry(scene, strides, part, 'y'))
    .filter((v) => v !== null);
  if (sideways || feet.length === 0) return { percent: trunk, doubt: Math.max(spread, TRUNK_ALONE_DOUBT) };
  return { percent: (trunk + mean(feet)) / 2, doubt: Math.abs(trunk - mean(feet)) / 2 };
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

/** @param axis of the picture along which the foot travels */
function feetAsymmetry(
  scene: Scene,
  strides: readonly Stride[],
  part: 'Ankle' | 'Heel',
  axis: 'x' | 'y',
): number | null {
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
  return 200 * (1 - 2 * d);
}

function trunkAsymmetry(scene: Scene, strides: readonly Stride[], y: Float64Array): number | null {
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
  return (-200 * shift) / Math.PI;
}

/** Random unevenness passes the two-step window of the beat's phase with about this share (between a half and one). */
const UNEVENNESS_PASSED = 0.7;
/** Standard error of a moment of midstance from one camera's skeleton at 30 frames/s, ms (measured on steady clips). */
const MOMENT_ERROR_MS = 2;
const MIN_PER_SIDE = 10;

export interface StepVariability {
  /** Coefficient of variation of the step times, each side about its own mean, %, the camera's own jitter taken out. */
  readonly percent: number;
  readonly steps: number;
}

/** @returns null with fewer than ten steps of each side */
export function stepVariability(steps: readonly StepEvent[], fps: number): StepVariability | null {
  const gaps = steps
    .slice(1)
    .map((s, i) => ({ side: s.side, before: steps[i].side, seconds: s.timeS - steps[i].timeS }));
  const usual = median(gaps.map((g) => g.seconds));
  const good = gaps.filter(
    (g) => g.side && g.before && g.side !== g.before && g.seconds > 0.7 * usual && g.seconds < 1.4 * usual,
  );
  const left = good.filter((g) => g.side === 'left').map((g) => g.seconds);
  const right = good.filter((g) => g.side === 'right').map((g) => g.seconds);
  if (left.length < MIN_PER_SIDE || right.length < MIN_PER_SIDE) return null;
  const middle = (mean(left) + mean(right)) / 2;
  const within = Math.sqrt((sd(left) ** 2 + sd(right) ** 2) / 2);
  const camera = ((MOMENT_ERROR_MS / 1000) * Math.SQRT2 * 30) / Math.max(15, fps);
  return {
    percent: (100 * Math.sqrt(Math.max(0, within ** 2 - camera ** 2))) / middle / UNEVENNESS_PASSED,
    steps: good.length,
  };
}
