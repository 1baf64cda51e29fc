/** Words of a video file that several pages say. Pure. */
import { t } from '../../language/index.ts';
import type { FileFailure } from '../../video/contract.ts';

/** Why a file gave no session. */
export function failureWords({ reason, codec }: FileFailure): string {
  if (reason === 'codec-unsupported') return t('files.failure.codec-unsupported', { codec: codec ?? '?' });
  return t(`files.failure.${reason}`);
}
