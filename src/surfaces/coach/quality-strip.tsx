/** The line above the image: one thing that the runner must do, large; else frame rate and side, small. */
import { STEP_TIMES_FPS } from '../../core/coach/limits.ts';
import type { LiveStatus } from '../../core/coach/contract.ts';
import { t } from '../../language/index.ts';
import type { LiveSessionState } from '../../live/contract.ts';
import { formatClock } from '../shared/format.ts';
import { noteToActOn } from './note-to-act-on.ts';

export function QualityStrip({ state }: { readonly state: LiveSessionState }) {
  const { status, warning } = state;
  if (!status && !warning) return null;
  return (
    <div class="quality" role="status" aria-label={t('live.quality')}>
      <Message state={state} />
      {status && <Facts state={state} status={status} />}
    </div>
  );
}

/** One at a time: who runs reads no list. The others are in the summary. */
function Message({ state: { status, warning } }: { readonly state: LiveSessionState }) {
  if (warning)
    return (
      <p class="message" data-warning={warning.reason}>
        <strong>{t(`warning.${warning.reason}`)}.</strong> {t(`warning.${warning.reason}.next`)}
      </p>
    );
  const note = status && noteToActOn(status);
  if (!note) return null;
  return (
    <p class="message" data-note={note}>
      {note === 'low-frame-rate' && stepsAreLost(status) ? (
        t(status.cameraFps < STEP_TIMES_FPS ? 'live.slowCamera' : 'live.slowMachine')
      ) : (
        <>
          <strong>{t(`quality.${note}`)}.</strong> {t(`quality.${note}.next`)}
        </>
      )}
    </p>
  );
}

/** So few frames come that there are no step times: it is said what there is all the same. */
function stepsAreLost({ fps, quality }: LiveStatus): boolean {
  return fps < STEP_TIMES_FPS && !quality.includes('too-dark');
}

interface FactsProps {
  readonly state: LiveSessionState;
  readonly status: LiveStatus;
}

function Facts({ state, status }: FactsProps) {
  const snoozeLeftS = (state.snoozedUntilS ?? 0) - status.timeS;
  return (
    <p class="facts">
      <span class="number">
        {t(status.wantedFps === null ? 'live.fps' : 'live.fpsEnough', { fps: Math.round(status.fps) })}
      </span>
      <span>{t(`view.${status.view}`)}</span>
      {snoozeLeftS > 0 ? (
        <span>{t('live.snoozed', { time: formatClock(snoozeLeftS) })}</span>
      ) : (
        status.cuesMuted && <span>{t('live.muted')}</span>
      )}
      {status.quality.length === 0 && !state.warning && <span>{t('live.qualityGood')}</span>}
    </p>
  );
}
