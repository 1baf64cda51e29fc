import type { MeasureId } from '../model/measure.ts';
import { allWordingsOf } from './wordings.ts';

/** Measures whose cue is left to the summary: asymmetry is normal, and no camera number is good enough to nag about. */
const NEVER_CUED: readonly MeasureId[] = [
  'stepTimeAsymmetry',
  'armSwingAsymmetry',
  'verticalOscillation',
  'torsoRotation',
];

/** Whether the coach may speak about a measure: there are words for it, and it is not left to the summary. */
export function isCueable(id: MeasureId): boolean {
  return !NEVER_CUED.includes(id) && allWordingsOf(id).length > 0;
}
