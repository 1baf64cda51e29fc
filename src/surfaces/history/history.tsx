/** Weeks and months of running: calendar, trends, and the list to search in. */
import { useMemo, useState } from 'preact/hooks';
import { filterRuns, type RunFilter } from '../../core/history/search.ts';
import { t } from '../../language/index.ts';
import { PageFrame, Section } from '../shared/page-frame.tsx';
import { Calendar } from './calendar.tsx';
import { dayOf } from '../../platform/today.ts';
import { RunTable } from './run-table.tsx';
import { Trends } from './trends.tsx';
import { useHistory } from './use-history.ts';

export function History() {
  const { rows, whole, checkIns, broken, reload } = useHistory();
  const [filter, setFilter] = useState<RunFilter>({ words: '', tag: null });
  const [day, setDay] = useState<string | null>(null);
  const found = useMemo(() => filterRuns(rows ?? [], filter), [rows, filter]);
  const ofDay = useMemo(
    () => (day === null ? found : found.filter((row) => dayOf(new Date(row.startedAt)) === day)),
    [found, day],
  );
  return (
    <PageFrame page="history">
      <div class="section title">
        <span />
        <div>
          <h1>{t('history.title')}</h1>
          <p class="lead">{t('history.lead')}</p>
        </div>
      </div>
      {broken && (
        <Section label={t('nav.history')}>
          <p class="page-error">{t('history.broken')}</p>
        </Section>
      )}
      {rows === null && !broken && <p class="hidden-text">{t('history.reading')}</p>}
      {rows?.length === 0 && (
        <Section label={t('history.runs')}>
          <p class="lead">{t('history.empty')}</p>
        </Section>
      )}
      {rows !== null && rows.length > 0 && (
        <div data-testid="history" data-whole={whole}>
          <Calendar rows={found} checkIns={checkIns} day={day} onDay={setDay} />
          <Trends rows={found} checkIns={checkIns} />
          <RunTable
            rows={ofDay}
            all={rows}
            filter={filter}
            day={day}
            onFilter={setFilter}
            onDay={setDay}
            onChange={reload}
          />
        </div>
      )}
    </PageFrame>
  );
}
