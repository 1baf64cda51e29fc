import { measureOf, type MeasureId } from '../measures/all.ts';
import { allWordingsOf } from './wordings.ts';

/** Whether a measure has a cue during a run; the others are left to the summary. */
export function isCueable(id: MeasureId): boolean {
  return measureOf(id).coaching.cued && allWordingsOf(id).length > 0;
}
