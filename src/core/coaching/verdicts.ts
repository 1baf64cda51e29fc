import { measureOfKey } from '../measures/all.ts';
import type { DerivedStride } from '../measures/derive.ts';
import type { Band } from '../model/measure.ts';
import type { StrideVerdict } from './arbiter.ts';

/**
 * What one stride says of every measure that can be judged. A mean of both sides is no verdict of its own.
 * @param from the band from which a stride is at fault
 */
export function judgedVerdicts(stride: DerivedStride, from: Exclude<Band, 'ok'> = 'watch'): StrideVerdict[] {
  const judged = Object.entries(stride.judgements).flatMap(([key, judgement]) => {
    const measure = measureOfKey(key);
    return measure ? [{ id: measure.id, side: measure.side, judgement }] : [];
  });
  const sided = new Set(judged.filter(({ side }) => side !== 'both').map(({ id }) => id));
  return judged
    .filter(({ id, side }) => side !== 'both' || !sided.has(id))
    .map(({ id, side, judgement }) => ({
      id,
      side,
      atFault: judgement.band === 'fault' || judgement.band === from,
      severity: judgement.severity,
    }));
}
