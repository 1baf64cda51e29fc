/** Before the first run: the signs that belong to a doctor. "None of these" is the plain way on, and the click that starts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { actFor } from '../../core/checkin/red-flags.ts';
import { t } from '../../language/index.ts';
import { FlagList, OutcomeNote } from '../shared/check-in/flags.tsx';
import '../shared/check-in/check-in.css';

interface Props {
  /** A blank one of this runner. */
  readonly entry: CheckIn;
  readonly onSave: (entry: CheckIn) => Promise<void>;
  readonly onNone: () => void;
  readonly onClose: () => void;
}

export function SignsDialog({ entry: blank, onSave, onNone, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [entry, setEntry] = useState(blank);
  useEffect(() => dialog.current?.showModal(), []);
  const flags = entry.flags ?? [];
  const act = actFor(flags);
  const keep = (ticked: CheckIn): void => {
    setEntry(ticked);
    // A diary that cannot be written must not stop a run.
    onSave(ticked).catch(() => undefined);
  };
  const none = (): void => {
    keep({ ...entry, flags: [] });
    onNone();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="checkin-dialog" aria-labelledby="signs-title" onClose={onClose}>
      <h2 id="signs-title">{t('flags.title')}</h2>
      <div class="checkin" data-step="flags">
        <p class="fine">{t('flags.why')}</p>
        {/* A yes is kept at once: it holds for the day, whichever page is opened next. */}
        <FlagList flags={flags} onChange={(ticked) => keep({ ...entry, flags: ticked })} />
        {act !== null && <OutcomeNote outcome={{ kind: 'stop', act }} />}
        <div class="checkin-foot">
          {act === null && (
            <button type="button" class="control-main" data-action="no-signs" onClick={none}>
              {t('flags.none')}
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            {t(act === null ? 'checkin.back' : 'common.close')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
