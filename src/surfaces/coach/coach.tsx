/** The session's tab: set-up, the live run, its end. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import type { SessionPlan } from '../../core/session/plan.ts';
import { t } from '../../language/index.ts';
import type { LiveSession, LiveSessionState } from '../../live/contract.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../storage/settings-store.ts';
import { Mark } from '../shared/mark.tsx';
import { pageHref } from '../shared/page-frame.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { CheckInStrip } from './check-in-strip.tsx';
import { Controls } from './controls.tsx';
import { CueBanner } from './cue-banner.tsx';
import { FailureView } from './failure-view.tsx';
import { canFloat } from './float-window.tsx';
import { HurtsNote } from './hurts-note.tsx';
import { CoachKeys } from './keys-dialog.tsx';
import { isPreparing, LivePanel } from './live-panel.tsx';
import type { PageOptions } from './page-options.ts';
import { QualityStrip } from './quality-strip.tsx';
import { RunBar } from './run-bar.tsx';
import { optionsFor, planFor } from './session-options.ts';
import { SetupPanel } from './setup-panel.tsx';
import { SignsDialog } from './signs-dialog.tsx';
import { Stage } from './stage.tsx';
import { TryOutSummary } from './try-out-summary.tsx';
import { useAutostart } from './use-autostart.ts';
import { useCheckIn, type UseCheckIn } from './use-check-in.ts';
import { useFloat } from './use-float.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useLiveActions, type UseLiveActions } from './use-live-actions.ts';
import { useLiveSession } from './use-live-session.ts';
import { usePlan } from './use-plan.ts';

export function Coach({ options }: { readonly options: PageOptions }) {
  const video = useRef<HTMLVideoElement>(null);
  const { settings, change } = useSettings();
  const run = useLiveSession();
  const { session, state, start, leave } = run;
  const plan = usePlan(settings);
  const [wantsFloat, setWantsFloat] = useState(canFloat());
  const [big, setBig] = useState(false);
  const float = useFloat(session, settings?.theme ?? 'system');
  // Another tab may choose somebody else for the next run; this one stays its runner's.
  const [runner, setRunner] = useState<string | null | undefined>(undefined);
  const whose = session ? runner : settings?.athleteId;
  const checkIn = useCheckIn(options.autostart ? undefined : whose, state?.sessionId ?? null);
  const actions = useLiveActions({ run, settings, change, float, big, setBig });

  // Too sore to run, and running all the same: measured, not coached.
  const quiet = checkIn.outcome.kind === 'rest' || checkIn.outcome.kind === 'stop';
  // A sign ticked while it runs, here or in another tab, ends the coaching at once.
  const stopped = checkIn.outcome.kind === 'stop';
  useEffect(() => session?.stopCoaching(stopped), [session, stopped]);
  const tryOut = useRef(false);
  const begin = useCallback(
    (chosen: Settings) => {
      if (!video.current) return;
      setRunner(chosen.athleteId);
      const beginning = { settings: chosen, page: options, plan, quiet, tryOut: tryOut.current };
      start(optionsFor({ video: video.current, ...beginning }));
    },
    [options, start, plan, quiet],
  );
  useAutostart(options.autostart, settings, begin);
  const beginAgain = useCallback(() => begin(settings ?? DEFAULT_SETTINGS), [begin, settings]);
  const startByClick = (): void => {
    // First the window: it is the click that allows it.
    const opened = wantsFloat && !float.floating ? float.open() : Promise.resolve();
    void opened.then(beginAgain);
  };
  useLeaveGuard(session);
  // A try-out ends by itself, and its window has nothing left to show.
  const { close: closeFloat } = float;
  const over = isOver(state);
  useEffect(() => {
    if (over) closeFloat();
  }, [over, closeFloat]);
  const onStage = cameraIsOff(state) ? NOBODY : { session, state };
  // Asked once, at the first run. Where the diary cannot be read nothing is asked.
  const [signs, setSigns] = useState<CheckIn | null>(null);
  const startOrAsk = (onTheSpot: boolean): void => {
    tryOut.current = onTheSpot;
    if (checkIn.entries && !checkIn.asked) setSigns(checkIn.current ?? checkIn.blank());
    else startByClick();
  };

  return (
    <div class="coach" {...stateData(state)} data-view={big ? 'big' : 'instruments'}>
      <Head {...onStage} />
      <main class="coach-main">
        <Stage video={video} {...onStage} view={options.view ?? settings?.view ?? null} big={big} />
        {session && state ? (
          <Beside
            session={session}
            state={state}
            checkIn={checkIn}
            onRetry={leave}
            onAllowed={beginAgain}
            onFinish={actions.finish}
          >
            {!big && <CueBanner state={state} />}
          </Beside>
        ) : (
          <Setup
            plan={plan}
            page={options}
            settings={settings}
            change={change}
            checkIn={checkIn}
            float={wantsFloat}
            onFloat={setWantsFloat}
            onStart={() => startOrAsk(false)}
            onTryOut={() => startOrAsk(true)}
          />
        )}
      </main>
      {session && state && <Bars session={session} state={state} settings={settings} actions={actions} />}
      {signs && (
        <SignsDialog
          entry={signs}
          onSave={checkIn.save}
          onNone={startByClick}
          onClose={() => setSigns(null)}
        />
      )}
      <CoachKeys look={actions.look} open={actions.keysOpen} onClose={actions.closeKeys} />
    </div>
  );
}

const NOBODY = { session: null, state: null };

/** A try-out that has ended: its numbers stay on this page. */
function isOver(state: LiveSessionState | null): boolean {
  return state?.stage === 'done' && state.tryOutS !== null;
}

/** No image of it stays. */
function cameraIsOff(state: LiveSessionState | null): boolean {
  return isOver(state) || state?.stage === 'failed';
}

/** What tests and commands read off the page. */
function stateData(state: LiveSessionState | null): Record<`data-${string}`, string> {
  return {
    'data-stage': state?.stage ?? 'setup',
    'data-phase': state?.status?.phase ?? 'none',
    'data-session': state?.sessionId ?? '',
  };
}

interface Running {
  readonly session: LiveSession;
  readonly state: LiveSessionState;
}

function Head({ session, state }: { [Part in keyof Running]: Running[Part] | null }) {
  return (
    <header class="coach-head">
      <a class="wordmark" href={pageHref('home')}>
        <Mark size={24} /> {PRODUCT_NAME}
      </a>
      {session ? (
        <h1 class="hidden-text">{t('coach.title')}</h1>
      ) : (
        <nav class="coach-back" aria-label={t('nav.main')}>
          <a href={pageHref('home')}>{t('nav.home')}</a>
          <a href={pageHref('checkin')}>{t('nav.checkin')}</a>
          <a href={pageHref('settings')}>{t('nav.settings')}</a>
        </nav>
      )}
      {state && <QualityStrip state={state} />}
    </header>
  );
}

interface SetupProps {
  readonly plan: SessionPlan | null;
  readonly page: PageOptions;
  /** Null while they are being read. */
  readonly settings: Settings | null;
  readonly change: (change: SettingsChange) => void;
  readonly checkIn: UseCheckIn;
  readonly float: boolean;
  readonly onFloat: (float: boolean) => void;
  readonly onStart: () => void;
  readonly onTryOut: () => void;
}

/** Before the start. Nothing is shown until it is known what the run is for. */
function Setup({ plan, page, settings, change, checkIn, ...on }: SetupProps) {
  if (!settings || (plan === null && settings.programme)) return null;
  return (
    <SetupPanel
      plan={planFor(plan, settings, page)}
      settings={settings}
      onChange={change}
      float={on.float}
      onFloat={on.onFloat}
      onStart={on.onStart}
      onTryOut={on.onTryOut}
      before={<CheckInStrip checkIn={checkIn} />}
      stopped={checkIn.outcome.kind === 'stop'}
    />
  );
}

interface BesideProps extends Running {
  readonly checkIn: UseCheckIn;
  readonly onRetry: () => void;
  readonly onAllowed: () => void;
  readonly onFinish: () => void;
  /** Over it, for a while. */
  readonly children: ComponentChildren;
}

/** Beside the picture: the run, or why there is none. */
function Beside({ session, state, checkIn, children, ...on }: BesideProps) {
  const { failure } = state;
  if (failure)
    return (
      <FailureView
        failure={failure}
        state={state}
        onRetry={on.onRetry}
        onAllowed={on.onAllowed}
        onFinish={on.onFinish}
      />
    );
  if (isOver(state)) return <TryOutSummary status={state.status} onAgain={on.onAllowed} onRun={on.onRetry} />;
  return (
    <div class="beside">
      <LivePanel state={state} session={session}>
        <HurtsNote state={state} checkIn={checkIn} onMistake={checkIn.takeBack} />
      </LivePanel>
      {children}
    </div>
  );
}

interface BarsProps extends Running {
  readonly settings: Settings | null;
  readonly actions: UseLiveActions;
}

/** Below the picture, until the run has ended. */
function Bars({ session, state, settings, actions: { look, act } }: BarsProps) {
  if (state.stage === 'failed' || state.stage === 'done') return null;
  return (
    <Controls look={look} act={act}>
      {settings && !isPreparing(state.status) && (
        <RunBar state={state} session={session} settings={settings} look={look} act={act} />
      )}
    </Controls>
  );
}
