/** Calendar days as text, `2026-11-21`: a day is the runner's own, whatever the zone. */

const two = (n: number): string => String(n).padStart(2, '0');

/** Days since an arbitrary start, by the civil calendar (years begin in March, so that leap days come last). */
function serial(day: string): number {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const month = (m + 9) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) + d;
}

/** Whole days from one to another. */
export function daysBetween(from: string, to: string): number {
  return serial(to) - serial(from);
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: string): number {
  // 2024-01-01 was a Monday.
  return (((serial(day) - serial('2024-01-01')) % 7) + 7) % 7;
}

function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  let [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  d += count;
  while (d < 1) {
    m = m === 1 ? 12 : m - 1;
    if (m === 12) y -= 1;
    d += lengthOf(y, m);
  }
  while (d > lengthOf(y, m)) {
    d -= lengthOf(y, m);
    m = m === 12 ? 1 : m + 1;
    if (m === 1) y += 1;
  }
  return `${y}-${two(m)}-${two(d)}`;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}
