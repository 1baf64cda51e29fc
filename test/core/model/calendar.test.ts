import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, mondayOf, weekdayOf } from '../../../src/core/model/calendar.ts';

/** The same by the platform's own calendar. */
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const DAYS = [
  '2024-02-28',
  '2024-12-31',
  '2025-03-01',
  '2026-01-01',
  '2026-11-21',
  '2100-02-28',
  '2000-02-29',
];

describe('the calendar agrees with the platform', () => {
  it.each(DAYS)('%s', (day) => {
    for (const count of [-800, -59, -1, 0, 1, 7, 31, 366, 1000]) {
      const other = addDays(day, count);
      expect(utc(other) - utc(day)).toBe(count);
      expect(daysBetween(day, other)).toBe(count);
      expect(weekdayOf(other)).toBe((new Date(`${other}T00:00:00Z`).getUTCDay() + 6) % 7);
    }
  });

  it('finds the Monday of a week', () => {
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});
