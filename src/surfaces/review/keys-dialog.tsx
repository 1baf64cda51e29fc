/** The keys, under "?". */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { OVERLAY_LAYERS } from '../shared/draw-overlay.ts';
import { REVIEW_KEYS } from './keys.ts';
import { keyOf } from './transport.tsx';

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('review.keys.title')}</h2>
      <dl>
        {REVIEW_KEYS.map(({ action }) => (
          <div key={action}>
            <dt>
              <kbd>{keyOf(action)}</kbd>
            </dt>
            <dd>{t(`review.action.${action}`)}</dd>
          </div>
        ))}
        {OVERLAY_LAYERS.map((layer, i) => (
          <div key={layer}>
            <dt>
              <kbd>{i + 1}</kbd>
            </dt>
            <dd>{t(`review.layer.${layer}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {t('common.close')}
      </button>
    </dialog>
  );
}
