import type { SessionFile } from '../../core/session/session-file.ts';
import { isDeviceName } from './device-name.ts';

/** A name that every file system takes: of the video and its part, or of the day. */
export function exportName(session: SessionFile): string {
  const { kind, name, part } = session.source;
  const date = new Date(session.startedAt);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}-${two(date.getHours())}${two(date.getMinutes())}`;
  const words = kind === 'file' ? [name.replace(/\.[^.]*$/, ''), part?.name ?? ''] : ['midline', day];
  const plain = words
    .filter((word) => word !== '')
    .join('-')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[.\s]+/, '')
    .slice(0, 120)
    .replace(/[.\s]+$/, '');
  if (plain === '') return `midline-${day}`;
  return isDeviceName(plain) ? `midline-${plain}` : plain;
}
