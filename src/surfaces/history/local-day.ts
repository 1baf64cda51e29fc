import { type Day, dayOf } from '../../core/history/month.ts';

/** The runner's own day of a moment. @param at milliseconds since 1970 or ISO 8601 */
export function localDay(at: number | string): Day {
  const date = new Date(at);
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
