/** The keys, under "?". */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { keyName } from './keys.ts';
import { offeredActions, type ActionLook } from './live-actions.ts';

interface Props {
  readonly look: ActionLook;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ look, open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl>
        {offeredActions(look).map(({ id, text }) => (
          <div key={id}>
            <dt>
              <kbd>{keyName(id)}</kbd>
            </dt>
            <dd>{text(look)}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{t('keys.note')}</p>
      <button type="button" onClick={onClose}>
        {t('common.close')}
      </button>
    </dialog>
  );
}
