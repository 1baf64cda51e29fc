/** What went wrong, in plain words, with the next step and a way on. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { Failure, LiveSessionState } from '../../live/contract.ts';
import { download } from '../shared/download.ts';
import { sessionFileName } from '../shared/format.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { sessionJson } from '../shared/session-json.ts';
import { offerUnstored } from '../shared/unstored-runs.ts';

interface Props {
  readonly failure: Failure;
  readonly state: Pick<LiveSessionState, 'sessionId' | 'unstored' | 'recorded'>;
  /** Leaves it behind, for another try. */
  readonly onRetry: () => void;
  /** Summarises and stores what was recorded. */
  readonly onFinish: () => void;
}

/** Once the camera is allowed, in the address bar or in the site's settings, the page goes on by itself. */
function useMended(failure: Failure, onRetry: () => void): void {
  const refused = failure.reason === 'camera-denied' || failure.reason === 'camera-dismissed';
  useEffect(() => {
    if (!refused) return;
    let status: PermissionStatus | null = null;
    let left = false;
    const look = (): void => {
      if (status?.state === 'granted') onRetry();
    };
    navigator.permissions.query({ name: 'camera' }).then(
      (found) => {
        if (left) return;
        status = found;
        status.addEventListener('change', look);
      },
      () => undefined,
    );
    return () => {
      left = true;
      status?.removeEventListener('change', look);
    };
  }, [refused, onRetry]);
}

export function FailureView({ failure, state, onRetry, onFinish }: Props) {
  useMended(failure, onRetry);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    const report = `${failure.reason}\n${failure.detail}\n${navigator.userAgent}`;
    navigator.clipboard.writeText(report).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <section class="panel panel-failure" role="alert" data-failure={failure.reason}>
      <h2 class="phase">{t(`failure.${failure.reason}`)}</h2>
      <p class="lead">{t(`failure.${failure.reason}.next`)}</p>
      <div class="row">
        {state.recorded ? (
          <button type="button" class="button-main" data-action="finish-again" onClick={onFinish}>
            {t(state.unstored ? 'failure.saveAgain' : 'failure.finish')}
          </button>
        ) : (
          <button type="button" class="button-main" data-action="start" onClick={onRetry}>
            {t('failure.retry')}
          </button>
        )}
        <InMemory state={state} />
        <button type="button" data-action="copy-details" onClick={copy}>
          {t(copied ? 'failure.copied' : 'failure.copy')}
        </button>
        <a class="button" href={pageHref('home')}>
          {t('failure.home')}
        </a>
      </div>
    </section>
  );
}

/** Ways to a run that could not be stored: its summary in another tab, and its file. */
function InMemory({ state: { sessionId, unstored } }: Pick<Props, 'state'>) {
  const file = unstored?.file ?? null;
  useEffect(() => (file ? offerUnstored(file) : undefined), [file]);
  if (!file) return null;
  return (
    <>
      <a
        class="button"
        data-action="show-unstored"
        href={pageHref('summary', { id: sessionId })}
        target="_blank"
        rel="opener"
      >
        {t('failure.show')}
      </a>
      <button
        type="button"
        data-action="download-unstored"
        onClick={() => download(sessionFileName(file.startedAt), sessionJson(file))}
      >
        {t('failure.download')}
      </button>
    </>
  );
}
