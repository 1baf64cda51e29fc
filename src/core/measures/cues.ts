/** What the cues of a measure are for: the measure itself, or the opposite of its usual fault. */
import { measureOf, type MeasureId } from './all.ts';

/** @param value in the measure's unit; null: its usual fault */
export function cueStem(id: MeasureId, value: number | null): string {
  const { opposite } = measureOf(id).coaching;
  return opposite && value !== null && value < opposite.below ? opposite.stem : id;
}
