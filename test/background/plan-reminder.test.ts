import { describe, expect, it } from 'vitest';
import { reminderText } from '../../src/background/plan-reminder.ts';
import { planWeek, tick } from '../../src/core/advice/week-plan.ts';

const MONDAY = '2026-11-16';
const plan = planWeek(
  MONDAY,
  (['pecStretch', 'neckStretch', 'breathing', 'deskBreak', 'rows'] as const).map((advice) => ({
    advice,
    because: null,
  })),
);

describe('a reminder', () => {
  it('names what is left of the day, and counts the rest', () => {
    expect(reminderText(plan, MONDAY)).toBe(
      'Doorway chest stretch, Side-of-the-neck stretch, Belly breathing, and 1 more',
    );
  });

  it('says nothing when all is done, when there is no plan, or one of another week', () => {
    const done = ['pecStretch', 'neckStretch', 'breathing', 'deskBreak'].reduce(
      (now, advice) => tick(now, { day: MONDAY, advice, done: true }),
      plan,
    );
    expect(reminderText(done, MONDAY)).toBeNull();
    expect(reminderText(null, MONDAY)).toBeNull();
    expect(reminderText(plan, '2026-11-23')).toBeNull();
  });
});
