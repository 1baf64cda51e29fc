/** Beside the image: the phase, and either what helps to get ready or the instruments. */
import type { ComponentChildren } from 'preact';
import { SESSIONS } from '../../core/coaching/fading.ts';
import type { LiveProgramme, LiveStatus } from '../../core/coach/contract.ts';
import { t } from '../../language/index.ts';
import type { LiveSession, LiveSessionState } from '../../live/contract.ts';
import { formatClock } from '../shared/format.ts';
import { RunnerSvg } from '../shared/runner-svg.tsx';
import { Gauge } from './gauge.tsx';
import { FramingList, framingWords } from './framing-list.tsx';
import { gaugeRows } from './gauge-rows.ts';
import { SightList } from './sight-list.tsx';
import { StandRing } from './stand-ring.tsx';

const PREPARING: readonly LiveStatus['phase'][] = ['looking', 'standing', 'ready'];

/** Whether the runner still gets ready: then the page shows what the camera sees, not instruments. */
export function isPreparing(status: LiveStatus | null): boolean {
  return status !== null && status.runningS === 0 && PREPARING.includes(status.phase);
}

function Waiting({ state }: { readonly state: LiveSessionState }) {
  const key =
    state.stage === 'finishing' || state.stage === 'loading-engine' ? state.stage : 'opening-camera';
  return (
    <section class="panel panel-waiting" aria-live="polite">
      <h2 class="phase">{t(`stage.${key}`)}</h2>
      <p class="lead">{t(`stage.${key}.note`)}</p>
      <div class="waiting-runner">
        <RunnerSvg running />
      </div>
    </section>
  );
}

interface ReadyProps {
  readonly status: LiveStatus;
  readonly session: LiveSession;
  readonly onTheSpot: boolean;
  readonly children: ComponentChildren;
}

function GettingReady({ status, session, onTheSpot, children }: ReadyProps) {
  const { phase, framing } = status;
  const todo = framing && framingWords(framing);
  const note = onTheSpot && phase === 'ready' ? 'tryout.ready' : (`phase.${phase}.note` as const);
  return (
    <section class="panel panel-ready">
      {children}
      <div class="ready-head">
        <div>
          <h2 class="phase" aria-live="polite">
            {todo ?? t(`phase.${phase}`)}
          </h2>
          <p>{t(todo == null ? note : 'framing.starts')}</p>
          {phase !== 'ready' && (
            <button type="button" data-action="skip-stand" onClick={() => session.skipStand()}>
              {t('action.skipStand')}
            </button>
          )}
        </div>
        <StandRing progress={status.standProgress} />
      </div>
      {framing && <FramingList framing={framing} />}
      <SightList status={status} onTheSpot={onTheSpot} />
    </section>
  );
}

/** What the run is for, and whether a cue could come now. */
function ProgrammeLine({ programme }: { readonly programme: LiveProgramme }) {
  const { kind, session, focus, open } = programme;
  const measure = focus ? t(`measure.${focus}`) : '';
  const said = kind === 'coached' || kind === 'open' || kind === 'baseline';
  return (
    <p class="run-programme" data-open={open}>
      <strong>
        {kind === 'coached'
          ? t('live.programme.coached', { measure, session, of: SESSIONS })
          : kind === 'retest' || kind === 'recall'
            ? t(`live.programme.${kind}`, { measure })
            : t(`live.programme.${kind}`)}
      </strong>
      {said && <span>{t(open ? 'live.programme.cues' : 'live.programme.free')}</span>}
    </p>
  );
}

interface InstrumentsProps {
  readonly status: LiveStatus;
  readonly paused: boolean;
  /** Null in a run. */
  readonly tryOutS: number | null;
  readonly children: ComponentChildren;
}

function Instruments({ status, paused, tryOutS, children }: InstrumentsProps) {
  const phase = paused ? 'paused' : status.phase;
  const learning = phase === 'running' && status.baselineProgress < 1;
  return (
    <section class="panel panel-instruments" aria-label={t('live.instruments')}>
      <div class="instruments-head">
        <h2 class="phase" aria-live="polite">
          {t(`phase.${phase}`)}
        </h2>
        <p class="number elapsed">
          <span class="hidden-text">{t('live.elapsed', { time: formatClock(status.runningS) })}</span>
          <span aria-hidden="true">{formatClock(status.runningS)}</span>
        </p>
      </div>
      {children}
      {status.programme && <ProgrammeLine programme={status.programme} />}
      {tryOutS !== null && (
        <p class="run-programme">
          <strong>{t('tryout.left', { time: formatClock(Math.max(0, tryOutS - status.runningS)) })}</strong>
        </p>
      )}
      <p class="fine instruments-note" hidden={status.programme !== null && !learning}>
        {learning
          ? t('live.baselineTaking', { percent: Math.round(status.baselineProgress * 100) })
          : t('common.estimates')}
      </p>
      <ol class="gauges">
        {gaugeRows(status.view, status.readings).map((row) => (
          <Gauge key={row.id} row={row} view={status.view} running={phase === 'running'} />
        ))}
      </ol>
      <p class="bob">
        <span class="number" data-testid="cadence" data-missing={status.cadence === null}>
          {status.cadence === null ? '\u2013' : Math.round(status.cadence)}
        </span>
        <span class="bob-unit">{t('live.cadenceUnit')}</span>
      </p>
    </section>
  );
}

interface Props {
  readonly state: LiveSessionState;
  readonly session: LiveSession;
  /** Above the instruments: what the runner has to read first. */
  readonly children?: ComponentChildren;
}

export function LivePanel({ state, session, children }: Props) {
  const { status } = state;
  if (state.stage !== 'live' || !status) return <Waiting state={state} />;
  if (isPreparing(status))
    return (
      <GettingReady status={status} session={session} onTheSpot={state.tryOutS !== null}>
        {children}
      </GettingReady>
    );
  return (
    <Instruments status={status} paused={state.paused} tryOutS={state.tryOutS}>
      {children}
    </Instruments>
  );
}
