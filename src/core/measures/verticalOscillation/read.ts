import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { mean } from '../../signal/robust.ts';
import { range } from '../shared/range.ts';

/** Rise and fall of the shoulders within each of the stride's two steps, % of trunk length. */
export function verticalOscillation(scene: Scene, stride: Stride): number {
  const middle = (stride.startS + stride.endS) / 2;
  const steps = [samplesOf(scene, stride.startS, middle), samplesOf(scene, middle, stride.endS)];
  return (100 * mean(steps.map(([a, b]) => range(scene.shoulders.y, a, b)))) / scene.trunkPx;
}
