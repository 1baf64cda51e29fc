/**
 * The wordings of each cue, by id: core chooses between them, a language has their texts. Every language has a text
 * for each id, so that what has failed a runner in one language has a meaning in another. How many there are is what
 * the measure's own folder has in English.
 */
import { measureOf, type MeasureId } from '../measures/all.ts';
import { cueStem } from '../measures/cues.ts';

/** How many ways there are to praise. */
const PRAISES = 3;

/** `armCrossing#2`: what the cue is for, and which of its ideas. Kept in session files. */
export type WordingId = `${string}#${number}`;

function idsOf(stem: string, count: number): WordingId[] {
  return Array.from({ length: count }, (_, i): WordingId => `${stem}#${i + 1}`);
}

/**
 * @param value of the measure, where its direction decides between two cues
 * @returns the wordings of its cue, the usual one first; none for a measure without a cue
 */
export function wordingsOf(id: MeasureId, value: number | null): WordingId[] {
  const { cues, oppositeCues } = measureOf(id).words;
  const stem = cueStem(id, value);
  return idsOf(stem, (stem === id ? cues : oppositeCues)?.length ?? 0);
}

/** The wordings of a measure for either direction. */
export function allWordingsOf(id: MeasureId): WordingId[] {
  const { opposite } = measureOf(id).coaching;
  return [...wordingsOf(id, null), ...(opposite ? wordingsOf(id, opposite.below - 1) : [])];
}

/** Praise in turn, so that it does not wear off. @param count - how much was said before it in this run */
export function praiseOf(count: number): WordingId {
  return `praise#${(count % PRAISES) + 1}`;
}
