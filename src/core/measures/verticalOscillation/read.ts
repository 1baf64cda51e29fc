import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { mean } from '../../signal/robust.ts';
import { range } from '../shared/range.ts';

/**
 * The path that rises and falls. From the side it is the near shoulder's: the far one is hidden, and where engines guess it
 * bounces by a tenth to a quarter less.
 */
export function bouncing(scene: Scene): Float64Array {
  const { view, shoulders } = scene;
  return view === 'left' || view === 'right' ? scene.joint(`${view}Shoulder`).y : shoulders.y;
}

/** Rise and fall of the shoulders within each of the stride's two steps, % of trunk length. */
export function verticalOscillation(scene: Scene, stride: Stride): number {
  const middle = (stride.startS + stride.endS) / 2;
  const y = bouncing(scene);
  const steps = [samplesOf(scene, stride.startS, middle), samplesOf(scene, middle, stride.endS)];
  return (100 * mean(steps.map(([a, b]) => range(y, a, b)))) / scene.trunkPx;
}
