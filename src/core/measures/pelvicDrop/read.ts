/** Pelvic drop by the waist where it is seen, else by the engine's hip line. */
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import type { Band, Reason, Side } from '../../model/measure.ts';
import { median, robustSd } from '../../signal/robust.ts';
import type { ReadStrides, RunInput, RunValue } from '../definition.ts';
import type { AnyDerived } from '../reading.ts';
import { MIN_STRIDES, stretchError } from '../shared/run-values.ts';
import { hipLineTrust, hipTilt, MIN_HIP_LINE_TRUST, pelvicDrop } from './hip-line.ts';
import { pelvicDrops } from './waist.ts';

export const readPelvis: ReadStrides = (scene, { strides, steps }) => {
  const drops = pelvicDrops(scene, strides);
  // Where the waist itself is seen, the engine's hip line has nothing to add.
  if (drops) return () => drops;
  if (scene.view !== 'front' && scene.view !== 'rear') return null;
  if (scene.tracks.frames.some((frame) => frame.waistTurns)) return null;
  const tilt = hipTilt(scene);
  if (hipLineTrust(scene, tilt, strides) < MIN_HIP_LINE_TRUST) return null;
  const drop = (stride: Stride, side: 'left' | 'right') => pelvicDrop(scene, tilt, steps, stride, side);
  return (stride) => ({ left: drop(stride, 'left'), right: drop(stride, 'right') });
};

/** The hip line at every sample, degrees, + = this side's hip higher. */
export function hipSeries(scene: Scene, _strides: readonly Stride[], side: Side): Float64Array | null {
  if (scene.view !== 'front' && scene.view !== 'rear') return null;
  const tilt = hipTilt(scene);
  return side === 'left' ? tilt : tilt.map((v) => -v);
}

/** By the waist: the hip line, which does not tell the sides, has no doubt. */
const byWaist = (stride: AnyDerived) => stride.doubts['pelvicDrop'] !== undefined;

/** The drop as it was fitted to all strides together: they do not scatter, but may all be off. */
export function valueOfRun({ strides }: RunInput, side: Side): RunValue | Reason | null {
  if (!strides.some(byWaist)) return null;
  const key = `pelvicDrop.${side}`;
  const fitted = strides.filter((s) => s.values[key] !== undefined && byWaist(s));
  // Where most of a run contradicts itself the rest of it is chance.
  if (fitted.length < MIN_STRIDES || 2 * fitted.length < strides.length) return 'body-part-hidden';
  const values = fitted.map((s) => s.values[key] ?? Number.NaN);
  const doubt = median(fitted.map((s) => s.doubts['pelvicDrop'] ?? Number.NaN));
  return {
    value: median(values),
    spread: Math.hypot(doubt, robustSd(values)),
    error: stretchError(values, doubt),
    strides: fitted.length,
    baseline: null,
  };
}

/** One side beside the other by so many degrees: recorded runners in whom nobody set a fault differ by as much. */
const UNEVEN_DROP_DEG = 7;

/** Watch where the pelvis drops more in this side's stance than in the other's: no limit is known for both sides alike. */
export function unevenBand({ strides }: RunInput, side: Side): Band | null {
  const more = strides.filter(byWaist).map((s) => {
    const by = (s.values['pelvicDrop.left'] ?? Number.NaN) - (s.values['pelvicDrop.right'] ?? Number.NaN);
    return side === 'left' ? by : -by;
  });
  return median(more) > UNEVEN_DROP_DEG ? 'watch' : null;
}
