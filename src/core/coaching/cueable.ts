import type { MeasureId } from '../model/measure.ts';

/** Measures whose cue is left to the summary: asymmetry is normal, and no camera number is good enough to nag about. */
const NEVER_CUED: readonly MeasureId[] = [
  'stepTimeAsymmetry',
  'armSwingAsymmetry',
  'verticalOscillation',
  'torsoRotation',
];

export function isCueable(id: MeasureId): boolean {
  return !NEVER_CUED.includes(id);
}
