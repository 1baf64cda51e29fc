/** Bounce, torso rotation, pelvis and near arm: quantities that have a range or an extreme within a stride. */
import { samplesOf } from '../../body/samples.ts';
import { DEG, type Scene } from '../../body/scene.ts';
import type { StepEvent, Stride } from '../../gait/steps.ts';
import { fitHarmonicsRobustly } from '../../signal/harmonic.ts';
import { mean } from '../../signal/robust.ts';

/** Highest less lowest of samples [from, to); NaN where less than 70 % of them are there. */
export function range(values: Float64Array, from: number, to: number): number {
  let low = Infinity;
  let high = -Infinity;
  let seen = 0;
  for (let i = from; i < to; i++) {
    const v = values[i];
    if (Number.isNaN(v)) continue;
    seen++;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return seen >= 0.7 * (to - from) && seen > 3 ? high - low : Number.NaN;
}

/** Rise and fall of the shoulders within each of the stride's two steps, % of trunk length. */
export function verticalOscillation(scene: Scene, stride: Stride): number {
  const middle = (stride.startS + stride.endS) / 2;
  const steps = [samplesOf(scene, stride.startS, middle), samplesOf(scene, middle, stride.endS)];
  return (100 * mean(steps.map(([a, b]) => range(scene.shoulders.y, a, b)))) / scene.trunkPx;
}

/** Turn of the shoulder line about the vertical, peak to peak over the stride, degrees, from the engine's depth. */
export function torsoRotation(scene: Scene, stride: Stride): number {
  const [from, to] = samplesOf(scene, stride.startS, stride.endS);
  return range(torsoYaw(scene), from, to);
}

/** Turn of the shoulder line about the vertical, degrees, + = left shoulder back, front and rear views. */
export function torsoYaw(scene: Scene): Float64Array {
  const l = scene.tracks.world('leftShoulder');
  const r = scene.tracks.world('rightShoulder');
  const facing = scene.view === 'rear' ? -1 : 1;
  return Float64Array.from(
    l.x,
    (v, i) => DEG * Math.atan2(facing * (l.z[i] - r.z[i]), facing * (v - r.x[i])),
  );
}

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
  // Stance lasts about a third of a stride to either side of nothing else: midstance ± 0.17 of the stride.
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

/** Midstance of the left foot, share of the stride that begins with its contact (stance of 0.35 of a stride). */
const LEFT_MIDSTANCE = 0.175;

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

/** Fore-aft travel of the near wrist against the trunk line, % of trunk length, from the side. */
export function armSwing(scene: Scene, stride: Stride, side: 'left' | 'right'): number {
  const [from, to] = samplesOf(scene, stride.startS, stride.endS);
  return range(wristAhead(scene, side), from, to);
}

/** How far the wrist is ahead of the trunk line, % of trunk length, from the side. */
export function wristAhead(scene: Scene, side: 'left' | 'right'): Float64Array {
  const w = scene.tracks.image(`${side}Wrist`);
  return Float64Array.from(w.x, (x, i) => {
    const k = (w.y[i] - scene.hips.y[i]) / (scene.shoulders.y[i] - scene.hips.y[i]);
    const line = scene.hips.x[i] + k * (scene.shoulders.x[i] - scene.hips.x[i]);
    return (100 * scene.faces * (x - line)) / scene.trunkPx;
  });
}
