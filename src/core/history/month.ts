/** Calendar days are strings as `2026-11-21`, the runner's own; no time zone can move them. */
export type Day = string;

const two = (n: number): string => String(n).padStart(2, '0');

export function dayOf(year: number, month: number, date: number): Day {
  return `${year}-${two(month)}-${two(date)}`;
}

/** The runner's own day of a moment. @param at milliseconds since 1970 or ISO 8601 */
export function localDay(at: number | string): Day {
  const date = new Date(at);
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

export function addDays(day: Day, days: number): Day {
  // Noon, so that no change of clocks crosses a day's border.
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day of the month `months` after this day's. */
export function monthAfter(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** The weeks that hold a month, Monday first; days of its neighbours fill them up. @param day any of the month */
export function weeksOf(day: Day): Day[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weekday = (new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: Day[][] = [];
  for (let monday = addDays(first, -weekday); monday < monthAfter(first, 1); monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  }
  return weeks;
}
