/** The keys of a live run. */
import { t } from '../../language/index.ts';
import { KeysDialog } from '../shared/keys-dialog.tsx';
import { keyName } from './keys.ts';
import { offeredActions, type ActionLook } from './live-actions.ts';

interface Props {
  readonly look: ActionLook;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CoachKeys({ look, ...dialog }: Props) {
  const keys = offeredActions(look).map(({ id, text }) => ({ id, key: keyName(id), does: text(look) }));
  return <KeysDialog title={t('keys.title')} keys={keys} note={t('keys.note')} {...dialog} />;
}
