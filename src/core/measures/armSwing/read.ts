import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { range } from '../shared/range.ts';

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
