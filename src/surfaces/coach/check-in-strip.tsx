/** Above the start button: the offer to check in, or what follows from having done so. Never in the way. */
import { useState } from 'preact/hooks';
import { saysNoSignsOnly, type CheckIn } from '../../core/checkin/check-in.ts';
import { t } from '../../language/index.ts';
import { CheckInDialog } from '../shared/check-in/check-in-dialog.tsx';
import { OutcomeNote } from '../shared/check-in/flags.tsx';
import type { UseCheckIn } from './use-check-in.ts';

export function CheckInStrip({ checkIn }: { readonly checkIn: UseCheckIn }) {
  const [open, setOpen] = useState<CheckIn | null>(null);
  const { entries, outcome, current, blank, save, takeBack } = checkIn;
  // No to the warning signs is no check-in.
  const done = current !== null && !saysNoSignsOnly(current);
  if (!entries) return null;
  return (
    <div class="checkin-strip" data-testid="check-in">
      {outcome.kind === 'stop' ? (
        <OutcomeNote outcome={outcome} onMistake={takeBack} />
      ) : (
        <>
          <OutcomeNote outcome={outcome} />
          <p class="checkin-ask">
            <button type="button" data-action="check-in" onClick={() => setOpen(current ?? blank())}>
              {t(done ? 'checkin.change' : 'strip.ask')}
            </button>
            <span class="fine">{t(done ? 'strip.done' : 'strip.ask.note')}</span>
          </p>
        </>
      )}
      {open && (
        <CheckInDialog
          part="before"
          entry={open}
          earlier={entries}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
