/** Pelvic drop by the hip line that the engine draws, where the waist itself is not seen. */
import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import type { StepEvent, Stride } from '../../gait/steps.ts';
import { fitHarmonicsRobustly } from '../../signal/harmonic.ts';
import { LEFT_MIDSTANCE } from './waist.ts';

/**
 * Greatest drop of the swing side's hip while one foot is on the belt, degrees, front or rear view.
 * @param tilt hip line in the picture for every sample, degrees, + = left hip higher, its value at rest taken out
 */
export function pelvicDrop(
  scene: Scene,
  tilt: Float64Array,
  steps: readonly StepEvent[],
  stride: Stride,
  side: 'left' | 'right',
): number {
  const stance = steps.find((s) => s.side === side && s.timeS >= stride.startS && s.timeS < stride.endS);
  if (!stance) return Number.NaN;
  // Stance lasts about a third of a stride: 0.17 of it to either side of midstance.
  const reach = 0.17 * (stride.endS - stride.startS);
  const [from, to] = samplesOf(scene, stance.timeS - reach, stance.timeS + reach);
  const sign = side === 'left' ? 1 : -1;
  let most = Number.NaN;
  for (let i = from; i < to; i++) {
    const v = sign * tilt[i];
    if (!Number.isNaN(v) && (Number.isNaN(most) || v > most)) most = v;
  }
  return most;
}

/** Greatest drop of healthy runners, degrees: published means are 4 to 5. */
const USUAL_DROP_DEG = 4.5;

/** Less than half believed, the line's movement is more the engine's than the pelvis's: no number is made of it. */
export const MIN_HIP_LINE_TRUST = 0.5;

/**
 * How far the hip line is to be believed, 0..1. Engines trained on still pictures level the hips: the line they draw is
 * flat, or moves with something else. Only the part of its movement that rises and falls with the stance sides speaks
 * for it, and a line that moves far less than anyone's pelvis does is the engine's, not the runner's.
 * @param tilt as for `pelvicDrop`
 */
export function hipLineTrust(scene: Scene, tilt: Float64Array, strides: readonly Stride[]): number {
  const phases: number[] = [];
  const values: number[] = [];
  for (const stride of strides) {
    const [from, to] = samplesOf(scene, stride.startS, stride.endS);
    for (let i = from; i < to; i++) {
      const t = scene.tracks.startS + i / scene.tracks.rateHz;
      phases.push((t - stride.startS) / (stride.endS - stride.startS) - LEFT_MIDSTANCE);
      values.push(tilt[i]);
    }
  }
  const fit = fitHarmonicsRobustly(phases, values, 1, { harmonics: 3 });
  if (!fit) return 0;
  const all = fit.amplitudes.reduce((sum, a) => sum + a * a, 0);
  const inStep = Math.max(0, fit.amplitudes[0] * Math.cos(fit.phases[0]));
  return all > 0 ? (inStep ** 2 / all) * Math.min(1, inStep / USUAL_DROP_DEG) : 0;
}

/** Hip line in the picture, degrees, + = left hip higher. */
export function hipTilt(scene: Scene): Float64Array {
  const l = scene.tracks.image('leftHip');
  const r = scene.tracks.image('rightHip');
  const sign = scene.view === 'rear' ? -1 : 1;
  return Float64Array.from(l.x, (v, i) => DEG * Math.atan2(r.y[i] - l.y[i], sign * (v - r.x[i])));
}
