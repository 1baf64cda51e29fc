/** One line under the image: frame rate, side, and what is wrong with the image and how to mend it. */
import { t } from '../../language/index.ts';
import type { LiveSessionState } from '../../live/contract.ts';
import { formatClock } from '../shared/format.ts';

export function QualityStrip({ state }: { readonly state: LiveSessionState }) {
  const { status, warning } = state;
  if (!status) return null;
  const snoozeLeftS = (state.snoozedUntilS ?? 0) - status.timeS;
  return (
    <div class="quality" role="status" aria-label={t('live.quality')}>
      <span class="number">{t('live.fps', { fps: Math.round(status.fps) })}</span>
      <span>{t(`view.${status.view}`)}</span>
      {snoozeLeftS > 0 ? (
        <span>{t('live.snoozed', { time: formatClock(snoozeLeftS) })}</span>
      ) : (
        status.cuesMuted && <span>{t('live.muted')}</span>
      )}
      {warning && (
        <span class="quality-note" data-warning={warning.reason}>
          <strong>{t(`warning.${warning.reason}`)}.</strong> {t(`warning.${warning.reason}.next`)}
        </span>
      )}
      {status.quality.slice(0, 2).map((note) => (
        <span key={note} class="quality-note" data-note={note}>
          <strong>{t(`quality.${note}`)}.</strong> {t(`quality.${note}.next`)}
        </span>
      ))}
      {status.quality.length === 0 && !warning && <span>{t('live.qualityGood')}</span>}
    </div>
  );
}
