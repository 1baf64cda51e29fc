/** Every quantity with a range or an extreme within a stride, for every stride of a scene, by raw key. */
import type { Scene } from '../body/scene.ts';
import type { Gait, Stride } from '../gait/steps.ts';
import { armCrossing, armTravel, asymmetryPercent } from './arms.ts';
import { measureKey, type MeasureKey } from './catalogue.ts';
import { nearLeg } from './legs.ts';
import { holdsOn } from './rails.ts';
import { stepAsymmetry } from './step-timing.ts';
import {
  armSwing,
  hipLineTrust,
  hipTilt,
  likelyDrop,
  pelvicDrop,
  torsoRotation,
  verticalOscillation,
} from './trunk.ts';

export interface StrideValues {
  /** One record for each stride; what could not be measured is left out. */
  readonly perStride: readonly Readonly<Record<MeasureKey, number>>[];
  /** Vertical travel of both wrists over all strides, from the second engine, trunk lengths; NaN without. */
  readonly pooledTravel: { readonly left: number; readonly right: number };
}

export function strideValues(scene: Scene, gait: Gait): StrideValues {
  const { strides } = gait;
  const { view } = scene;
  const arms = armsOf(scene, strides);
  const uneven = stepAsymmetry(scene, strides);
  const tilt = view === 'front' || view === 'rear' ? hipTilt(scene) : null;
  const trust = tilt ? hipLineTrust(scene, tilt, strides) : 0;
  const perStride = strides.map((stride, i) => {
    const out: Record<MeasureKey, number> = {};
    const put = (key: MeasureKey, value: number) => {
      if (Number.isFinite(value)) out[key] = value;
    };
    for (const [key, values] of Object.entries(arms.perStride)) put(key, values[i]);
    put('armSwingAsymmetry', swingAsymmetry(arms, i));
    if (uneven) {
      put('stepTimeAsymmetry', uneven.percent);
      put('stepTimeAsymmetry@doubt', uneven.doubt);
    }
    put('cadence', 120 / (stride.endS - stride.startS));
    put('verticalOscillation', verticalOscillation(scene, stride));
    put('onRails', holdsOn(scene, stride) ? 1 : 0);
    if (tilt) {
      put('torsoRotation', torsoRotation(scene, stride));
      put('pelvicDrop@trust', trust);
      for (const side of ['left', 'right'] as const)
        put(`pelvicDrop.${side}`, likelyDrop(pelvicDrop(scene, tilt, gait.steps, stride, side), trust));
    }
    if (view === 'left' || view === 'right') {
      const leg = nearLeg(scene, stride, view);
      if (leg) for (const [id, value] of Object.entries(leg)) put(`${id}.${view}`, value);
      put(measureKey('armSwing', view), armSwing(scene, stride, view));
    }
    return out;
  });
  return { perStride, pooledTravel: arms.pooled };
}

function armsOf(scene: Scene, strides: readonly Stride[]) {
  const perStride: Record<MeasureKey, readonly number[]> = {};
  const pooled = { left: Number.NaN, right: Number.NaN };
  if (scene.view === 'front' || scene.view === 'rear') {
    for (const side of ['left', 'right'] as const) {
      if (scene.view === 'front')
        perStride[measureKey('armCrossing', side)] = armCrossing(scene, strides, side).perStride;
      const travel = armTravel(scene, strides, side);
      perStride[`armTravel.${side}`] = travel.perStride;
      pooled[side] = travel.pooled;
    }
  }
  return { perStride, pooled };
}

/** Left against right of one stride from the dense engine, averaged with what the other shows over all strides. */
function swingAsymmetry(arms: ReturnType<typeof armsOf>, stride: number): number {
  const dense = asymmetryPercent(
    arms.perStride['armTravel.left']?.[stride] ?? Number.NaN,
    arms.perStride['armTravel.right']?.[stride] ?? Number.NaN,
  );
  const pooled = asymmetryPercent(arms.pooled.left, arms.pooled.right);
  return Number.isFinite(pooled) ? (dense + pooled) / 2 : dense;
}
