/** Check-ins and week plans as they come from a backup or the store: a page shows only what it can rely on. */
import * as v from 'valibot';
import { adviceOf, type AdviceId } from '../core/advice/exercises/all.ts';
import type { WeekPlan } from '../core/advice/week-plan.ts';
import { CHOICES, SITES, type CheckIn } from '../core/checkin/check-in.ts';
import { FLAGS } from '../core/checkin/red-flags.ts';
import { MAX_NAME_LENGTH } from './athletes.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** `2026-11-21` */
const day = v.pipe(v.string(), v.isoDate());
const rating = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10)));
/** Far beyond a day's running in either unit. */
const distance = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)));

const choices = Object.fromEntries(
  Object.entries(CHOICES).map(([field, values]) => [
    field,
    // Left out by versions that did not ask.
    v.optional(v.nullable(v.picklist(values)), null),
  ]),
);

const checkInSchema = v.object({
  ...choices,
  id,
  at: v.pipe(v.string(), v.isoTimestamp()),
  day,
  sessionId: v.nullable(id),
  athleteId: v.optional(v.nullable(id), null),
  outside: v.nullable(v.object({ minutes: distance, km: distance })),
  sites: v.pipe(v.array(v.picklist(SITES)), v.maxLength(SITES.length)),
  soreness: v.object({ before: rating, worst: rating, after: rating, morning: rating }),
  effort: rating,
  deskHours: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(24))),
  flags: v.nullable(v.pipe(v.array(v.picklist(FLAGS)), v.maxLength(FLAGS.length))),
});

const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));
const advice = v.pipe(
  name,
  v.check((given) => isAdvice(given)),
);

/** More is no week of anybody's. */
const MOST = 1000;

const weekPlanSchema = v.object({
  week: day,
  items: v.pipe(
    v.array(
      v.object({
        advice,
        because: v.nullable(name),
        days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.maxLength(7)),
      }),
    ),
    v.maxLength(MOST),
  ),
  ticks: v.pipe(v.array(v.object({ day, advice: name })), v.maxLength(MOST)),
});

function isAdvice(given: string): boolean {
  // A look-up that throws or finds nothing: of another version, or made up.
  try {
    return Boolean(adviceOf(given as AdviceId));
  } catch {
    return false;
  }
}

/** @returns null where it is none that a page could show */
export function checkInOf(value: unknown): CheckIn | null {
  const result = v.safeParse(checkInSchema, value);
  return result.success ? (result.output as unknown as CheckIn) : null;
}

/** @returns null where it is none that a page could show */
export function weekPlanOf(value: unknown): WeekPlan | null {
  const result = v.safeParse(weekPlanSchema, value);
  return result.success ? (result.output as unknown as WeekPlan) : null;
}
