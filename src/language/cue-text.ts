/** The text of a cue, by the id of its wording. */
import type { WordingId } from '../core/coaching/wordings.ts';
import type { Side } from '../core/model/measure.ts';
import type { PlainKey } from './catalogue.ts';
import { hasText, t } from './index.ts';

/** `armCrossing#1` → `cue.armCrossing`, `armCrossing#2` → `cue.armCrossing.2`, `praise#1` → `praise.1`. */
type KeyOf<Id extends WordingId> = Id extends `praise#${infer Number}`
  ? `praise.${Number}`
  : Id extends `${infer Stem}#1`
    ? `cue.${Stem}`
    : Id extends `${infer Stem}#${infer Number}`
      ? `cue.${Stem}.${Number}`
      : never;

/** Does not compile where English lacks a text for a wording. */
type CueKey = KeyOf<WordingId> extends PlainKey ? KeyOf<WordingId> : never;

function keyOf(wording: WordingId): CueKey {
  const [stem, number] = wording.split('#');
  if (stem === 'praise') return `praise.${number}` as CueKey;
  return (number === '1' ? `cue.${stem}` : `cue.${stem}.${number}`) as CueKey;
}

/** What is said and shown. @param side - that the cue is about; some wordings have a text for each */
export function cueText({ wording, side }: { readonly wording: WordingId; readonly side: Side }): string {
  const key = keyOf(wording);
  const sided: `${CueKey}.${Side}` = `${key}.${side}`;
  return hasText(sided) ? t(sided) : t(key);
}
