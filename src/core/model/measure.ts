/** What is measured: ids, units and sides are those of the session file and do not change. */

export type View = 'front' | 'rear' | 'left' | 'right' | 'oblique' | 'unknown';

export type Side = 'left' | 'right' | 'both';

export type Unit = 'steps/min' | '%' | 'deg' | '% shoulder width' | '% trunk length' | '% strides' | 'ms';

export type Confidence = 'good' | 'fair' | 'poor';

/** ok, watch or fault; null where there is no honest band. */
export type Band = 'ok' | 'watch' | 'fault';

/** Why a measure has no value. */
export type Reason =
  | 'not-visible-from-this-view'
  | 'body-part-hidden'
  | 'too-few-strides'
  | 'frame-rate-too-low'
  | 'camera-turned'
  | 'not-running'
  | 'no-person'
  | 'too-dark'
  | 'unsteady-camera'
  | 'needs-baseline';

export type MeasureId =
  | 'cadence'
  | 'stepTimeAsymmetry'
  | 'stepTimeVariability'
  | 'forwardHead'
  | 'headPitch'
  | 'shoulderHeight'
  | 'shoulderTilt'
  | 'armCrossing'
  | 'armCrossingShare'
  | 'armSwing'
  | 'armSwingAsymmetry'
  | 'elbowAngle'
  | 'trunkLean'
  | 'lateralLean'
  | 'torsoRotation'
  | 'pelvicDrop'
  | 'verticalOscillation'
  | 'overstride'
  | 'kneeFlexion'
  | 'groundContact';

export interface MeasureInfo {
  readonly id: MeasureId;
  readonly unit: Unit;
  readonly sides: readonly Side[];
  /** Views from which one camera can give it; 'any' = all. `near` = only the side that faces the camera. */
  readonly views: readonly View[] | 'any';
  readonly nearSideOnly?: boolean;
}

const FRONT: readonly View[] = ['front'];
const FRONT_REAR: readonly View[] = ['front', 'rear'];
const SIDE: readonly View[] = ['left', 'right'];

export const MEASURES: readonly MeasureInfo[] = [
  { id: 'cadence', unit: 'steps/min', sides: ['both'], views: 'any' },
  { id: 'stepTimeAsymmetry', unit: '%', sides: ['both'], views: 'any' },
  { id: 'stepTimeVariability', unit: '%', sides: ['both'], views: 'any' },
  { id: 'forwardHead', unit: 'deg', sides: ['both'], views: ['left', 'right', 'front'] },
  { id: 'headPitch', unit: 'deg', sides: ['both'], views: ['left', 'right', 'front'] },
  { id: 'shoulderHeight', unit: '% shoulder width', sides: ['left', 'right', 'both'], views: FRONT_REAR },
  { id: 'shoulderTilt', unit: 'deg', sides: ['both'], views: FRONT_REAR },
  { id: 'armCrossing', unit: '% shoulder width', sides: ['left', 'right'], views: FRONT },
  { id: 'armCrossingShare', unit: '% strides', sides: ['left', 'right'], views: FRONT },
  {
    id: 'armSwing',
    unit: '% trunk length',
    sides: ['left', 'right'],
    views: ['left', 'right', 'front', 'rear'],
  },
  { id: 'armSwingAsymmetry', unit: '%', sides: ['both'], views: FRONT_REAR },
  { id: 'elbowAngle', unit: 'deg', sides: ['left', 'right'], views: SIDE, nearSideOnly: true },
  { id: 'trunkLean', unit: 'deg', sides: ['both'], views: SIDE },
  { id: 'lateralLean', unit: 'deg', sides: ['left', 'right', 'both'], views: FRONT_REAR },
  { id: 'torsoRotation', unit: 'deg', sides: ['both'], views: FRONT_REAR },
  { id: 'pelvicDrop', unit: 'deg', sides: ['left', 'right'], views: FRONT_REAR },
  { id: 'verticalOscillation', unit: '% trunk length', sides: ['both'], views: 'any' },
  { id: 'overstride', unit: 'deg', sides: ['left', 'right'], views: SIDE, nearSideOnly: true },
  { id: 'kneeFlexion', unit: 'deg', sides: ['left', 'right'], views: SIDE, nearSideOnly: true },
  { id: 'groundContact', unit: 'ms', sides: ['left', 'right'], views: SIDE, nearSideOnly: true },
];

/** `armCrossing.left`; the side is left out for 'both', as in the session file's epochs. */
export type MeasureKey = string;

export function measureKey(id: MeasureId, side: Side): MeasureKey {
  return side === 'both' ? id : `${id}.${side}`;
}

export function measureInfo(id: MeasureId): MeasureInfo {
  const info = MEASURES.find((m) => m.id === id);
  if (!info) throw new Error(`no such measure: ${id}`);
  return info;
}
