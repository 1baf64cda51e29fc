/** Which joints a hand put right, and in how many frames each. */
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';

export function handWords(counts: NonNullable<SessionFile['byHand']>): string {
  return counts
    .map(({ joint, frames }) => t('hand.byHand', { count: frames, joint: t(`joint.${joint}`) }))
    .join('; ');
}
