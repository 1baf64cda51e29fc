/** What became of a file: the numbers that matter first, or why there are none. */
import { failureWords } from '../shared/words.ts';
import type { FileFailure } from '../../video/contract.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { formatClock, reasonText } from '../shared/format.ts';

export function FileResult({ session }: { readonly session: SessionFile }) {
  const cadence = session.measures.find((m) => m.id === 'cadence');
  const { focus, text } = session.summary;
  // Nobody, or nobody who runs: the first sentence says so.
  if (session.running.length === 0) return <p>{text[0] ?? ''}</p>;
  if (cadence === undefined || cadence.value === null) {
    return <p>{t('files.cadence.none', { reason: reasonText(cadence?.reason ?? null) })}</p>;
  }
  return (
    <dl class="figures">
      <div>
        <dt>{t('files.cadence')}</dt>
        <dd class="number">{Math.round(cadence.value)}</dd>
      </div>
      <div>
        <dt>{t('files.focus')}</dt>
        <dd>{focus === null ? t('runs.focusNone') : t(`measure.${focus}`)}</dd>
      </div>
      <div>
        <dt>{t('files.faces')}</dt>
        <dd>{t(`view.${session.view}`)}</dd>
      </div>
    </dl>
  );
}

interface NoticeProps {
  readonly session: SessionFile;
  readonly brokenAtS: number | null;
}

/** What the numbers are to be read with. */
export function FileNotices({ session, brokenAtS }: NoticeProps) {
  return (
    <>
      {brokenAtS !== null && (
        <p class="file-notice" data-notice="broken">
          {t('files.broken', { time: formatClock(brokenAtS) })}
        </p>
      )}
      {session.quality.notes.includes('slow-motion-suspected') && (
        <p class="file-notice" data-notice="slow-motion">
          {t('files.slowSuspected')}
        </p>
      )}
    </>
  );
}

export function FileFailed({ failure }: { readonly failure: FileFailure }) {
  return (
    <p data-failure={failure.reason}>
      <strong>{failureWords(failure)}</strong> <span>{t(`files.failure.${failure.reason}.next`)}</span>
    </p>
  );
}
