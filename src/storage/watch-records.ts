/** What a watch recorded of a run, kept in the run's own session file. */
import type { SessionFile, WatchRecord } from '../core/session/session-file.ts';
import type { Database } from './db.ts';
import { watchOfRow } from './session-row.ts';

/**
 * Sets it in the place of what was there. Nothing else of the run changes.
 * @param watch null = takes it away
 * @returns false where there is no such finished run
 */
export async function saveWatch(database: Database, id: string, watch: WatchRecord | null): Promise<boolean> {
  const db = await database.get();
  const tx = db.transaction(['rows', 'files'], 'readwrite');
  const [file, row] = await Promise.all([tx.objectStore('files').get(id), tx.objectStore('rows').get(id)]);
  if (!file || !row) {
    await tx.done;
    return false;
  }
  const { watch: _, ...without } = file;
  const changed: SessionFile = watch ? { ...without, watch } : without;
  const { watchCadence: __, ...plain } = row;
  await Promise.all([
    tx.objectStore('files').put(changed),
    tx.objectStore('rows').put({ ...plain, ...watchOfRow(changed) }),
    tx.done,
  ]);
  return true;
}
