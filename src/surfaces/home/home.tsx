/** The start page: what it is, the one big action, the runs so far. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { PageFrame, pageHref } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { RunnerSvg } from '../shared/runner-svg.tsx';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { FirstRun } from './first-run.tsx';
import { Morning } from './morning.tsx';
import { RunList } from './run-list.tsx';
import { Unfinished } from './unfinished.tsx';

export interface Runs {
  readonly finished: readonly SessionRow[];
  readonly unfinished: readonly SessionRow[];
}

function useRuns(): { runs: Runs | null; broken: boolean; reload: () => void } {
  const [runs, setRuns] = useState<Runs | null>(null);
  const [broken, setBroken] = useState(false);
  const reload = useCallback(() => {
    Promise.all([ports.sessions.list(), ports.sessions.unfinished()]).then(
      ([finished, unfinished]) => setRuns({ finished, unfinished }),
      () => setBroken(true),
    );
  }, []);
  useEffect(reload, [reload]);
  return { runs, broken, reload };
}

function Hero({ first }: { readonly first: boolean }) {
  return (
    <section class="hero">
      <div class="hero-runner">
        <RunnerSvg running line={false} habits={{ head: 2.2, crossLeft: 3, shoulderRight: 1.5 }} />
      </div>
      <div class="hero-words">
        <h1>{t('home.title')}</h1>
        <p class="lead">{t('home.lead')}</p>
        <div class="hero-action">
          {first ? (
            <a class="button button-main" href="#camera">
              {t('home.startFirst')}
            </a>
          ) : (
            <a class="button button-main" data-action="start" href={pageHref('coach')}>
              {t('home.start')}
            </a>
          )}
          <a class="button hero-second" data-action="open-video" href={pageHref('analyze')}>
            {t('home.openVideo')}
          </a>
          <p class="fine">{t('home.local')}</p>
        </div>
      </div>
    </section>
  );
}

export function Home() {
  const { settings, change } = useSettings();
  const { runs, broken, reload } = useRuns();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const first = settings !== null && !settings.onboardingSeen;
  return (
    <PageFrame page="home">
      <Hero first={first} />
      {settings && !first && <Morning athleteId={settings.athleteId} />}
      {runs?.unfinished.map((row) => (
        <Unfinished key={row.id} row={row} onDone={reload} />
      ))}
      {first && <FirstRun onAccept={() => change({ onboardingSeen: true })} />}
      {broken && <p class="page-error">{t('runs.unreadable')}</p>}
      {runs && (!first || runs.finished.length > 0) && (
        <RunList
          rows={runs.finished}
          athleteId={new URLSearchParams(location.search).get('athlete')}
          onChange={reload}
          onToast={setToast}
        />
      )}
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
