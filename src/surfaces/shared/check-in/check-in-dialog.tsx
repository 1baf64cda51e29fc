/** A check-in over another page. */
import { useEffect, useRef } from 'preact/hooks';
import type { CheckIn } from '../../../core/checkin/check-in.ts';
import { t } from '../../../language/index.ts';
import { CheckInForm, type Part } from './check-in-form.tsx';
import './check-in.css';

interface Props {
  readonly part: Part;
  readonly entry: CheckIn;
  readonly earlier: readonly CheckIn[];
  readonly onSave: (entry: CheckIn) => Promise<void>;
  readonly onClose: () => void;
}

export function CheckInDialog({ part, onClose, ...form }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="checkin-dialog" aria-labelledby="checkin-title" onClose={onClose}>
      <h2 id="checkin-title">{t(`checkin.${part}`)}</h2>
      <CheckInForm part={part} onClose={() => dialog.current?.close()} {...form} />
    </dialog>
  );
}
