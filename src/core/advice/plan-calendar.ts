/**
 * A week's plan as an iCalendar file (RFC 5545): one event for each weekday on which something is due, every week. A calendar that
 * has the events already takes them for the same ones, changed, because each has the same name again (UID).
 */
import { addDays } from '../model/calendar.ts';
import { utf8Bytes } from '../model/utf8.ts';
import type { AdviceId } from './exercises/all.ts';
import type { WeekPlan } from './week-plan.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Exercises are tested over six to eight weeks; then a new plan is due anyway. */
const WEEKS = 8;
/** One exercise takes some minutes; most days have two. */
const MINUTES = 15;

/** RFC 5545, 3.1: a line has 75 octets at most, without its end. */
const MOST_OCTETS = 75;

export interface CalendarWords {
  /** What the product is called. */
  readonly madeBy: string;
  /** Title of the calendar, and of each event before what is to be done. */
  readonly title: string;
  nameOf(advice: AdviceId): string;
  /** Said of what goes with runs. @param names - of the exercises */
  withRuns(names: string): string;
}

export interface CalendarOptions {
  /** The runner's clock, as `18:00`. */
  readonly at: string;
  /** Now, as `2026-11-20T07:40:01Z`. */
  readonly now: string;
  /** Whose plan; null = nobody's in particular. */
  readonly athleteId: string | null;
  readonly words: CalendarWords;
}

/** @returns null where nothing is due on any day: what goes with runs alone has no time */
export function calendarOf(plan: WeekPlan, options: CalendarOptions): string | null {
  const days = WEEKDAYS.map((_, weekday) => plan.items.filter((item) => item.days.includes(weekday)));
  if (days.every((items) => items.length === 0)) return null;
  const { words } = options;
  const withRuns = plan.items
    .filter((item) => item.days.length === 0)
    .map((item) => words.nameOf(item.advice));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${words.madeBy}//Plan//EN`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(words.title)}`,
    ...days.flatMap((items, weekday) => {
      if (items.length === 0) return [];
      const names = items.map((item) => words.nameOf(item.advice)).join(', ');
      return eventLines(plan.week, weekday, names, withRuns, options);
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  week: string,
  weekday: number,
  names: string,
  withRuns: readonly string[],
  { at, now, athleteId, words }: CalendarOptions,
): string[] {
  // Without a zone: six in the evening wherever the runner is.
  const start = `${addDays(week, weekday).replaceAll('-', '')}T${at.replace(':', '')}00`;
  const whose = athleteId === null ? '' : `-${athleteId}`;
  const about = withRuns.length === 0 ? names : `${names}\n${words.withRuns(withRuns.join(', '))}`;
  return [
    'BEGIN:VEVENT',
    `UID:plan-${WEEKDAYS[weekday]}${whose}@${words.madeBy.toLowerCase()}`,
    `DTSTAMP:${now.replaceAll(/[-:]/g, '')}`,
    `DTSTART:${start}`,
    `DURATION:PT${MINUTES}M`,
    `RRULE:FREQ=WEEKLY;COUNT=${WEEKS}`,
    `SUMMARY:${escaped(`${words.title}: ${names}`)}`,
    `DESCRIPTION:${escaped(about)}`,
    // It takes no time of whoever else sees the calendar.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(names)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

/** Longer lines go on in the next, behind a space; a letter of several octets stays whole. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const more = utf8Bytes(letter).length;
    if (octets + more > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += more;
  }
  return out;
}
