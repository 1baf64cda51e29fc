/** The runs so far, newest first: enough of each to know it again, and the way in and out for session files. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { filterRuns } from '../../core/history/search.ts';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { download } from '../shared/download.ts';
import { formatWhen, runName, sessionFileName } from '../shared/format.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { RowMenu } from '../shared/row-menu.tsx';
import { RUN_COLUMNS, RunFocus, RunLength, RunName } from '../shared/run-name.tsx';
import { sessionJson } from '../shared/session-json.ts';
import { SortHead, useSorting } from '../shared/sorted-table.tsx';
import type { SpeedUnit } from '../shared/speed.ts';
import { Sparkline } from '../shared/sparkline.tsx';
import type { ToastContent } from '../shared/toast.tsx';
import { useAthletes } from '../shared/use-athletes.ts';
import { useTakenFiles } from '../shared/use-taken-files.tsx';
import { EVERYBODY, runsOf, type Whose, WhoseRuns } from '../shared/whose-runs.tsx';
import { removeWithUndo } from './remove-with-undo.ts';

interface Props {
  readonly rows: readonly SessionRow[];
  /** Whose runs are shown first; null = everybody's. */
  readonly athleteId?: string | null;
  /** How the runner says speeds. */
  readonly unit: SpeedUnit;
  readonly onChange: () => void;
  readonly onToast: (toast: ToastContent | null) => void;
}

const SHOWN = 12;
/** Of ten seconds each: fewer are a line between two chances. */
const LEAST_TRACE = 4;
/** So few are seen at a glance: nobody searches them. */
const FEW = 5;

/** The list's rows hold no course over time: it is read from the file of each row that is shown. */
function useTrace(id: string): readonly number[] {
  const [trace, setTrace] = useState<readonly number[]>([]);
  useEffect(() => {
    let gone = false;
    ports.sessions.file(id).then(
      (file) => {
        const values = file?.epochs.flatMap((epoch) => epoch.values['cadence'] ?? []) ?? [];
        if (!gone) setTrace(values);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id]);
  return trace;
}

interface RowProps {
  readonly row: SessionRow;
  /** Whose it is; null where nobody is asked. */
  readonly athlete: string | null;
  readonly unit: SpeedUnit;
  readonly onDelete: () => void;
  readonly onChange: () => void;
}

function Row({ row, athlete, unit, onDelete, onChange }: RowProps) {
  const [renaming, setRenaming] = useState(false);
  const rename = (title: string): void => {
    setRenaming(false);
    if (title.trim() !== row.title) ports.sessions.rename(row.id, title).then(onChange, () => undefined);
  };
  const trace = useTrace(row.id);
  const when = formatWhen(row.startedAt);
  const cadence = row.values['cadence'];
  const exportRun = async (): Promise<void> => {
    const file = await ports.sessions.file(row.id);
    if (file) download(sessionFileName(row.startedAt), sessionJson(file));
  };
  return (
    <tr data-session={row.id}>
      <th scope="row">
        {renaming ? (
          <input
            type="text"
            data-field="name"
            aria-label={t('runs.name', { when })}
            defaultValue={row.title}
            placeholder={when}
            ref={(field) => field?.focus()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
              if (event.key === 'Escape') setRenaming(false);
            }}
            onBlur={(event) => rename(event.currentTarget.value)}
          />
        ) : (
          <RunName row={row} />
        )}
      </th>
      {athlete !== null && <td>{athlete}</td>}
      <td>
        <RunLength row={row} unit={unit} />
      </td>
      <td class="number">{cadence === undefined ? '\u2013' : Math.round(cadence)}</td>
      <td class="run-trace">
        {/* No course of what has no number, and none out of a few values. */}
        {cadence !== undefined && trace.length >= LEAST_TRACE && <Sparkline values={trace} />}
      </td>
      <td>
        <RunFocus row={row} />
      </td>
      <td class="run-actions">
        {row.hasFrames && (
          <a class="button button-quiet" data-action="review" href={pageHref('review', { id: row.id })}>
            {t('review.open')} <span class="hidden-text">{runName(row)}</span>
          </a>
        )}
        <RowMenu of={runName(row)}>
          <button type="button" data-action="rename" onClick={() => setRenaming(true)}>
            {t('runs.rename')}
          </button>
          <button type="button" data-action="export" onClick={() => void exportRun()}>
            {t('runs.export')}
          </button>
          <button type="button" data-action="delete" onClick={onDelete}>
            {t('runs.delete')}
          </button>
        </RowMenu>
      </td>
    </tr>
  );
}

export function RunList({ rows: all, athleteId = null, unit, onChange, onToast }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const { athletes, broken } = useAthletes();
  const [whose, setWhose] = useState<Whose>(athleteId ?? EVERYBODY);
  const [words, setWords] = useState('');
  const apart = athletes !== null && athletes.length > 0;
  const own = apart ? runsOf(all, athletes, whose) : all;
  const nameOf = (id: string | null): string => athletes?.find((a) => a.id === id)?.name ?? '\u2013';
  const columns = useMemo(
    () => [
      ...RUN_COLUMNS,
      {
        key: 'athlete',
        of: ({ athleteId: id }: SessionRow) => athletes?.find((a) => a.id === id)?.name ?? null,
        first: 'ascending' as const,
      },
    ],
    [athletes],
  );
  const sorting = useSorting('runs', columns, filterRuns(own, { words, tag: null }));
  const { rows } = sorting;
  const remove = (id: string): Promise<void> =>
    removeWithUndo({
      ids: [id],
      text: t('runs.deleted'),
      sessions: ports.sessions,
      onDone: onChange,
      onToast,
    });
  const { take, question } = useTakenFiles({ onTold: onToast, onChange });
  const choose = async (field: HTMLInputElement): Promise<void> => {
    await take([...(field.files ?? [])]);
    // So that the same file can be chosen again.
    field.value = '';
    field.focus();
  };
  // While it is not known whose runs these are, all of them would flash up, without their names.
  if (athletes === null && !broken) return null;
  return (
    <Section label={t('runs.title')}>
      <div class="run-filters">
        {apart && <WhoseRuns athletes={athletes} whose={whose} onWhose={setWhose} />}
        {own.length > FEW && (
          <label class="field">
            <span class="field-label">{t('runs.search')}</span>
            <input
              type="search"
              data-field="search"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="lead">
          {t(all.length === 0 ? 'runs.empty' : words === '' ? 'runs.show.none' : 'history.nothing')}
        </p>
      ) : (
        <div class="table-scroll">
          <table class="runs">
            <thead>
              <tr>
                <SortHead by="date" sorting={sorting}>
                  {t('runs.date')}
                </SortHead>
                {apart && (
                  <SortHead by="athlete" sorting={sorting}>
                    {t('runs.athlete')}
                  </SortHead>
                )}
                <SortHead by="length" sorting={sorting}>
                  {t('runs.minutes')}
                </SortHead>
                <SortHead by="cadence" sorting={sorting}>
                  {t('runs.cadence')}
                </SortHead>
                <th scope="col" class="run-trace">
                  {t('runs.trace')}
                </th>
                <SortHead by="focus" sorting={sorting}>
                  {t('runs.focus')}
                </SortHead>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  athlete={apart ? nameOf(row.athleteId) : null}
                  unit={unit}
                  onDelete={() => void remove(row.id)}
                  onChange={onChange}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="run-tools">
        {rows.length > shown && (
          <button type="button" onClick={() => setShown(shown + 4 * SHOWN)}>
            {t('runs.more')}
          </button>
        )}
        <label class="button" data-action="import">
          {t('runs.import')}
          <input
            class="hidden-text"
            type="file"
            accept=".json,application/json,.backup,.fit,.tcx,.gz,.zip"
            multiple
            onChange={(event) => void choose(event.currentTarget)}
          />
        </label>
      </div>
      {question}
    </Section>
  );
}
