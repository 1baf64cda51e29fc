/** Weeks and months of running: calendar, focus, trends, and the list to search in. */
import { useMemo, useState } from 'preact/hooks';
import { filterRuns, type RunFilter } from '../../core/history/search.ts';
import { t } from '../../language/index.ts';
import { dayOf } from '../../platform/today.ts';
import type { AthleteRow, SessionRow } from '../../storage/db.ts';
import { PageFrame, Section } from '../shared/page-frame.tsx';
import { Guarded } from '../shared/guarded.tsx';
import { useAthletes } from '../shared/use-athletes.ts';
import { useSettings } from '../shared/use-settings.ts';
import { athleteOf, EVERYBODY, NOBODY, runsOf, type Whose, WhoseRuns } from '../shared/whose-runs.tsx';
import { Calendar } from './calendar.tsx';
import { Progress } from './progress.tsx';
import { RunTable } from './run-table.tsx';
import { Trends } from './trends.tsx';
import { WatchOverWeeks } from './watch-over-weeks.tsx';
import { useHistory } from './use-history.ts';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { useTakenFiles } from '../shared/use-taken-files.tsx';

/** One list for every drawing, so that nothing is worked out again. */
const NO_ATHLETES: readonly AthleteRow[] = [];

/** Whose runs are shown: of whoever was chosen, else of whoever runs next. */
function useWhoseRuns(all: readonly SessionRow[] | null) {
  const { settings } = useSettings();
  const known = useAthletes();
  const [chosen, setChosen] = useState<Whose | null>(null);
  const athletes = known.athletes ?? NO_ATHLETES;
  // Whoever runs next, as everywhere; a list of nobody's runs would be empty where every run has its athlete.
  const usual = settings?.athleteId ?? (all?.some((row) => row.athleteId === null) ? NOBODY : EVERYBODY);
  const whose = athletes.length === 0 ? NOBODY : (chosen ?? usual);
  const rows = useMemo(() => all && runsOf(all, athletes, whose), [all, athletes, whose]);
  // While it is not known whose runs these are, all of them would flash up.
  const ready = known.athletes !== null || known.broken ? settings : null;
  return { athletes, whose, rows, setChosen, ready };
}

export function History() {
  const { rows: all, whole, checkIns, broken, reload } = useHistory();
  const { athletes, whose, rows, setChosen, ready } = useWhoseRuns(all);
  const [filter, setFilter] = useState<RunFilter>({ words: '', tag: null });
  const [day, setDay] = useState<string | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const { question } = useTakenFiles({ onTold: setToast, onChange: reload });
  const athleteId = athleteOf(whose);
  const diary = useMemo(
    () => (athleteId === undefined ? checkIns : checkIns.filter((entry) => entry.athleteId === athleteId)),
    [checkIns, athleteId],
  );
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
          {athletes.length > 0 && <WhoseRuns athletes={athletes} whose={whose} onWhose={setChosen} />}
        </div>
      </div>
      {broken && (
        <Section label={t('nav.history')}>
          <p class="page-error">{t('history.broken')}</p>
        </Section>
      )}
      {!(rows && ready) && !broken && <p class="hidden-text">{t('history.reading')}</p>}
      {rows?.length === 0 && ready && (
        <Section label={t('history.runs')}>
          <p class="lead">{t(all?.length === 0 ? 'history.empty' : 'runs.show.none')}</p>
        </Section>
      )}
      {rows && rows.length > 0 && ready && (
        <div data-testid="history" data-whole={whole}>
          <Guarded>
            <Calendar rows={found} checkIns={diary} day={day} onDay={setDay} />
          </Guarded>
          {athleteId === undefined ? (
            <Section label={t('history.trends')}>
              <p class="lead" data-testid="choose">
                {t('history.choose')}
              </p>
            </Section>
          ) : (
            <>
              {whole && (
                <Guarded>
                  <Progress athleteId={athleteId} version={all} />
                </Guarded>
              )}
              <Guarded>
                <Trends rows={found} checkIns={diary} speedUnit={ready.speedUnit} />
              </Guarded>
            </>
          )}
          {athleteId !== undefined && (
            <Guarded>
              <WatchOverWeeks rows={found} />
            </Guarded>
          )}
          <Guarded>
            <RunTable
              rows={ofDay}
              all={rows}
              unit={ready.speedUnit}
              filter={filter}
              day={day}
              onFilter={setFilter}
              onDay={setDay}
              onChange={reload}
            />
          </Guarded>
        </div>
      )}
      {question}
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
