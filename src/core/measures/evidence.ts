/** Which measures matter more, by the evidence. */
import type { MeasureId } from '../model/measure.ts';

/**
 * Order in which measures come up when several are at fault alike: by the evidence that they matter (cadence and
 * landing before trunk and pelvis, then shoulders, head and arms, which are comfort and style).
 */
export const EVIDENCE_ORDER: readonly MeasureId[] = [
  'cadence',
  'overstride',
  'trunkLean',
  'lateralLean',
  'pelvicDrop',
  'kneeFlexion',
  'shoulderHeight',
  'forwardHead',
  'armCrossing',
  'stepTimeAsymmetry',
  'armSwingAsymmetry',
  'torsoRotation',
  'verticalOscillation',
  'elbowAngle',
];
