/** Words of a video file that several pages say. Pure. */
import { formatClock } from './format.ts';
import { t } from '../../language/index.ts';
import type { FileFailure } from '../../video/contract.ts';

/** Why a file gave no session. */
export function failureWords({ reason, codec }: FileFailure): string {
  if (reason === 'codec-unsupported') return t('files.failure.codec-unsupported', { codec: codec ?? '?' });
  return t(`files.failure.${reason}`);
}

/** 64.25 → "1:04.2". */
export function formatTenths(seconds: number): string {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6);
  return `${formatClock(Math.floor(tenths / 10))}.${tenths % 10}`;
}
