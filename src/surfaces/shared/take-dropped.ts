/** What a dropped file is, by its name and type: the page it falls on may not be the one that it is for. */

export type FileKind = 'session' | 'backup' | 'video' | 'other';

const VIDEO = /\.(mp4|m4v|mov|webm|mkv|avi|mts|m2ts|3gp|mpg|mpeg|wmv)$/i;

/** @param file - nothing of it is read */
export function fileKind({ name, type }: Pick<File, 'name' | 'type'>): FileKind {
  if (/\.backup$/i.test(name)) return 'backup';
  if (/\.json$/i.test(name) || type === 'application/json') return 'session';
  return type.startsWith('video/') || VIDEO.test(name) ? 'video' : 'other';
}
