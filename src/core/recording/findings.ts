/** The one thing to work on, and the one that went well. */
import type { MeasureResult } from '../measures/measure-result.ts';
import { isNamed } from '../measures/sure-band.ts';
import { EVIDENCE_ORDER, type MeasureId } from '../measures/all.ts';

const rank = (id: MeasureId) => {
  const i = EVIDENCE_ORDER.indexOf(id);
  return i < 0 ? EVIDENCE_ORDER.length : i;
};

/** Worst band first, then the order of evidence; a poor number only where it is beyond the limit for certain. */
export function chooseFocus(measures: readonly MeasureResult[]): MeasureResult | null {
  const candidates = measures.filter(isNamed);
  return (
    candidates.toSorted(
      (a, b) => Number(b.band === 'fault') - Number(a.band === 'fault') || rank(a.id) - rank(b.id),
    )[0] ?? null
  );
}

/** A measure in its ok band, of those that are worth a word, other than the focus. */
export function chooseStrength(
  measures: readonly MeasureResult[],
  focus: MeasureId | null,
): MeasureResult | null {
  const atFault = new Set(measures.filter((m) => m.band === 'fault' || m.band === 'watch').map((m) => m.id));
  return (
    measures
      .filter((m) => m.band === 'ok' && m.confidence !== 'poor' && m.id !== focus && !atFault.has(m.id))
      .toSorted((a, b) => rank(a.id) - rank(b.id))[0] ?? null
  );
}
