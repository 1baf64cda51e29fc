/** A run by its name, with its date below where it has a name of its own, and what is "to work on" in it. */
import { useEffect, useState } from 'preact/hooks';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatClock, formatWhen, runName } from './format.ts';
import { pageHref } from './page-frame.tsx';
import { ports } from './ports.ts';
import type { Column } from './sort.ts';
import { distanceText, speedText, type SpeedUnit } from './speed.ts';

/** What lists of runs can be sorted by. */
export const RUN_COLUMNS: readonly Column<SessionRow>[] = [
  { key: 'date', of: (row) => row.startedAt, first: 'descending' },
  { key: 'length', of: (row) => row.runningS, first: 'descending' },
  { key: 'cadence', of: (row) => row.values['cadence'] ?? null, first: 'descending' },
  { key: 'heart', of: (row) => row.heart?.bpm ?? null, first: 'descending' },
  { key: 'focus', of: (row) => row.focus && t(`measure.${row.focus}`), first: 'ascending' },
];

/** The name of an open run, above its page: its own, a video's file's, else its date. */
export function useRunName({ id, source, startedAt }: SessionFile): string {
  const [title, setTitle] = useState('');
  useEffect(() => {
    ports.sessions.row(id).then(
      (row) => setTitle(row?.title ?? ''),
      () => undefined,
    );
  }, [id]);
  return runName({ title: title === '' && source.kind !== 'camera' ? source.name : title, startedAt });
}

export function RunName({ row }: { readonly row: SessionRow }) {
  return (
    <>
      <a href={pageHref('summary', { id: row.id })}>{runName(row)}</a>
      {row.title !== '' && <span class="run-date fine">{formatWhen(row.startedAt)}</span>}
    </>
  );
}

/** How long was run, and below it how far and how fast, where the belt's speed was told. */
export function RunLength({ row, unit }: { readonly row: SessionRow; readonly unit: SpeedUnit }) {
  const { runningS, distanceM, speedKmh } = row;
  const told = [
    distanceM == null ? null : distanceText(distanceM, unit),
    speedKmh == null ? null : `${speedText(speedKmh, unit)}\u00a0${t(`speed.${unit}`)}`,
  ].filter((words) => words !== null);
  return (
    <>
      <span class="number">{formatClock(runningS)}</span>
      {told.length > 0 && <span class="run-date fine">{told.join(' \u00b7 ')}</span>}
    </>
  );
}

/** Nothing to work on is good news only where enough was measured. */
export function RunFocus({ row }: { readonly row: SessionRow }) {
  if (row.focus !== null) return <>{t(`measure.${row.focus}`)}</>;
  if (Object.keys(row.values).length === 0) return <span class="fine">{t('runs.notMeasured')}</span>;
  return <span class="fine">{t(row.strength === null ? 'runs.tooLittle' : 'runs.focusNone')}</span>;
}
