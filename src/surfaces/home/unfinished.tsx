/** A run that a crash cut short: recover it or let it go. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatClock, formatWhen } from '../shared/format.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import type { ToastContent } from '../shared/toast.tsx';
import { removeWithUndo } from './remove-with-undo.ts';

/** A number is the share done, 0..1. */
type Step = 'asking' | 'failed' | number;

interface Props {
  readonly row: SessionRow;
  readonly onDone: () => void;
  readonly onToast: (toast: ToastContent | null) => void;
}

export function Unfinished({ row, onDone, onToast }: Props) {
  const [step, setStep] = useState<Step>('asking');
  const recover = async (): Promise<void> => {
    setStep(0);
    const recovered = await ports.sessions.recover(row.id, setStep).catch(() => false);
    if (recovered) location.assign(pageHref('summary', { id: row.id }));
    else setStep('failed');
  };
  const discard = (): void => {
    const { sessions } = ports;
    const text = t('unfinished.discarded');
    removeWithUndo({ ids: [row.id], text, sessions, onDone, onToast }).catch(() => setStep('failed'));
  };
  const busy = typeof step === 'number';
  return (
    <section class="unfinished" data-testid="unfinished" aria-labelledby={`cut-${row.id}`}>
      <div>
        <h2 id={`cut-${row.id}`}>{t('unfinished.title')}</h2>
        <p>
          {step === 'failed'
            ? t('unfinished.failed')
            : t('unfinished.text', {
                when: formatWhen(row.startedAt),
                length: formatClock(Math.floor(row.durationS)),
              })}
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
