/** What can be followed from frame to frame: for each measure that has one, the signal its stride values are read from. */
import type { Scene } from '../body/scene.ts';
import type { Stride } from '../gait/steps.ts';
import { crossingSeries } from '../measures/arms/arms.ts';
import { MEASURES, measureKey, type MeasureId, type MeasureKey, type Side } from '../model/measure.ts';
import { kneeFlexion, shinAngle } from '../measures/legs/legs.ts';
import { postureSeries } from '../measures/posture/posture.ts';
import { hipTilt, torsoYaw, wristAhead } from '../measures/trunk/trunk.ts';
import type { Reading, SeriesInfo } from './review.ts';

/**
 * Where the zero of a raw series lies. `value`: the stride's own value is its mean (the standing pose, the camera's
 * roll and the second engine are in that value and not in the raw series). `middle`: only its rise and fall mean
 * anything, so its mean is 0. `own`: it has the right zero already.
 */
export type Zero = 'value' | 'middle' | 'own';

interface SeriesRule {
  readonly reading: Reading;
  readonly zero: Zero;
}

const RULES: Partial<Record<MeasureId, SeriesRule>> = {
  forwardHead: { reading: 'mean', zero: 'value' },
  headPitch: { reading: 'mean', zero: 'value' },
  shoulderHeight: { reading: 'mean', zero: 'value' },
  shoulderTilt: { reading: 'mean', zero: 'value' },
  armCrossing: { reading: 'highest', zero: 'own' },
  armSwing: { reading: 'range', zero: 'own' },
  elbowAngle: { reading: 'mean', zero: 'value' },
  trunkLean: { reading: 'mean', zero: 'value' },
  lateralLean: { reading: 'mean', zero: 'value' },
  torsoRotation: { reading: 'range', zero: 'middle' },
  pelvicDrop: { reading: 'highest-in-stance', zero: 'own' },
  verticalOscillation: { reading: 'range', zero: 'middle' },
  overstride: { reading: 'at-contact', zero: 'own' },
  kneeFlexion: { reading: 'highest-in-stance', zero: 'own' },
};

export function zeroOf(id: MeasureId): Zero {
  return RULES[id]?.zero ?? 'own';
}

/** Every series there may be, in the catalogue's order. */
export const SERIES: readonly SeriesInfo[] = MEASURES.flatMap(({ id, unit, sides }) => {
  const rule = RULES[id];
  if (!rule) return [];
  return sides.map((side) => ({ key: measureKey(id, side), id, side, unit, reading: rule.reading }));
});

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
