/** The keys of a page, under "?". */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../language/index.ts';

interface Props {
  readonly title: string;
  readonly keys: readonly { readonly id: string; readonly key: string; readonly does: string }[];
  readonly note?: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ title, keys, note, open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{title}</h2>
      <dl>
        {keys.map(({ id, key, does }) => (
          <div key={id}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p class="fine">{note}</p>}
      <button type="button" onClick={onClose}>
        {t('common.close')}
      </button>
    </dialog>
  );
}
