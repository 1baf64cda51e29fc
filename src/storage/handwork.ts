/** What a person's hand added to a session. Gone with the session. */
import { type Handwork, handworkOf, isBlank, noHandwork, turned } from '../core/handwork/handwork.ts';
import { merged } from '../core/handwork/merge.ts';
import { type Database, storageReason } from './db.ts';

/**
 * @returns an empty one where there is none; what is damaged is none. Where a newer version owns the store, the run is in
 *   memory alone, and no hand has been on it.
 */
export async function readHandwork(database: Database, sessionId: string): Promise<Handwork> {
  try {
    const db = await database.get();
    return handworkOf(await db.get('handwork', sessionId)) ?? noHandwork(sessionId);
  } catch (error) {
    if (storageReason(error) === 'storage-newer') return noHandwork(sessionId);
    throw error;
  }
}

/**
 * @param since - as the writer last read or wrote it: what another window has added meanwhile stays. Left out: all is replaced
 * @throws DOMException where there is no room, or no storage; what was kept before is kept still
 */
export async function writeHandwork(database: Database, mine: Handwork, since?: Handwork): Promise<void> {
  const db = await database.get();
  const tx = db.transaction(['rows', 'handwork'], 'readwrite');
  const row = await tx.objectStore('rows').get(mine.sessionId);
  const theirs =
    since && (handworkOf(await tx.objectStore('handwork').get(mine.sessionId)) ?? noHandwork(mine.sessionId));
  const handwork = since && theirs ? merged(mine, since, theirs) : mine;
  // A run that another tab has deleted for good gets nothing back.
  if (row) {
    await (isBlank(handwork)
      ? tx.objectStore('handwork').delete(handwork.sessionId)
      : tx.objectStore('handwork').put(handwork));
  }
  await tx.done;
}

/**
 * Gives a session's handwork to the one that takes its place. What lies before that one's beginning stays behind.
 * @param turn - from the old session's seconds to the new one's
 */
export async function moveHandwork(
  database: Database,
  fromId: string,
  toId: string,
  turn: (timeS: number) => number,
): Promise<void> {
  const work = await readHandwork(database, fromId);
  if (!isBlank(work)) await writeHandwork(database, { ...turned(work, turn), sessionId: toId });
}
