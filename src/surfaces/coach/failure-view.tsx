/** What went wrong, in plain words, with the next step and a way on. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { Failure } from '../../live/contract.ts';
import { pageHref } from '../shared/page-frame.tsx';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function FailureView({ failure, onRetry }: Props) {
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
        <button type="button" class="button-main" data-action="start" onClick={onRetry}>
          {t('failure.retry')}
        </button>
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
