import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import type { Stride } from '../../gait/steps.ts';
import { range } from '../shared/range.ts';

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
