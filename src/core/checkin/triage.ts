/** When the red-flag questions are asked, and what follows from the answers: for today, and nothing beyond. */
import { daysBetween } from '../model/calendar.ts';
import { worstSoreness, type CheckIn, type Site } from './check-in.ts';
import { actFor, type Act } from './red-flags.ts';

/** From here on the questions are asked (project rule), and the pain rule says to adjust. */
export const ASK_FROM = 4;
/** From here on the pain rule says to stop: 0-3 carry on, 4-5 adjust, 6-10 stop (Thomee 1997, NHS leaflets). */
export const REST_FROM = 6;
/** Soreness that was gone for this long is new when it comes back. */
const NEW_AFTER_DAYS = 14;

/** go: as usual. ease: shorter, slower. rest: not today, no cues. stop: a red flag, no coaching today. */
export type Outcome =
  | { readonly kind: 'go' }
  | { readonly kind: 'ease' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'stop'; readonly act: Act };

/** Sites that were not sore in the two weeks before. */
export function newSites(entry: CheckIn, earlier: readonly CheckIn[]): readonly Site[] {
  const known = new Set(
    earlier
      .filter((other) => other.id !== entry.id && isRecent(other, entry.day))
      .flatMap((other) => other.sites),
  );
  return entry.sites.filter((site) => !known.has(site));
}

function isRecent(other: CheckIn, day: string): boolean {
  const days = daysBetween(other.day, day);
  return days >= 0 && days <= NEW_AFTER_DAYS;
}

/**
 * @param entry - the check-in as it stands
 * @param earlier - those before it, in any order; it may be among them
 */
export function asksFlags(entry: CheckIn, earlier: readonly CheckIn[]): boolean {
  const askedBefore = earlier.some((other) => other.id !== entry.id && other.flags !== null);
  if (!askedBefore) return true;
  if ((worstSoreness(entry) ?? 0) >= ASK_FROM) return true;
  return newSites(entry, earlier).length > 0;
}

export function outcomeOf(entry: CheckIn): Outcome {
  const act = actFor(entry.flags ?? []);
  if (act !== null) return { kind: 'stop', act };
  const worst = worstSoreness(entry) ?? 0;
  if (worst >= REST_FROM) return { kind: 'rest' };
  return worst >= ASK_FROM ? { kind: 'ease' } : { kind: 'go' };
}

const WEIGHT = { go: 0, ease: 1, rest: 2, stop: 3 } as const;

/** What holds for a day: the strictest of that day's check-ins. A stop lasts until midnight, or until it is taken back. */
export function outcomeOfDay(checkIns: readonly CheckIn[], day: string): Outcome {
  const outcomes = checkIns.filter((entry) => entry.day === day).map(outcomeOf);
  const weight = (outcome: Outcome): number =>
    WEIGHT[outcome.kind] * 10 + (outcome.kind === 'stop' ? 3 - rankOf(outcome.act) : 0);
  return outcomes.toSorted((a, b) => weight(b) - weight(a))[0] ?? { kind: 'go' };
}

function rankOf(act: Act): number {
  return { emergency: 0, urgent: 1, clinician: 2 }[act];
}

/** A check-in of the day before whose next morning has not been noted, where there was something to note. */
export function awaitsMorning(checkIns: readonly CheckIn[], today: string): CheckIn | null {
  return (
    checkIns.find(
      (entry) =>
        entry.soreness.morning === null &&
        (entry.sites.length > 0 || (worstSoreness(entry) ?? 0) > 0) &&
        daysBetween(entry.day, today) === 1,
    ) ?? null
  );
}
