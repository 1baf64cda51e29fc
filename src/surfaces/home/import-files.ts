/** Takes session files in and says in one sentence how it went. */
import { t } from '../../language/index.ts';
import { ports } from '../shared/ports.ts';

export async function importFiles(files: readonly File[]): Promise<string> {
  let count = 0;
  for (const file of files) {
    // One after the other: each is checked and stored before the next is read into memory.
    // oxlint-disable-next-line no-await-in-loop
    const result = await ports.sessions.import(file);
    if (result.ok) count += 1;
    else {
      const reason = 'detail' in result ? result.detail : result.reason;
      return t('runs.importFailed', { name: file.name, reason });
    }
  }
  return t('runs.imported', { count });
}
