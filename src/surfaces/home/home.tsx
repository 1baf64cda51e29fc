/** The start page: what it is, the one big action, the runs so far. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { storageReason, type SessionRow } from '../../storage/db.ts';
import { PageFrame, pageHref } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { RunnerSvg } from '../shared/runner-svg.tsx';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { Guarded } from '../shared/guarded.tsx';
import { Damaged } from './damaged.tsx';
import { FirstRun } from './first-run.tsx';
import { Morning } from './morning.tsx';
import { RunList } from './run-list.tsx';
import { Unfinished } from './unfinished.tsx';

export interface Runs {
  readonly finished: readonly SessionRow[];
  readonly unfinished: readonly SessionRow[];
  /** Ids of those that cannot be shown. */
  readonly damaged: readonly string[];
}

/** Why there is no list. */
type Broken = 'unreadable' | 'unreadable.newer';

function useRuns(): { runs: Runs | null; broken: Broken | null; reload: () => void } {
  const [runs, setRuns] = useState<Runs | null>(null);
  const [broken, setBroken] = useState<Broken | null>(null);
  const reload = useCallback(() => {
    const { sessions } = ports;
    Promise.all([sessions.list(), sessions.unfinished(), sessions.damaged()]).then(
      (read) => setRuns({ finished: read[0], unfinished: read[1], damaged: read[2] }),
      (error: unknown) =>
        setBroken(storageReason(error) === 'storage-newer' ? 'unreadable.newer' : 'unreadable'),
    );
  }, []);
  useEffect(reload, [reload]);
  return { runs, broken, reload };
}

interface HeroProps {
  /** Nobody has run here yet: it says what it is for. */
  readonly first: boolean;
  /** There are runs below, which are what the page is opened for. */
  readonly small: boolean;
}

function Hero({ first, small }: HeroProps) {
  return (
    <section class="hero" data-small={small}>
      <div class="hero-runner">
        <RunnerSvg running line={false} habits={{ head: 2.2, crossLeft: 3, shoulderRight: 1.5 }} />
      </div>
      <div class="hero-words">
        <h1>{t('home.title')}</h1>
        {!small && <p class="lead">{t('home.lead')}</p>}
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
      <Hero first={first} small={runs !== null && runs.finished.length > 0} />
      {settings && !first && (
        <Guarded>
          <Morning athleteId={settings.athleteId} />
        </Guarded>
      )}
      {runs?.unfinished.map((row) => (
        <Guarded key={row.id}>
          <Unfinished row={row} onDone={reload} onToast={setToast} />
        </Guarded>
      ))}
      {broken && <p class="page-error">{t(`runs.${broken}`)}</p>}
      {runs && runs.damaged.length > 0 && <Damaged ids={runs.damaged} onDone={reload} onToast={setToast} />}
      {runs && (!first || runs.finished.length > 0) && (
        <Guarded>
          <RunList
            rows={runs.finished}
            athleteId={new URLSearchParams(location.search).get('athlete')}
            unit={settings?.speedUnit ?? 'km/h'}
            onChange={reload}
            onToast={setToast}
          />
        </Guarded>
      )}
      {/* Whoever has runs already, of videos, is here for those. */}
      {first && <FirstRun onAccept={() => change({ onboardingSeen: true })} />}
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
