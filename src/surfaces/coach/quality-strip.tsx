/** One line under the image: frame rate, side, and what is wrong with the image and how to mend it. */
import { STEP_TIMES_FPS } from '../../core/coach/limits.ts';
import type { LiveStatus } from '../../core/coach/contract.ts';
import { t } from '../../language/index.ts';
import type { LiveSessionState, Warning } from '../../live/contract.ts';
import { formatClock } from '../shared/format.ts';

function WarningNote({ warning: { reason } }: { readonly warning: Warning }) {
  return (
    <span class="quality-note" data-warning={reason}>
      <strong>{t(`warning.${reason}`)}.</strong> {t(`warning.${reason}.next`)}
    </span>
  );
}

/** So few frames come that there are no step times: it is said what there is all the same. */
function stepsAreLost({ fps, quality }: LiveStatus): boolean {
  return fps < STEP_TIMES_FPS && !quality.includes('too-dark');
}

export function QualityStrip({ state }: { readonly state: LiveSessionState }) {
  const { status, warning } = state;
  if (!status && !warning) return null;
  return (
    <div class="quality" role="status" aria-label={t('live.quality')}>
      {status && <Facts state={state} status={status} />}
      {warning && <WarningNote warning={warning} />}
      {status?.quality.slice(0, 2).map((note) => (
        <span key={note} class="quality-note" data-note={note}>
          {note === 'low-frame-rate' && stepsAreLost(status) ? (
            t('live.slowMachine')
          ) : (
            <>
              <strong>{t(`quality.${note}`)}.</strong> {t(`quality.${note}.next`)}
            </>
          )}
        </span>
      ))}
      {status?.quality.length === 0 && !warning && <span>{t('live.qualityGood')}</span>}
    </div>
  );
}

interface FactsProps {
  readonly state: LiveSessionState;
  readonly status: LiveStatus;
}

function Facts({ state, status }: FactsProps) {
  const snoozeLeftS = (state.snoozedUntilS ?? 0) - status.timeS;
  return (
    <>
      <span class="number">
        {t(status.wantedFps === null ? 'live.fps' : 'live.fpsEnough', { fps: Math.round(status.fps) })}
      </span>
      <span>{t(`view.${status.view}`)}</span>
      {snoozeLeftS > 0 ? (
        <span>{t('live.snoozed', { time: formatClock(snoozeLeftS) })}</span>
      ) : (
        status.cuesMuted && <span>{t('live.muted')}</span>
      )}
    </>
  );
}
