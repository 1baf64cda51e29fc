/**
 * Left against right in time, and how steady the steps are.
 *
 * The trunk and the head rise and fall once a step. If left steps take longer, that beat comes alternately early and
 * late, which adds two sinusoids to it, at half and at one and a half times the step frequency. The lower one also
 * comes from everything that sways once a stride (rotation, perspective, an engine that places one side higher), so
 * only the upper one is read, and only the part of it that shifts the beat rather than making one bounce higher.
 */
import type { Scene } from '../body/scene.ts';
import type { StepEvent, Stride } from '../gait/steps.ts';
import { fitHarmonics } from '../signal/harmonic.ts';
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

/** @returns null where too little was seen */
export function stepAsymmetry(scene: Scene, strides: readonly Stride[]): StepAsymmetry | null {
  if (strides.length < MIN_STRIDES) return null;
  const sideways = scene.view === 'left' || scene.view === 'right';
  // From the side the shoulders pass in front of each other in the picture; the head does not.
  const parts = sideways ? [scene.ears.y, scene.tracks.image('nose').y] : [scene.shoulders.y, scene.ears.y];
  const read = parts.map((y) => asymmetryOf(scene, strides, y)).filter((v) => v !== null);
  if (read.length === 0) return null;
  return {
    percent: mean(read),
    doubt: read.length > 1 ? Math.abs(read[0] - read[1]) / 2 : Math.abs(read[0]),
  };
}

function asymmetryOf(scene: Scene, strides: readonly Stride[], y: Float64Array): number | null {
  const phases: number[] = [];
  const heights: number[] = [];
  for (const stride of strides) {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    const level = mean(y.subarray(from, to));
    for (let i = from; i < to; i++) {
      if (Number.isNaN(y[i])) continue;
      const t = scene.tracks.startS + i / scene.tracks.rateHz;
      phases.push((t - stride.startS) / (stride.endS - stride.startS));
      heights.push(level - y[i]);
    }
  }
  const fit = fitHarmonics(phases, heights, 1, { harmonics: 4, originS: 0, drift: false });
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
