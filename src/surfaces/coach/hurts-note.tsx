/** Beside a run that goes on without coaching: why, and the questions that decide whom to ask. */
import { useState } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { t } from '../../language/index.ts';
import type { LiveSessionState } from '../../live/contract.ts';
import { CheckInDialog } from '../shared/check-in/check-in-dialog.tsx';
import { OutcomeNote } from '../shared/check-in/flags.tsx';
import type { UseCheckIn } from './use-check-in.ts';

interface Props {
  readonly state: LiveSessionState;
  readonly checkIn: UseCheckIn;
  /** Takes today's yes back. */
  readonly onMistake: () => void;
}

export function HurtsNote({ state, checkIn, onMistake }: Props) {
  const [open, setOpen] = useState<CheckIn | null>(null);
  const { entries, outcome, ofRun, blank, save } = checkIn;
  if (!state.hurts && !state.coachingStopped) return null;
  const ask = (): void => setOpen(ofRun ?? { ...blank(), sessionId: state.sessionId });
  return (
    <section class="hurts" data-testid="hurts" data-stopped={state.coachingStopped}>
      {state.coachingStopped ? (
        <>
          <OutcomeNote outcome={outcome} onMistake={onMistake} />
          <p>{t('stopped.live')}</p>
        </>
      ) : (
        <div class="outcome" data-outcome="rest" role="status">
          <h3>{t('hurts.title')}</h3>
          <p>{t('hurts.text')}</p>
          {entries && (
            <button type="button" data-action="signs" onClick={ask}>
              {t('hurts.check')}
            </button>
          )}
        </div>
      )}
      {open && entries && (
        <CheckInDialog
          part="during"
          entry={open}
          earlier={entries}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
