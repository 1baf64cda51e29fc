import { hasText, t } from '../../language/index.ts';
import type { MeasureId, Side } from '../measures/catalogue.ts';

/** Words of a cue. @param value of the measure, where its direction decides between two cues */
export function cueText(id: MeasureId, side: Side, value: number | null): string {
  if (id === 'trunkLean' && value !== null && value < 5) return t('cue.trunkLean.back');
  const sided = `cue.${id}.${side}`;
  if (hasText(sided)) return t(sided as 'cue.armCrossing');
  const plain = `cue.${id}`;
  return hasText(plain) ? t(plain as 'cue.armCrossing') : '';
}

/** Praise in turn, so that it does not wear off. */
export function praiseText(count: number): string {
  return t(`praise.${(count % 3) as 0 | 1 | 2}`);
}
