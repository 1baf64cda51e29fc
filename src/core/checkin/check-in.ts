/**
 * The runner's own notes around a run: where it is sore and how much, the day, the kit. A diary, not a measurement:
 * everything may be left out (null), nothing is scored, nothing is concluded but what the runner is shown at once.
 */
import type { Flag } from './red-flags.ts';

/** Places of the body map. `elsewhere` stands for all others: they are not the coach's business. */
export const SITES = [
  'neck',
  'shoulderBlades',
  'upperBack',
  'lowBack',
  'hips',
  'knees',
  'shins',
  'calves',
  'achilles',
  'feet',
  'elsewhere',
] as const;
export type Site = (typeof SITES)[number];

/** Noted in the diary, with no advice of their own: what is sore there belongs to somebody who looks at it. */
export const LEG_SITES = [
  'hips',
  'knees',
  'shins',
  'calves',
  'achilles',
  'feet',
] as const satisfies readonly Site[];
export type LegSite = (typeof LEG_SITES)[number];

/** What the runner chooses from; the words are in the catalogue under `checkin.FIELD.VALUE`. */
export const CHOICES = {
  kind: ['ache', 'stiff', 'sharp'],
  since: ['today', 'days', 'weeks'],
  /** Whether it goes after a day of rest or some rolling. */
  eases: ['yes', 'partly', 'no'],
  turning: ['free', 'stiff'],
  sleep: ['poor', 'fair', 'good'],
  stress: ['low', 'some', 'high'],
  breathing: ['easy', 'shallow', 'held'],
  warmUp: ['none', 'brief', 'full'],
  coolDown: ['none', 'brief', 'full'],
  shoes: ['usual', 'new', 'worn', 'uncomfortable'],
  load: ['none', 'belt', 'pack'],
  water: ['little', 'thirst', 'much'],
  /** Strength work for core, hips or upper back in the last seven days. */
  strength: ['none', 'once', 'twice'],
  /** Running lately against what was usual before. */
  recent: ['first', 'less', 'usual', 'more'],
  handed: ['left', 'right', 'both'],
  oldTrouble: ['no', 'yes'],
  surface: ['road', 'trail', 'track', 'grass', 'sand'],
  weather: ['mild', 'hot', 'cold', 'wet'],
} as const;

export type ChoiceField = keyof typeof CHOICES;
export type Choice<Field extends ChoiceField> = (typeof CHOICES)[Field][number];

/** The choices about the day, the kit and the body; all null until answered. */
export type Choices = { readonly [Field in ChoiceField]: Choice<Field> | null };

/** Soreness 0-10, in the runner's own judgement. */
export interface Soreness {
  readonly before: number | null;
  readonly worst: number | null;
  readonly after: number | null;
  readonly morning: number | null;
}

/** A run that no camera saw, typed in by hand. */
export interface OutsideRun {
  readonly minutes: number | null;
  readonly km: number | null;
}

export interface CheckIn extends Choices {
  readonly id: string;
  /** When it was begun, ISO 8601, UTC. */
  readonly at: string;
  /** The calendar day of `at` where the runner was, as `2026-11-21`: "today" is theirs, not UTC's. */
  readonly day: string;
  /** The session it belongs to; null until that begins, and for runs outside. */
  readonly sessionId: string | null;
  /** Whose it is; null = nobody's in particular, as with sessions. */
  readonly athleteId: string | null;
  readonly outside: OutsideRun | null;
  readonly sites: readonly Site[];
  readonly soreness: Soreness;
  /** Rate of perceived effort, 1-10. */
  readonly effort: number | null;
  /** Hours at a desk on that day, 0-16. */
  readonly deskHours: number | null;
  /** Null: not asked. Empty: asked, and none of them is so. */
  readonly flags: readonly Flag[] | null;
}

/** What changes little from run to run is carried over, so that it need not be said twice. */
const KEPT = ['handed', 'oldTrouble', 'shoes', 'load', 'warmUp'] as const;

const UNANSWERED = Object.fromEntries(Object.keys(CHOICES).map((field) => [field, null])) as {
  [Field in ChoiceField]: null;
};

/**
 * A blank one.
 * @param moment - its id, when it is, and whose
 * @param last - the check-in before, whose habits are carried over
 */
export function blankCheckIn(
  moment: Pick<CheckIn, 'id' | 'at' | 'day'> & Partial<Pick<CheckIn, 'athleteId'>>,
  last: CheckIn | null = null,
): CheckIn {
  const kept = Object.fromEntries(KEPT.map((field) => [field, last?.[field] ?? null]));
  return {
    ...UNANSWERED,
    ...kept,
    athleteId: null,
    ...moment,
    sessionId: null,
    outside: null,
    sites: [],
    soreness: { before: null, worst: null, after: null, morning: null },
    effort: null,
    deskHours: null,
    flags: null,
  };
}

/** Whether nothing was answered but the signs that belong to a doctor, with a no to all of them. */
export function saysNoSignsOnly(entry: CheckIn): boolean {
  const answered = (Object.keys(CHOICES) as ChoiceField[]).some(
    (field) => entry[field] !== null && !KEPT.some((kept) => kept === field),
  );
  const noted = entry.effort !== null || entry.deskHours !== null || worstSoreness(entry) !== null;
  return (
    entry.flags?.length === 0 && entry.sites.length === 0 && entry.outside === null && !noted && !answered
  );
}

/** The highest soreness that was noted; null where none was. */
export function worstSoreness({ soreness }: Pick<CheckIn, 'soreness'>): number | null {
  const noted = Object.values(soreness).filter((value): value is number => value !== null);
  return noted.length === 0 ? null : Math.max(...noted);
}
