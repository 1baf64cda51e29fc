/** A run that a crash cut short: recover it or let it go. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatMinutes, formatWhen } from '../shared/format.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';

/** A number is the share done, 0..1. */
type Step = 'asking' | 'failed' | number;

export function Unfinished({ row, onDone }: { readonly row: SessionRow; readonly onDone: () => void }) {
  const [step, setStep] = useState<Step>('asking');
  const recover = async (): Promise<void> => {
    setStep(0);
    const recovered = await ports.sessions.recover(row.id, setStep).catch(() => false);
    if (recovered) location.assign(pageHref('summary', { id: row.id }));
    else setStep('failed');
  };
  const discard = (): void => {
    ports.sessions.remove([row.id]).then(onDone, () => setStep('failed'));
  };
  const busy = typeof step === 'number';
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
        disabled={busy}
        onClick={() => void recover()}
      >
        {busy ? t('unfinished.recovering', { percent: Math.round(100 * step) }) : t('unfinished.recover')}
      </button>
      <button type="button" data-action="discard" disabled={busy} onClick={discard}>
        {t('unfinished.discard')}
      </button>
    </section>
  );
}
