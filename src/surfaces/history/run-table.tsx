/** All runs: searched, tagged, and two of them chosen for comparing. */
import { useMemo, useState } from 'preact/hooks';
import { allTags, type RunFilter, tidyTags } from '../../core/history/search.ts';
import { t } from '../../language/index.ts';
import type { SpeedUnit } from '../shared/speed.ts';
import type { SessionRow } from '../../storage/db.ts';
import { runName } from '../shared/format.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { RUN_COLUMNS, RunFocus, RunLength, RunName } from '../shared/run-name.tsx';
import { SortHead, useSorting } from '../shared/sorted-table.tsx';
import { BulkExport } from './bulk-export.tsx';
import { dayName } from './calendar.tsx';

interface Props {
  readonly rows: readonly SessionRow[];
  /** Without any filter. */
  readonly all: readonly SessionRow[];
  /** How the runner says speeds. */
  readonly unit: SpeedUnit;
  readonly filter: RunFilter;
  readonly day: string | null;
  readonly onFilter: (filter: RunFilter) => void;
  readonly onDay: (day: string | null) => void;
  readonly onChange: () => void;
}

const PAGE = 50;
const ALL = '*';

function Tags({ row, onChange }: { readonly row: SessionRow; readonly onChange: () => void }) {
  const name = runName(row);
  const save = (typed: string): void => {
    const tags = tidyTags(typed);
    if (tags.join() === (row.tags ?? []).join()) return;
    ports.sessions.saveTags(row.id, tags).then(onChange, () => undefined);
  };
  return (
    <input
      class="tags"
      type="text"
      data-field="tags"
      aria-label={t('history.tags.edit', { run: name })}
      placeholder={'\u2013'}
      defaultValue={(row.tags ?? []).join(', ')}
      onChange={(event) => save(event.currentTarget.value)}
    />
  );
}

function Filters({ all, filter, onFilter }: Pick<Props, 'all' | 'filter' | 'onFilter'>) {
  const tags = useMemo(() => allTags(all), [all]);
  return (
    <div class="run-filters">
      <label class="field">
        <span class="field-label">{t('history.search')}</span>
        <input
          type="search"
          data-field="search"
          value={filter.words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      {tags.length > 0 && (
        <label class="field">
          <span class="field-label">{t('history.tag')}</span>
          <select
            value={filter.tag ?? ALL}
            onChange={({ currentTarget: { value } }) =>
              onFilter({ ...filter, tag: value === ALL ? null : value })
            }
          >
            <option value={ALL}>{t('history.tag.all')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** The mean, and how it went on from the first third of the run to the last: "142 (+9)". */
function heartText({ heart }: SessionRow): string {
  if (!heart) return '\u2013';
  const { bpm, change } = heart;
  if (change === null) return String(bpm);
  return `${bpm} (${change < 0 ? '\u2212' : '+'}${Math.abs(change)})`;
}

export function RunTable({ rows: found, all, unit, filter, day, onFilter, onDay, onChange }: Props) {
  const [shown, setShown] = useState(PAGE);
  const sorting = useSorting('history', RUN_COLUMNS, found);
  const { rows } = sorting;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const pick = (id: string, on: boolean): void =>
    setPicked(on ? [...picked, id].slice(-2) : picked.filter((other) => other !== id));
  // Whoever wears no strap has no column for it.
  const withHeart = rows.some((row) => row.heart !== undefined);
  // The older one left: a rise reads as a plus.
  const [older, newer] = all
    .filter((row) => picked.includes(row.id))
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  return (
    <Section label={t('history.runs')} note={t('history.compare.hint')}>
      <Filters all={all} filter={filter} onFilter={onFilter} />
      <div class="found">
        <p class="fine" role="status" data-testid="found">
          {t('history.found', { count: rows.length, all: all.length })}
        </p>
        {day !== null && (
          <button type="button" onClick={() => onDay(null)}>
            {t('history.day.shown', { day: dayName(day) })} ×{' '}
            <span class="hidden-text">{t('history.day.all')}</span>
          </button>
        )}
      </div>
      {rows.length === 0 && (
        <div class="found">
          <p>{t('history.nothing')}</p>
          <button type="button" onClick={() => onFilter({ words: '', tag: null })}>
            {t('history.clear')}
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <div class="table-scroll">
          <table class="runs">
            <thead>
              <tr>
                <th scope="col">
                  <span class="hidden-text">{t('history.compare.pick')}</span>
                </th>
                <SortHead by="date" sorting={sorting}>
                  {t('runs.date')}
                </SortHead>
                <SortHead by="length" sorting={sorting}>
                  {t('runs.minutes')}
                </SortHead>
                <SortHead by="cadence" sorting={sorting}>
                  {t('runs.cadence')}
                </SortHead>
                {withHeart && (
                  <SortHead by="heart" sorting={sorting}>
                    {t('heart.title')}
                  </SortHead>
                )}
                <SortHead by="focus" sorting={sorting}>
                  {t('runs.focus')}
                </SortHead>
                <th scope="col">{t('history.tags')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row) => {
                const name = runName(row);
                const cadence = row.values['cadence'];
                return (
                  <tr key={row.id} data-session={row.id}>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={t('history.compare.pickOne', { run: name })}
                        checked={picked.includes(row.id)}
                        onChange={(event) => pick(row.id, event.currentTarget.checked)}
                      />
                    </td>
                    <th scope="row">
                      <RunName row={row} />
                    </th>
                    <td>
                      <RunLength row={row} unit={unit} />
                    </td>
                    <td class="number">{cadence === undefined ? '\u2013' : Math.round(cadence)}</td>
                    {withHeart && <td class="number">{heartText(row)}</td>}
                    <td>
                      <RunFocus row={row} />
                    </td>
                    <td>
                      <Tags key={(row.tags ?? []).join()} row={row} onChange={onChange} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {older && newer && (
        <p class="compare-bar">
          <a
            class="button control-main"
            data-action="compare"
            href={pageHref('compare', { run: older.id, with: newer.id })}
          >
            {t('history.compare.go')}
          </a>
        </p>
      )}
      {rows.length > 0 && <BulkExport rows={rows} />}
      {rows.length > shown && (
        <button type="button" data-action="more" onClick={() => setShown(shown + 4 * PAGE)}>
          {t('history.runs.more')}
        </button>
      )}
    </Section>
  );
}
