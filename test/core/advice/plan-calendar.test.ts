import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/advice/plan-calendar.ts';
import { planWeek } from '../../../src/core/advice/week-plan.ts';

const LONG = 'Übung für die Füße, langsam; mit „Gefühl“ und 🏃‍♀️ immer wieder \\ noch einmal von vorn';

const WORDS = {
  madeBy: 'Test',
  title: 'My plan',
  nameOf: (advice: string) => (advice === 'calfRaises' ? LONG : advice),
  withRuns: (names: string) => `With each run: ${names}`,
};

const OPTIONS = { at: '18:30', now: '2026-11-20T07:40:01Z', athleteId: null, words: WORDS };

function plan(...items: readonly { readonly advice: string; readonly days: readonly number[] }[]) {
  return { ...planWeek('2026-11-16', []), items: items as never };
}

/** Read by a program that is not ours. */
function events(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('a plan as a calendar file', () => {
  const text = calendarOf(
    plan(
      { advice: 'calfRaises', days: [0, 2] },
      { advice: 'restDay', days: [2] },
      { advice: 'metronome', days: [] },
    ),
    OPTIONS,
  )!;

  it('has an event for each day on which something is due, every week, on the runner’s clock', () => {
    const read = events(text);
    expect(read.map((event) => event.startDate.toString())).toEqual([
      '2026-11-16T18:30:00',
      '2026-11-18T18:30:00',
    ]);
    for (const event of read) {
      expect(event.startDate.zone.tzid).toBe('floating');
      const rule = event.iterator();
      const starts: string[] = [];
      for (let next = rule.next() as { toString(): string } | null; next; next = rule.next() as never)
        starts.push(next.toString());
      expect(starts).toHaveLength(8);
      expect(event.component.getAllSubcomponents('valarm')).toHaveLength(1);
    }
  });

  it('keeps every sign of its texts', () => {
    const [monday, wednesday] = events(text);
    expect(monday.summary).toBe(`My plan: ${LONG}`);
    expect(wednesday.summary).toBe(`My plan: ${LONG}, restDay`);
    expect(wednesday.description).toBe(`${LONG}, restDay\nWith each run: metronome`);
  });

  it('has lines of 75 octets at most, each with its end', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toContain('\uFFFD');
  });

  it('names its events so that they are the same when it is read again, and others for another athlete', () => {
    const again = calendarOf(plan({ advice: 'restDay', days: [0, 2] }), { ...OPTIONS, at: '07:00' })!;
    expect(events(again).map((e) => e.uid)).toEqual(events(text).map((e) => e.uid));
    const other = calendarOf(plan({ advice: 'restDay', days: [0] }), { ...OPTIONS, athleteId: 'a' })!;
    expect(events(text).map((e) => e.uid)).not.toContain(events(other)[0].uid);
  });

  it('is none where nothing is due on a day', () => {
    expect(calendarOf(plan({ advice: 'metronome', days: [] }), OPTIONS)).toBeNull();
    expect(calendarOf(plan(), OPTIONS)).toBeNull();
  });
});
