/** Session files and backups among the files that were dropped: they are taken in, not analysed. */
import { t } from '../../language/index.ts';
import { ports } from '../shared/ports.ts';

export interface Sorted {
  readonly videos: readonly File[];
  readonly sessions: readonly File[];
  readonly backups: readonly File[];
}

/** A backup is packed with gzip, a session is JSON; neither begins as any video does. */
const GZIP = [0x1f, 0x8b];
const JSON_STARTS = ['{', '\u00ef\u00bb\u00bf{'];

/** By what is in them, not by their names. Never rejects: what cannot be read is told of as a video that cannot. */
export async function sortFiles(files: readonly File[]): Promise<Sorted> {
  const kinds = await Promise.all(files.map(kindOf));
  const of = (kind: keyof Sorted): File[] => files.filter((_, i) => kinds[i] === kind);
  return { videos: of('videos'), sessions: of('sessions'), backups: of('backups') };
}

async function kindOf(file: File): Promise<keyof Sorted> {
  try {
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    if (GZIP.every((byte, i) => head[i] === byte)) return 'backups';
    const text = String.fromCharCode(...head);
    return JSON_STARTS.some((start) => text.startsWith(start)) ? 'sessions' : 'videos';
  } catch {
    return 'videos';
  }
}

/** Takes them in and says in words how it went. A run that is here already stays as it is. */
export async function takeIn({ sessions, backups }: Omit<Sorted, 'videos'>): Promise<string> {
  const words: string[] = [];
  let imported = 0;
  for (const file of sessions) {
    // One after the other: each is checked and stored before the next is read into memory.
    // oxlint-disable-next-line no-await-in-loop
    const said = await importOne(file);
    if (said === null) imported++;
    else words.push(said);
  }
  if (imported > 0) words.unshift(t('runs.imported', { count: imported }));
  for (const file of backups) {
    // oxlint-disable-next-line no-await-in-loop
    words.push(t('files.said.other', { name: file.name, words: await restoreOne(file) }));
  }
  return words.join(' ');
}

/** @returns null where it is here now */
async function importOne(file: File): Promise<string | null> {
  try {
    const result = await ports.sessions.import(file, 'ask');
    if (result.ok) return null;
    if (result.reason === 'duplicate') return t('files.importKnown', { name: file.name });
    const { field, reason } = result;
    const why =
      reason === 'missing-field' || reason === 'bad-field'
        ? t(`runs.bad.${reason}`, { field: field ?? '?' })
        : t(`runs.bad.${reason}`);
    return t('runs.importFailed', { name: file.name, reason: why });
  } catch (error) {
    console.error(error);
    return t('runs.importFailed', { name: file.name, reason: t('runs.bad.unexpected') });
  }
}

async function restoreOne(file: File): Promise<string> {
  try {
    const result = await ports.backup.restore(file, () => undefined);
    if (!result.ok) return t(`settings.backup.bad.${result.reason}`);
    return t('settings.backup.restored', { added: result.added, known: result.known });
  } catch (error) {
    console.error(error);
    return t('settings.backup.bad.unexpected');
  }
}
