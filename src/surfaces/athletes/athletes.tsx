/** The people whose runs are kept: found, added, renamed, deleted with a way back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { MAX_NAME_LENGTH } from '../../storage/athletes.ts';
import type { AthleteRow, SessionRow } from '../../storage/db.ts';
import { formatWhen } from '../shared/format.ts';
import { PageFrame, pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import type { Column } from '../shared/sort.ts';
import { SortHead, useSorting } from '../shared/sorted-table.tsx';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { useAthletes } from '../shared/use-athletes.ts';
import { type AthleteLine, findAthletes } from './find-athletes.ts';

/** A search field is worth its place from here on. */
const MANY = 6;

interface NameFormProps {
  readonly label: string;
  readonly name?: string;
  readonly action: string;
  readonly actionWords: string;
  readonly focus?: boolean;
  readonly onName: (name: string) => Promise<void>;
  readonly onCancel?: () => void;
}

function NameForm({ label, name = '', action, actionWords, focus, onName, onCancel }: NameFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) input.current?.select();
  }, [focus]);
  const submit = async (): Promise<void> => {
    const field = input.current;
    if (!field || field.value.trim() === '') return;
    await onName(field.value);
    field.value = name;
  };
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      <label>
        <span class="hidden-text">{label}</span>
        <input
          ref={input}
          type="text"
          defaultValue={name}
          placeholder={t('athlete.name')}
          maxLength={MAX_NAME_LENGTH}
          required
        />
      </label>
      <button type="submit" data-action={action}>
        {actionWords}
      </button>
      {onCancel && (
        <button type="button" class="button-quiet" onClick={onCancel}>
          {t('athlete.cancel')}
        </button>
      )}
    </form>
  );
}

const COLUMNS: readonly Column<AthleteLine>[] = [
  { key: 'name', of: ({ athlete }) => athlete.name, first: 'ascending' },
  { key: 'runs', of: ({ runs }) => runs, first: 'descending' },
  { key: 'last', of: ({ lastAt }) => lastAt, first: 'descending' },
];

interface LineProps {
  readonly line: AthleteLine;
  readonly onRename: (name: string) => Promise<void>;
  readonly onDelete: () => void;
}

function Line({ line: { athlete, runs, lastAt }, onRename, onDelete }: LineProps) {
  const [renaming, setRenaming] = useState(false);
  const { id, name } = athlete;
  const named = <span class="hidden-text">{name}</span>;
  return (
    <tr data-athlete={id}>
      <th scope="row">
        {renaming ? (
          <NameForm
            label={t('athlete.name')}
            name={name}
            action="save-name"
            actionWords={t('athletes.save')}
            focus
            onName={async (typed) => {
              await onRename(typed);
              setRenaming(false);
            }}
            onCancel={() => setRenaming(false)}
          />
        ) : (
          <a href={pageHref('home', { athlete: id })}>{name}</a>
        )}
      </th>
      <td class="number">{runs}</td>
      <td>{lastAt === null ? '\u2013' : formatWhen(lastAt)}</td>
      <td class="run-actions">
        {runs > 0 && (
          <a class="button button-quiet" data-action="compare" href={pageHref('compare', { athlete: id })}>
            {t('compare.open')} {named}
          </a>
        )}
        <button type="button" class="button-quiet" data-action="rename" onClick={() => setRenaming(true)}>
          {t('athletes.rename')} {named}
        </button>
        <button type="button" class="button-quiet" data-action="delete" onClick={onDelete}>
          {t('athletes.delete')} {named}
        </button>
      </td>
    </tr>
  );
}

/** Finished sessions, newest first; none until they have been read. */
function useRows(): { rows: readonly SessionRow[]; reload: () => void } {
  const [rows, setRows] = useState<readonly SessionRow[]>([]);
  const reload = (): void => {
    ports.sessions.list().then(setRows, () => undefined);
  };
  useEffect(reload, []);
  return { rows, reload };
}

export function Athletes() {
  const { athletes, broken, reload } = useAthletes();
  const { rows, reload: reloadRows } = useRows();
  const [wanted, setWanted] = useState('');
  const [toast, setToast] = useState<ToastContent | null>(null);
  const refresh = (): void => {
    reload();
    reloadRows();
  };
  const failed = (): void => setToast({ text: t('athlete.failed') });
  const rename = async (id: string, name: string): Promise<void> => {
    await ports.athletes.rename(id, name).catch(failed);
    refresh();
  };
  const add = async (name: string): Promise<void> => {
    await ports.athletes.add(name).catch(failed);
    refresh();
  };
  const remove = async ({ id, name }: AthleteRow): Promise<void> => {
    await ports.athletes.remove(id);
    refresh();
    const undo = (): void => {
      setToast(null);
      ports.athletes.restore(id).then(refresh, failed);
    };
    setToast({ text: t('athletes.deleted', { name }), undo });
  };
  const sorting = useSorting('athletes', COLUMNS, findAthletes(athletes ?? [], rows, wanted));
  const lines = sorting.rows;
  const many = (athletes?.length ?? 0) >= MANY;
  return (
    <PageFrame page="athletes">
      <div class="section title">
        <span />
        <div>
          <h1>{t('athletes.title')}</h1>
          <p class="lead">{t('athletes.lead')}</p>
        </div>
      </div>
      {broken && <p class="page-error">{t('athletes.unreadable')}</p>}
      {athletes && (
        <Section label={t('athletes.list')} class="athletes">
          {many && (
            <label class="field athlete-search">
              <span class="field-label">{t('athletes.search')}</span>
              <input
                type="search"
                data-setting="search"
                value={wanted}
                onInput={(event) => setWanted(event.currentTarget.value)}
              />
            </label>
          )}
          {lines.length === 0 ? (
            <p class="lead">{t(athletes.length === 0 ? 'athletes.empty' : 'athletes.none')}</p>
          ) : (
            <table class="runs">
              <thead>
                <tr>
                  <SortHead by="name" sorting={sorting}>
                    {t('athlete.name')}
                  </SortHead>
                  <SortHead by="runs" sorting={sorting}>
                    {t('athletes.runs')}
                  </SortHead>
                  <SortHead by="last" sorting={sorting}>
                    {t('athletes.last')}
                  </SortHead>
                  <td />
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line
                    key={line.athlete.id}
                    line={line}
                    onRename={(name) => rename(line.athlete.id, name)}
                    onDelete={() => void remove(line.athlete).catch(failed)}
                  />
                ))}
              </tbody>
            </table>
          )}
          <div class="athlete-add">
            <NameForm label={t('athletes.add')} action="add" actionWords={t('athletes.add')} onName={add} />
          </div>
        </Section>
      )}
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
