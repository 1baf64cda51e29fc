/** The keys, under "?". */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { actionText, keyName } from './controls.tsx';
import { KEYS } from './keys.ts';

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl>
        {KEYS.map(({ action }) => (
          <div key={action}>
            <dt>
              <kbd>{keyName(action)}</kbd>
            </dt>
            <dd>{actionText(action, null, false, false)}</dd>
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
