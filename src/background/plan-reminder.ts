/** What a reminder says: what is left of today's plan. Says nothing on a day that asks for nothing. */
import { leftToDo, type WeekPlan } from '../core/advice/week-plan.ts';
import { mondayOf, weekdayOf } from '../core/model/calendar.ts';
import { t } from '../language/index.ts';

/** More names than this are not read in a notification. */
const NAMED = 3;

/**
 * @param plan - of the week of `day`, null where there is none
 * @returns the notification's text, null where there is nothing to remind of
 */
export function reminderText(plan: WeekPlan | null, day: string): string | null {
  if (!plan || plan.week !== mondayOf(day)) return null;
  const left = leftToDo(plan, day, weekdayOf(day)).map((item) => t(`advice.${item.advice}`));
  if (left.length === 0) return null;
  const rest = left.length - NAMED;
  const named = left.slice(0, NAMED).join(', ');
  return rest > 0 ? `${named}, ${t('reminder.more', { count: rest })}` : named;
}
