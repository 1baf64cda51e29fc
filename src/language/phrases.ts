import { hasText, t } from './index.ts';
import type { MeasureId, Side } from '../core/model/measure.ts';

/** One way to say a cue. The idea is the same for either side and in every language; the text is not. */
export interface Wording {
  /** `armCrossing#2`: what the cue is for, and which of its ideas. Kept in session files. */
  readonly id: string;
  readonly text: string;
}

/** Below this a trunk that is cued leans back, degrees; the band of leaning forward begins far above. */
const LEANS_BACK_DEG = 5;

/** What a cue is for: a measure, and for the lean which of its two faults. */
function stemOf(id: MeasureId, value: number | null): string {
  return id === 'trunkLean' && value !== null && value < LEANS_BACK_DEG ? 'trunkLean.back' : id;
}

/**
 * All wordings of a cue that the language has, the usual one first; none for a measure without a cue.
 * @param value of the measure, where its direction decides between two cues
 */
export function wordingsOf(id: MeasureId, side: Side, value: number | null): Wording[] {
  const stem = stemOf(id, value);
  const out: Wording[] = [];
  for (let n = 1; ; n++) {
    const plain = n === 1 ? `cue.${stem}` : `cue.${stem}.${n}`;
    const sided = `${plain}.${side}`;
    const key = hasText(sided) ? sided : plain;
    if (!hasText(key)) return out;
    out.push({ id: `${stem}#${n}`, text: t(key as 'cue.armCrossing') });
  }
}

/** Praise in turn, so that it does not wear off. */
export function praiseText(count: number): string {
  let kinds = 0;
  while (hasText(`praise.${kinds}`)) kinds++;
  return t(`praise.${(count % kinds) as 0 | 1 | 2}`);
}
