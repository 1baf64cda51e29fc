/** The keys of the player. */
import { t } from '../../language/index.ts';
import { OVERLAY_LAYERS } from '../shared/draw-overlay.ts';
import { KeysDialog } from '../shared/keys-dialog.tsx';
import { REVIEW_KEYS } from './keys.ts';
import { keyOf } from './transport.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ReviewKeys(dialog: Props) {
  const keys = [
    ...REVIEW_KEYS.map(({ action }) => ({
      id: action,
      key: keyOf(action),
      does: t(`review.action.${action}`),
    })),
    ...OVERLAY_LAYERS.map((layer, i) => ({
      id: layer,
      key: String(i + 1),
      does: t(`review.layer.${layer}`),
    })),
  ];
  return <KeysDialog title={t('review.keys.title')} keys={keys} {...dialog} />;
}
