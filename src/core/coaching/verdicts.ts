import type { Side } from '../model/measure.ts';
import type { MeasureId, MeasureKey } from '../measures/all.ts';
import type { DerivedStride } from '../measures/derive.ts';
import type { StrideVerdict } from './arbiter.ts';

/** What one stride says of every measure that can be judged. A mean of both sides is no verdict of its own. */
export function judgedVerdicts(stride: DerivedStride): StrideVerdict[] {
  const sided = new Set(
    Object.keys(stride.judgements)
      .filter((k) => k.includes('.'))
      .map((k) => k.split('.')[0]),
  );
  return Object.entries(stride.judgements)
    .filter(([key]) => key.includes('.') || !sided.has(key))
    .map(([key, judgement]) => ({
      ...split(key),
      atFault: judgement.band !== 'ok',
      severity: judgement.severity,
    }));
}

function split(key: MeasureKey): { id: MeasureId; side: Side } {
  const [id, side] = key.split('.');
  return { id: id as MeasureId, side: (side ?? 'both') as Side };
}
