/** Every quantity with a range or an extreme within a stride, for every stride of a scene, by raw key. */
import type { Scene } from '../body/scene.ts';
import type { Gait, Stride } from '../gait/steps.ts';
import { armAsymmetry, armCrossing } from './arms/arms.ts';
import { measureKey, type MeasureKey } from './all.ts';
import { nearLeg } from './legs/legs.ts';
import { pelvicDrops } from './pelvis/pelvis.ts';
import { holdsOn } from './arms/rails.ts';
import { stepAsymmetry } from './rhythm/step-timing.ts';
import {
  armSwing,
  hipLineTrust,
  MIN_HIP_LINE_TRUST,
  hipTilt,
  pelvicDrop,
  torsoRotation,
  verticalOscillation,
} from './trunk/trunk.ts';

export interface StrideValues {
  /** One record for each stride; what could not be measured is left out. */
  readonly perStride: readonly Readonly<Record<MeasureKey, number>>[];
}

export function strideValues(scene: Scene, gait: Gait): StrideValues {
  const { strides } = gait;
  const { view } = scene;
  const crossing = crossingOf(scene, strides);
  const swing = view === 'front' || view === 'rear' ? armAsymmetry(scene, strides) : null;
  const uneven = stepAsymmetry(scene, strides);
  const tilt = view === 'front' || view === 'rear' ? hipTilt(scene) : null;
  const drops = pelvicDrops(scene, strides);
  // Where the waist itself is seen, the engine's hip line has nothing to add.
  const waistSeen = scene.tracks.frames.some((frame) => frame.waistTurns);
  const trust = tilt && !waistSeen ? hipLineTrust(scene, tilt, strides) : 0;
  const perStride = strides.map((stride, i) => {
    const out: Record<MeasureKey, number> = {};
    const put = (key: MeasureKey, value: number) => {
      if (Number.isFinite(value)) out[key] = value;
    };
    for (const [key, values] of Object.entries(crossing)) put(key, values[i]);
    if (swing) {
      put('armSwingAsymmetry', swing.percent);
      put('armSwingAsymmetry@doubt', swing.doubt);
    }
    if (uneven) {
      put('stepTimeAsymmetry', uneven.percent);
      put('stepTimeAsymmetry@doubt', uneven.doubt);
    }
    put('cadence', 120 / (stride.endS - stride.startS));
    put('verticalOscillation', verticalOscillation(scene, stride));
    put('onRails', holdsOn(scene, stride) ? 1 : 0);
    if (drops) {
      put('pelvicDrop.left', drops.left);
      put('pelvicDrop.right', drops.right);
      put('pelvicDrop@doubt', drops.doubt);
    }
    if (tilt) {
      put('torsoRotation', torsoRotation(scene, stride));
      if (trust >= MIN_HIP_LINE_TRUST)
        for (const side of ['left', 'right'] as const)
          put(`pelvicDrop.${side}`, pelvicDrop(scene, tilt, gait.steps, stride, side));
    }
    if (view === 'left' || view === 'right') {
      const leg = nearLeg(scene, stride, view);
      if (leg) for (const [id, value] of Object.entries(leg)) put(`${id}.${view}`, value);
      put(measureKey('armSwing', view), armSwing(scene, stride, view));
    }
    return out;
  });
  return { perStride };
}

function crossingOf(scene: Scene, strides: readonly Stride[]): Record<MeasureKey, readonly number[]> {
  if (scene.view !== 'front') return {};
  const of = (side: 'left' | 'right') => armCrossing(scene, strides, side).perStride;
  return { 'armCrossing.left': of('left'), 'armCrossing.right': of('right') };
}
