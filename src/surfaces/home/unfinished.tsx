/** A run that a crash cut short: recover it or let it go. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatMinutes, formatWhen } from '../shared/format.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';

type Step = 'asking' | 'recovering' | 'failed';

export function Unfinished({ row, onDone }: { readonly row: SessionRow; readonly onDone: () => void }) {
  const [step, setStep] = useState<Step>('asking');
  const recover = async (): Promise<void> => {
    setStep('recovering');
    const recovered = await ports.sessions.recover(row.id).catch(() => false);
    if (recovered) location.assign(pageHref('summary', { id: row.id }));
    else setStep('failed');
  };
  const discard = (): void => {
    ports.sessions.remove([row.id]).then(onDone, () => setStep('failed'));
  };
  return (
    <section class="unfinished" data-testid="unfinished" aria-labelledby={`cut-${row.id}`}>
      <div>
        <h2 id={`cut-${row.id}`}>{t('unfinished.title')}</h2>
        <p>
          {step === 'failed'
            ? t('unfinished.failed')
            : t('unfinished.text', { when: formatWhen(row.startedAt), length: formatMinutes(row.durationS) })}
        </p>
      </div>
      <button
        type="button"
        class="control-main"
        data-action="recover"
        disabled={step === 'recovering'}
        onClick={() => void recover()}
      >
        {t(step === 'recovering' ? 'unfinished.recovering' : 'unfinished.recover')}
      </button>
      <button type="button" data-action="discard" onClick={discard}>
        {t('unfinished.discard')}
      </button>
    </section>
  );
}
