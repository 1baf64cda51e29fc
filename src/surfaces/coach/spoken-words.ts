/** What is said aloud beside the cues. Pure. */
import type { Reading } from '../../core/coach/contract.ts';
import { isNamed } from '../../core/measures/sure-band.ts';
import { hasText, t } from '../../language/index.ts';
import type { SpokenWords } from '../../live/contract.ts';
import { changeWord, formatNumber, sidedName } from '../shared/format.ts';

const SEVERITY = { ok: 0, watch: 1, fault: 2 } as const;

/** The reading furthest from its line, if any has left it. */
function worstReading(readings: readonly Reading[]): Reading | null {
  const off = readings.filter(isNamed);
  return off.toSorted((a, b) => SEVERITY[b.band ?? 'ok'] - SEVERITY[a.band ?? 'ok'])[0] ?? null;
}

/** "How am I doing?" in one or two short sentences: the cadence, and the one thing that is off or that none is. */
export function answerSentence(readings: readonly Reading[]): string {
  const cadence = readings.find((r) => r.id === 'cadence' && r.value !== null);
  if (!readings.some((r) => r.value !== null)) return t('live.answer.nothing');
  const beat =
    cadence && cadence.value !== null
      ? `${t('live.answer.cadence', { value: formatNumber(cadence.value, cadence.unit) })} `
      : '';
  const worst = worstReading(readings);
  if (!worst || worst.value === null) return beat + t('live.answer.good');
  const state =
    worst.baseline === null
      ? t(`band.${worst.band ?? 'ok'}`)
      : changeWord(worst.id, worst.value - worst.baseline, worst.unit);
  return beat + t('live.answer.one', { measure: sidedName(worst.id, worst.side), state });
}

export const spokenWords: SpokenWords = {
  notice(notice) {
    const longer = `say.${notice}` as const;
    return hasText(longer) ? t(longer) : t(`notice.${notice}`);
  },
  answer: answerSentence,
};
