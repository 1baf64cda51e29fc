/** A month at a glance: which days had a run, on which something was sore. */
import { useMemo, useState } from 'preact/hooks';
import { type CheckIn, worstSoreness } from '../../core/checkin/check-in.ts';
import { monthAfter, weeksOf } from '../../core/history/month.ts';
import { t } from '../../language/index.ts';
import { dateText } from '../../language/numbers.ts';
import { dayOf, today } from '../../platform/today.ts';
import type { SessionRow } from '../../storage/db.ts';
import { Section } from '../shared/page-frame.tsx';

interface Props {
  readonly rows: readonly SessionRow[];
  readonly checkIns: readonly CheckIn[];
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

const noon = (day: string): Date => new Date(`${day}T12:00:00`);
const inWords =
  (options: Intl.DateTimeFormatOptions) =>
  (day: string): string =>
    dateText(noon(day), options);
const monthName = inWords({ month: 'long', year: 'numeric' });
const weekdayName = inWords({ weekday: 'short' });
export const dayName = inWords({ day: 'numeric', month: 'long', year: 'numeric' });

function countByDay(rows: readonly SessionRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const day = dayOf(new Date(row.startedAt));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function soreByDay(checkIns: readonly CheckIn[]): ReadonlyMap<string, number> {
  const sore = new Map<string, number>();
  for (const checkIn of checkIns) {
    const worst = worstSoreness(checkIn) ?? 0;
    if (worst > 0) sore.set(checkIn.day, Math.max(worst, sore.get(checkIn.day) ?? 0));
  }
  return sore;
}

function label(day: string, runs: number, sore: number | undefined): string {
  const name = dayName(day);
  const words =
    runs === 0 ? t('history.day.none', { day: name }) : t('history.day.runs', { day: name, count: runs });
  return sore === undefined ? words : `${words}, ${t('history.day.sore', { value: sore })}`;
}

const DISCS = 3;

export function Calendar({ rows, checkIns, day: chosen, onDay }: Props) {
  const now = today();
  const [month, setMonth] = useState<string>(() => dayOf(new Date(rows[0]?.startedAt ?? Date.now())));
  const runs = useMemo(() => countByDay(rows), [rows]);
  const sore = useMemo(() => soreByDay(checkIns), [checkIns]);
  const weeks = weeksOf(month);
  return (
    <Section label={t('history.calendar')} note={t('history.calendar.note')}>
      <div class="month-head">
        <h3 aria-live="polite">{monthName(month)}</h3>
        <button
          type="button"
          data-action="month-before"
          aria-label={t('history.month.before')}
          onClick={() => setMonth(monthAfter(month, -1))}
        >
          ‹
        </button>
        <button type="button" onClick={() => setMonth(now)}>
          {t('history.month.today')}
        </button>
        <button
          type="button"
          data-action="month-after"
          aria-label={t('history.month.after')}
          onClick={() => setMonth(monthAfter(month, 1))}
        >
          ›
        </button>
      </div>
      <table class="month" data-testid="month">
        <thead>
          <tr>
            {weeks[0].map((day) => (
              <th key={day} scope="col">
                {weekdayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} data-outside={day.slice(0, 7) !== month.slice(0, 7)}>
                  <button
                    type="button"
                    class="day"
                    data-day={day}
                    data-runs={runs.get(day) ?? 0}
                    aria-current={day === now ? 'date' : undefined}
                    aria-pressed={day === chosen}
                    aria-label={label(day, runs.get(day) ?? 0, sore.get(day))}
                    disabled={!runs.has(day)}
                    onClick={() => onDay(day === chosen ? null : day)}
                  >
                    <span class="number">{Number(day.slice(8))}</span>
                    <span class="discs">
                      {Array.from({ length: Math.min(DISCS, runs.get(day) ?? 0) }, (_, i) => (
                        <i key={i} class="disc" />
                      ))}
                      {sore.has(day) && <i class="disc ring" />}
                    </span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
