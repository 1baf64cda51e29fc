/** The session's tab: set-up, the live run, its end. */
import type { SessionPlan } from '../../core/session/plan.ts';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { DEMO_TIMES, LIVE_TIMES } from '../../core/coaching/settings.ts';
import { turned } from '../../core/coaching/fading.ts';
import { t } from '../../language/index.ts';
import type { LiveSessionOptions } from '../../live/contract.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../storage/settings-store.ts';
import { Mark } from '../shared/mark.tsx';
import { pageHref } from '../shared/page-frame.tsx';
import { CheckInStrip } from './check-in-strip.tsx';
import { Controls } from './controls.tsx';
import { CueBanner } from './cue-banner.tsx';
import { FailureView } from './failure-view.tsx';
import { canFloat } from './float-window.tsx';
import { glanceOf } from './glance-model.ts';
import { Glance } from './glance.tsx';
import type { LiveAction } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { HurtsNote } from './hurts-note.tsx';
import { isPreparing, LivePanel } from './live-panel.tsx';
import type { PageOptions } from './page-options.ts';
import { Picture } from './picture.tsx';
import { QualityStrip } from './quality-strip.tsx';
import { beltAfter, RunBar, stretchAfter } from './run-bar.tsx';
import { SetupPanel } from './setup-panel.tsx';
import { spokenWords } from './spoken-words.ts';
import { useBigFigure } from './use-big-figure.ts';
import { useCheckIn } from './use-check-in.ts';
import { useFloat } from './use-float.ts';
import { useKeys } from './use-keys.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { usePlan } from './use-plan.ts';
import { useLiveSession } from './use-live-session.ts';
import { useSettings } from '../shared/use-settings.ts';

const SNOOZE_MINUTES = 5;

/** The programme is for runs that are begun by hand at the usual times; a demonstration coaches from the start. */
function planFor(plan: SessionPlan | null, settings: Settings, page: PageOptions): SessionPlan | null {
  const usual = page.times === null && settings.cueTimes === 'normal';
  return usual && !page.autostart && settings.programme ? plan : null;
}

function optionsFor(
  video: HTMLVideoElement,
  settings: Settings,
  page: PageOptions,
  plan: SessionPlan | null,
  quiet: boolean,
): LiveSessionOptions {
  const { cameraId, resolution, mirrored, voice, tones, volume, cues, athleteId } = settings;
  const times = page.times ?? (settings.cueTimes === 'demo' ? DEMO_TIMES : LIVE_TIMES);
  return {
    engineFirst: page.autostart,
    video,
    cameraId,
    resolution,
    athleteId,
    voice,
    tones,
    volume,
    words: spokenWords,
    cardInEveryPage: settings.card === 'always',
    settings: {
      times,
      focus: null,
      view: page.view ?? settings.view,
      mirrored,
      cues: cues && !quiet,
      plan: planFor(plan, settings, page),
      amount: settings.amount,
      lengthS: settings.runMinutes === null ? null : settings.runMinutes * 60,
    },
    sideTones: settings.sideTones,
  };
}

/** Does not compile while an action is left out; one that comes all the same does nothing, least of all end the run. */
function unhandled(action: never): void {
  console.error(new Error(`nobody handles the action ${String(action)}`));
}

export function Coach({ options }: { readonly options: PageOptions }) {
  const video = useRef<HTMLVideoElement>(null);
  const { settings, change } = useSettings();
  const { session, state, start, leave } = useLiveSession();
  const plan = usePlan(settings);
  const [wantsFloat, setWantsFloat] = useState(canFloat());
  const [big, setBig] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const float = useFloat(session, settings?.theme ?? 'system');
  // Another tab may choose somebody else for the next run; this one stays its runner's.
  const [runner, setRunner] = useState<string | null | undefined>(undefined);
  const whose = session ? runner : settings?.athleteId;
  const checkIn = useCheckIn(options.autostart ? undefined : whose, state?.sessionId ?? null);
  const figure = useBigFigure(big ? session : null);
  const live = session !== null && state !== null && state.stage !== 'failed' && state.stage !== 'done';

  // Too sore to run, and running all the same: measured, not coached.
  const quiet = checkIn.outcome.kind === 'rest' || checkIn.outcome.kind === 'stop';
  // A sign ticked while it runs, here or in another tab, ends the coaching at once.
  const stopped = checkIn.outcome.kind === 'stop';
  useEffect(() => session?.stopCoaching(stopped), [session, stopped]);
  const begin = useCallback(
    (chosen: Settings) => {
      if (!video.current) return;
      setRunner(chosen.athleteId);
      start(optionsFor(video.current, chosen, options, plan, quiet));
    },
    [options, start, plan, quiet],
  );

  const startByClick = (): void => {
    // First the window: it is the click that allows it.
    const opened = wantsFloat && !float.floating ? float.open() : Promise.resolve();
    void opened.then(() => begin(settings ?? DEFAULT_SETTINGS));
  };

  const autostarted = useRef(false);
  useEffect(() => {
    if (!options.autostart || !settings || autostarted.current) return;
    autostarted.current = true;
    begin(settings);
  }, [begin, options.autostart, settings]);

  const finish = async (): Promise<void> => {
    if (!session) return;
    const id = await session.finish();
    if (session.state.stage === 'failed') return;
    float.close();
    location.assign(pageHref('summary', { id }));
  };

  const act = (action: LiveAction): void => {
    if (!session || !state) return;
    const { beltKmh, metronomeMinutes, speedUnit } = settings ?? DEFAULT_SETTINGS;
    switch (action) {
      case 'pause':
        return state.paused ? session.resume() : session.pause();
      case 'snooze':
        return session.snooze(SNOOZE_MINUTES);
      case 'ask':
        return session.ask();
      case 'retake-stand':
        return session.retake('stand');
      case 'big':
        return setBig(!big);
      case 'more-cues':
      case 'fewer-cues':
        return session.setAmount(turned(state.status?.amount ?? 'usual', action === 'more-cues' ? 1 : -1));
      case 'metronome':
        return session.metronome(state.metronome ? 0 : metronomeMinutes);
      case 'metronome-shorter':
      case 'metronome-longer': {
        const minutes = stretchAfter(metronomeMinutes, action);
        change({ metronomeMinutes: minutes });
        if (state.metronome) session.metronome(minutes);
        return;
      }
      case 'sore':
        return session.sore();
      case 'faster':
      case 'slower':
      case 'steeper':
      case 'flatter': {
        const belt = beltAfter(state.belt, action, beltKmh, speedUnit);
        if (belt.speedKmh !== null) change({ beltKmh: belt.speedKmh });
        return session.setBelt(belt);
      }
      case 'keys':
        return setKeysOpen(true);
      case 'open-pip':
        return float.floating ? float.close() : void float.open();
      case 'finish':
        return void finish();
      default:
        return unhandled(action);
    }
  };
  useKeys(state?.stage === 'live' ? act : null);
  useLeaveGuard(session);

  return (
    <div
      class="coach"
      data-stage={state?.stage ?? 'setup'}
      data-phase={state?.status?.phase ?? 'none'}
      data-view={big ? 'big' : 'instruments'}
      data-session={state?.sessionId ?? ''}
    >
      <header class="coach-head">
        <a class="wordmark" href={pageHref('home')}>
          <Mark size={24} /> {PRODUCT_NAME}
        </a>
        {session && <h1 class="hidden-text">{t('coach.title')}</h1>}
        {state && <QualityStrip state={state} />}
      </header>
      <main class="coach-main">
        <div class="stage">
          <Picture
            video={video}
            session={session}
            state={state}
            view={options.view ?? settings?.view ?? null}
          />
          {state && !big && <CueBanner state={state} />}
          {state && big && (
            <div class="big">
              <Glance model={glanceOf(state)} figure={figure} target />
            </div>
          )}
        </div>
        {!session && settings && (plan !== null || !settings.programme) && (
          <SetupPanel
            plan={planFor(plan, settings, options)}
            settings={settings}
            onChange={change}
            float={wantsFloat}
            onFloat={setWantsFloat}
            onStart={startByClick}
            before={<CheckInStrip checkIn={checkIn} />}
            stopped={stopped}
          />
        )}
        {state?.failure && <FailureView failure={state.failure} onRetry={leave} />}
        {session && state && !state.failure && (
          <LivePanel state={state} session={session}>
            <HurtsNote state={state} checkIn={checkIn} onMistake={checkIn.takeBack} />
          </LivePanel>
        )}
      </main>
      {live && state && settings && session && !isPreparing(state.status) && (
        <RunBar state={state} session={session} settings={settings} onAct={act} />
      )}
      {live && state && (
        <Controls state={state} floating={float.floating} floatable={canFloat()} big={big} onAction={act} />
      )}
      <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
