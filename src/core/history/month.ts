/** Calendar days are strings as `2026-11-21`, the runner's own; no clock and no time zone can move them. */
export type Day = string;

const two = (n: number): string => String(n).padStart(2, '0');

/** @param month 1..12 */
export function dayOf(year: number, month: number, date: number): Day {
  return `${year}-${two(month)}-${two(date)}`;
}

/** Days of a month in the Gregorian calendar. @param month 1..12 */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Weekday of the first of a month, 0 = Monday: Zeller's congruence. */
function firstWeekday(year: number, month: number): number {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 12 : month;
  const zeller =
    1 + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (zeller + 5) % 7;
}

/** The first day of the month `months` after this day's. */
export function monthAfter(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** The weeks that hold a month, Monday first; days of its neighbours fill them up. @param day any of the month */
export function weeksOf(day: Day): Day[][] {
  const first = monthAfter(day, 0);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const before = firstWeekday(year, month);
  const cells = Math.ceil((before + daysIn(year, month)) / 7) * 7;
  const days = Array.from({ length: cells }, (_, i) => dayFrom(year, month, i - before + 1));
  return Array.from({ length: cells / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}

/** The day with this number in the month; numbers beside the month lie in its neighbours. */
function dayFrom(year: number, month: number, date: number): Day {
  if (date < 1) {
    const before = monthAfter(dayOf(year, month, 1), -1);
    const length = daysIn(Number(before.slice(0, 4)), Number(before.slice(5, 7)));
    return before.slice(0, 8) + two(length + date);
  }
  const length = daysIn(year, month);
  if (date <= length) return dayOf(year, month, date);
  return monthAfter(dayOf(year, month, 1), 1).slice(0, 8) + two(date - length);
}
