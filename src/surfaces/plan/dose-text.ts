/** Doses and findings in words. Pure. */
import type { Dose } from '../../core/advice/exercise.ts';
import type { Finding } from '../../core/advice/finding.ts';
import { hasText, t } from '../../language/index.ts';
import { numberText } from '../../language/numbers.ts';

type Amount = number | readonly [from: number, to: number];

function amount(value: Amount): string {
  return typeof value === 'number' ? numberText(value) : t('dose.range', { from: value[0], to: value[1] });
}

function once({ sets, reps, seconds, minutes }: Dose): string {
  if (minutes !== undefined) return t('dose.minutes', { minutes: amount(minutes) });
  if (seconds !== undefined) {
    const each = { seconds: amount(seconds) };
    return sets === undefined ? t('dose.seconds', each) : t('dose.setsSeconds', { ...each, sets });
  }
  return t('dose.sets', { sets: sets ?? 1, reps: reps ?? 1 });
}

/** "2 × 12", "30 s, 2–3 times a day"; null where nothing is counted. */
export function doseText(dose: Dose | null): string | null {
  if (dose === null) return null;
  if (dose.timesADay === undefined) return once(dose);
  return t('dose.timesADay', { dose: once(dose), times: amount(dose.timesADay) });
}

export function findingText(finding: Finding): string {
  const told = `finding.${finding}` as const;
  if (hasText(told)) return t(told);
  const measured = `measure.${finding}` as const;
  return hasText(measured) ? t(measured) : finding;
}
