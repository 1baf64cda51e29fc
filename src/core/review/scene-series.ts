/** What can be followed from frame to frame: for each measure that has one, the signal its stride values are read from. */
import type { Scene } from '../body/scene.ts';
import type { Stride } from '../gait/steps.ts';
import { crossingSeries } from '../measures/arms/arms.ts';
import type { Side } from '../model/measure.ts';
import { measureKey, measureOf, MEASURES, type MeasureId, type MeasureKey } from '../measures/all.ts';
import { kneeFlexion, shinAngle } from '../measures/legs/legs.ts';
import { postureSeries } from '../measures/posture/posture.ts';
import { hipTilt, torsoYaw, wristAhead } from '../measures/trunk/trunk.ts';
import type { SeriesZero } from '../measures/definition.ts';
import type { SeriesInfo } from './review.ts';

export function zeroOf(id: MeasureId): SeriesZero {
  return measureOf(id).review?.zero ?? 'own';
}

/** Every series there may be, in the catalogue's order. */
export const SERIES: readonly SeriesInfo[] = MEASURES.flatMap(({ id, unit, sides, review }) =>
  review ? sides.map((side) => ({ key: measureKey(id, side), id, side, unit, reading: review.reading })) : [],
);

type Sided = 'left' | 'right';

/**
 * The raw series of a scene, one value for each of its samples; NaN where not seen.
 * @param strides of this scene
 */
export function sceneSeries(scene: Scene, strides: readonly Stride[]): Map<MeasureKey, Float64Array> {
  const out = new Map<MeasureKey, Float64Array>();
  const put = (id: MeasureId, side: Side, values: Float64Array | null) => {
    if (values?.some((v) => !Number.isNaN(v))) out.set(measureKey(id, side), values);
  };
  const sampled = (at: (i: number) => number) =>
    Float64Array.from({ length: scene.tracks.length }, (_, i) => at(i));
  const { view } = scene;
  if (view === 'left' || view === 'right') {
    for (const id of ['forwardHead', 'headPitch', 'trunkLean'] as const)
      put(id, 'both', postureSeries(scene, id));
    put('elbowAngle', view, postureSeries(scene, measureKey('elbowAngle', view)));
    put('armSwing', view, wristAhead(scene, view));
    put('overstride', view, sampled(shinAngle(scene, view)));
    put('kneeFlexion', view, sampled(kneeFlexion(scene, view)));
  }
  if (view === 'front' || view === 'rear') {
    for (const id of ['shoulderTilt', 'lateralLean'] as const) put(id, 'both', postureSeries(scene, id));
    for (const side of ['left', 'right'] as const) {
      put('shoulderHeight', side, neckLength(scene, side));
      if (view === 'front') put('armCrossing', side, crossingSeries(scene, strides, side));
    }
    put('torsoRotation', 'both', torsoYaw(scene));
    const tilt = hipTilt(scene);
    put('pelvicDrop', 'left', tilt);
    put(
      'pelvicDrop',
      'right',
      tilt.map((v) => -v),
    );
  }
  put(
    'verticalOscillation',
    'both',
    scene.shoulders.y.map((y) => (-100 * y) / scene.trunkPx),
  );
  return out;
}

/** Ear to shoulder, downwards, % of shoulder width. */
function neckLength(scene: Scene, side: Sided): Float64Array | null {
  const px = postureSeries(scene, `neckPx.${side}`);
  return px?.map((v) => (100 * v) / scene.shoulderPx) ?? null;
}
