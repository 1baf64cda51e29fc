import { addDays, mondayOf } from '../model/calendar.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The first day of the month `months` after this day's. @param day as `2026-11-21` */
export function monthAfter(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-01`;
}

/** The weeks that hold a month, Monday first; days of its neighbours fill them up. @param day any of the month */
export function weeksOf(day: string): string[][] {
  const next = monthAfter(day, 1);
  const weeks: string[][] = [];
  for (let monday = mondayOf(monthAfter(day, 0)); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  }
  return weeks;
}
