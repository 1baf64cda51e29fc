/** Words of a video file that several pages say. Pure. */
import { t } from '../../language/index.ts';
import type { FileFailure } from '../../video/contract.ts';

/** Why a file gave no session. */
export function failureWords({ reason, named, turn }: FileFailure): string {
  if (reason === 'codec-unsupported') return t('files.failure.codec-unsupported', { codec: named ?? '?' });
  if (reason === 'sideways' && turn === 180) return t('files.failure.sideways.180');
  if (reason === 'container-unsupported') {
    return t('files.failure.container-unsupported', { container: named ?? '?' });
  }
  return t(`files.failure.${reason}`);
}
