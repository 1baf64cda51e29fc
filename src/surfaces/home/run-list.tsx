/** The runs so far, newest first: enough of each to know it again, and the way in and out for session files. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { download } from '../shared/download.ts';
import { formatMinutes, formatWhen, sessionFileName } from '../shared/format.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { sessionJson } from '../shared/session-json.ts';
import { Sparkline } from '../shared/sparkline.tsx';
import type { ToastContent } from '../shared/toast.tsx';
import { useAthletes } from '../shared/use-athletes.ts';
import { EVERYBODY, runsOf, type Whose, WhoseRuns } from '../shared/whose-runs.tsx';
import { ClashDialog } from './clash-dialog.tsx';
import { removeWithUndo } from './remove-with-undo.ts';
import { type Clash, type ClashAnswer, importFiles, importWords } from './import-files.ts';

interface Props {
  readonly rows: readonly SessionRow[];
  /** Whose runs are shown first; null = everybody's. */
  readonly athleteId?: string | null;
  readonly onChange: () => void;
  readonly onToast: (toast: ToastContent | null) => void;
}

const SHOWN = 12;

/** A question that is being asked. */
interface Asked {
  readonly clash: Clash;
  readonly answer: (answer: ClashAnswer) => void;
}

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
  readonly onDelete: () => void;
}

function Row({ row, athlete, onDelete }: RowProps) {
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
        <a href={pageHref('summary', { id: row.id })}>{row.title || when}</a>
      </th>
      {athlete !== null && <td>{athlete}</td>}
      <td class="number">{formatMinutes(row.runningS)}</td>
      <td class="number">{cadence === undefined ? '\u2013' : Math.round(cadence)}</td>
      <td class="run-trace">
        <Sparkline values={trace} />
      </td>
      <td>
        {row.focus === null ? <span class="fine">{t('runs.focusNone')}</span> : t(`measure.${row.focus}`)}
      </td>
      <td class="run-actions">
        {row.hasFrames && (
          <a class="button button-quiet" data-action="review" href={pageHref('review', { id: row.id })}>
            {t('review.open')} <span class="hidden-text">{row.title || when}</span>
          </a>
        )}
        <button type="button" class="button-quiet" data-action="export" onClick={() => void exportRun()}>
          {t('runs.export')} <span class="hidden-text">{when}</span>
        </button>
        <button type="button" class="button-quiet" data-action="delete" onClick={onDelete}>
          {t('runs.delete')} <span class="hidden-text">{when}</span>
        </button>
      </td>
    </tr>
  );
}

export function RunList({ rows: all, athleteId = null, onChange, onToast }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const { athletes, broken } = useAthletes();
  const [whose, setWhose] = useState<Whose>(athleteId ?? EVERYBODY);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [importing, setImporting] = useState(false);
  const apart = athletes !== null && athletes.length > 0;
  const rows = apart ? runsOf(all, athletes, whose) : all;
  const nameOf = (id: string | null): string => athletes?.find((a) => a.id === id)?.name ?? '\u2013';
  const remove = (id: string): Promise<void> =>
    removeWithUndo({
      ids: [id],
      text: t('runs.deleted'),
      sessions: ports.sessions,
      onDone: onChange,
      onToast,
    });
  const ask = (clash: Clash): Promise<ClashAnswer> =>
    new Promise((resolve) => {
      const answer = (given: ClashAnswer): void => {
        setAsked(null);
        resolve(given);
      };
      setAsked({ clash, answer });
    });
  const take = async (field: HTMLInputElement): Promise<void> => {
    if (importing) return;
    setImporting(true);
    const outcome = await importFiles([...(field.files ?? [])], ports.sessions, ask);
    // So that the same file can be chosen again.
    field.value = '';
    if (outcome.imported > 0) void ports.askToKeep();
    setImporting(false);
    field.focus();
    onToast({ text: importWords(outcome) });
    onChange();
  };
  // While it is not known whose runs these are, all of them would flash up, without their names.
  if (athletes === null && !broken) return null;
  return (
    <Section label={t('runs.title')}>
      {apart && <WhoseRuns athletes={athletes} whose={whose} onWhose={setWhose} />}
      {rows.length === 0 ? (
        <p class="lead">{t(all.length === 0 ? 'runs.empty' : 'runs.show.none')}</p>
      ) : (
        <table class="runs">
          <thead>
            <tr>
              <th scope="col">{t('runs.date')}</th>
              {apart && <th scope="col">{t('runs.athlete')}</th>}
              <th scope="col">{t('runs.minutes')}</th>
              <th scope="col">{t('runs.cadence')}</th>
              <th scope="col" class="run-trace">
                {t('runs.trace')}
              </th>
              <th scope="col">{t('runs.focus')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row
                key={row.id}
                row={row}
                athlete={apart ? nameOf(row.athleteId) : null}
                onDelete={() => void remove(row.id)}
              />
            ))}
          </tbody>
        </table>
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
            accept=".json,application/json"
            multiple
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
      </div>
      {asked && <ClashDialog key={asked.clash.fileName} clash={asked.clash} onAnswer={asked.answer} />}
    </Section>
  );
}
