/** Says where Review has numbers that rest on a hand: here stand the engine's own. */
import { useEffect, useState } from 'preact/hooks';
import { handCounts } from '../../core/handwork/handwork.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { handWords } from '../shared/hand-words.ts';
import { ports } from '../shared/ports.ts';

export function ByHand({ file }: { readonly file: SessionFile }) {
  const { id, byHand } = file;
  const [what, setWhat] = useState('');
  useEffect(() => {
    ports.handwork.find(id).then(
      ({ corrections }) => setWhat(handWords(handCounts(corrections))),
      () => undefined,
    );
  }, [id]);
  // A file that came from elsewhere has the hand in its numbers.
  if (byHand && byHand.length > 0)
    return <p data-testid="by-hand">{t('hand.report', { what: handWords(byHand) })}</p>;
  return what === '' ? null : <p data-testid="by-hand">{t('hand.summary', { what })}</p>;
}
