/** The keys of the player. */
import { t } from '../../language/index.ts';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { KeysDialog } from '../shared/keys-dialog.tsx';
import { REVIEW_KEYS } from './keys.ts';
import { keyOf } from './transport.tsx';

interface Props {
  /** That can be switched in this view. */
  readonly layers: readonly OverlayLayer[];
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ReviewKeys({ layers, ...dialog }: Props) {
  const keys = [
    ...REVIEW_KEYS.map(({ action }) => ({
      id: action,
      key: keyOf(action),
      does: t(`review.action.${action}`),
    })),
    ...layers.map((layer, i) => ({
      id: layer,
      key: String(i + 1),
      does: t(`review.layer.${layer}`),
    })),
  ];
  return <KeysDialog title={t('review.keys.title')} keys={keys} {...dialog} />;
}
