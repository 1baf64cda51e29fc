/** The keys of the pair. */
import { t } from '../../language/index.ts';
import type { OverlayLayer } from '../shared/draw-overlay.ts';
import { KeysDialog } from '../shared/keys-dialog.tsx';
import { PAIR_KEYS } from './keys.ts';
import { keyOf } from './transport.tsx';

interface Props {
  /** That can be switched for these two. */
  readonly layers: readonly OverlayLayer[];
  readonly open: boolean;
  readonly onClose: () => void;
}

export function PairKeys({ layers, ...dialog }: Props) {
  const keys = [
    ...PAIR_KEYS.map(({ action }) => ({
      id: action,
      key: keyOf(action),
      does: t(`compare.action.${action}`),
    })),
    ...layers.map((layer, i) => ({
      id: layer,
      key: String(i + 1),
      does: t(`review.layer.${layer}`),
    })),
  ];
  return <KeysDialog title={t('review.keys.title')} keys={keys} {...dialog} />;
}
