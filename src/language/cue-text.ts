/** The text of a cue, by the id of its wording. */
import type { WordingId } from '../core/coaching/wordings.ts';
import type { Side } from '../core/model/measure.ts';
import { textAt } from './index.ts';

/** `armCrossing#1` → `cue.armCrossing`, `armCrossing#2` → `cue.armCrossing.2`, `praise#1` → `praise.1`. */
function keyOf(wording: WordingId): string {
  const [stem, number] = wording.split('#');
  if (stem === 'praise') return `praise.${number}`;
  return number === '1' ? `cue.${stem}` : `cue.${stem}.${number}`;
}

/**
 * What is said and shown.
 * @param side - that the cue is about; some wordings have a text for each
 * @throws Error for a wording without a text: a test sees to it that every language has them all
 */
export function cueText({ wording, side }: { readonly wording: WordingId; readonly side: Side }): string {
  const key = keyOf(wording);
  const text = textAt(`${key}.${side}`) ?? textAt(key);
  if (text === null) throw new Error(`no text for the cue ${wording}`);
  return text;
}
