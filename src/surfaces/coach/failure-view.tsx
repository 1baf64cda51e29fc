/** What went wrong, in plain words, with the next step and a way on. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { Failure, LiveSessionState } from '../../live/contract.ts';
import { hasCameraElement } from '../../platform/camera-element.ts';
import { download } from '../shared/download.ts';
import { sessionFileName } from '../shared/format.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { sessionJson } from '../shared/session-json.ts';
import { offerUnstored } from '../shared/unstored-runs.ts';
import { CameraButton } from './camera-button.tsx';

interface Props {
  readonly failure: Failure;
  readonly state: Pick<LiveSessionState, 'sessionId' | 'unstored' | 'recorded'>;
  /** Leaves it behind, for another try. */
  readonly onRetry: () => void;
  /** The camera may be used by now: the run that was wanted begins. */
  readonly onAllowed: () => void;
  /** Summarises and stores what was recorded. */
  readonly onFinish: () => void;
}

function isRefused({ reason }: Failure): boolean {
  return reason === 'camera-denied' || reason === 'camera-dismissed';
}

/** Once the camera is allowed, in the address bar or in the site's settings, the page goes on by itself. */
function useMended(refused: boolean, onAllowed: () => void): void {
  useEffect(() => {
    if (!refused) return;
    let status: PermissionStatus | null = null;
    let left = false;
    const look = (): void => {
      if (status?.state === 'granted') onAllowed();
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
  }, [refused, onAllowed]);
}

/** Two ways tell that the camera is allowed, the button and the permission: the first one counts. */
function useOnce(action: () => void): () => void {
  const done = useRef(false);
  return useCallback(() => {
    if (done.current) return;
    done.current = true;
    action();
  }, [action]);
}

export function FailureView({ failure, state, onRetry, onAllowed, onFinish }: Props) {
  const refused = isRefused(failure);
  const goOn = useOnce(onAllowed);
  useMended(refused, goOn);
  const button = refused && !state.recorded && hasCameraElement();
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
      <p class="lead">{t(button ? 'failure.camera-refused.here' : `failure.${failure.reason}.next`)}</p>
      {button && <CameraButton onAllowed={goOn} />}
      <div class="row">
        {state.recorded ? (
          <button type="button" class="button-main" data-action="finish-again" onClick={onFinish}>
            {t(state.unstored ? 'failure.saveAgain' : 'failure.finish')}
          </button>
        ) : (
          <button
            type="button"
            class={button ? undefined : 'button-main'}
            data-action="start"
            onClick={onRetry}
          >
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
