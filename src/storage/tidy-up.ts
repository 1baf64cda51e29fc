/** Deleted is deleted: what the runner took off the lists, and what belongs to no run any more, goes for good. */
import type { IDBPTransaction } from 'idb';
import { purgeDeletedAthletes } from './athletes.ts';
import {
  ALL_STORES,
  notePiecesOf,
  partsOf,
  type Database,
  type SessionsSchema,
  type StoreName,
} from './db.ts';
import { isDraftOf } from './note-drafts.ts';
import { forgetGonePairs, type PairsStore } from './pairs-store.ts';
import { sweepScratchFiles } from './scratch-files.ts';
import { removeSessions } from './sessions.ts';
import { dropUnusedCopies } from './videos.ts';
import { purgeVoiceNotes } from './voice-notes.ts';

/** What was deleted can be brought back for this long; then it is forgotten for good. */
export const UNDO_MS = 10 * 60 * 1000;

export interface TidyOptions {
  /** What was deleted before is forgotten, milliseconds since 1970: the end of the chance to undo. */
  readonly forgetBeforeMs: number;
  /** Whether a backup is being brought back at this moment, in any tab: its runs are not whole yet. */
  readonly restoring: boolean;
}

/**
 * Tidies up on the way, for whoever does not wait for it. Never rejects: where there is no storage there is nothing to
 * forget, and the next page tries again.
 * @param isRestoring - whether a backup is being brought back at this moment, in any tab
 */
export async function tidyInPassing(
  database: Database,
  isRestoring: () => Promise<boolean>,
  pairs: Pick<PairsStore, 'list' | 'forget'>,
): Promise<void> {
  try {
    const restoring = await isRestoring();
    await tidyUp(database, { forgetBeforeMs: Date.now() - UNDO_MS, restoring });
    if (!restoring) await forgetGonePairs(database, pairs);
    await sweepScratchFiles();
  } catch (error) {
    console.warn(error);
  }
}

/** Forgets what was deleted, and everything that a crash, or a restore that broke off, has left without a run. */
export async function tidyUp(database: Database, { forgetBeforeMs, restoring }: TidyOptions): Promise<void> {
  await forgetDeleted(database, forgetBeforeMs);
  await purgeDeletedAthletes(database, forgetBeforeMs);
  await purgeVoiceNotes(database, forgetBeforeMs);
  if (!restoring) await removeOrphans(database);
}

/** Removes for good the runs that were deleted before, frames, check-ins, videos and all. */
export async function forgetDeleted(database: Database, beforeMs: number): Promise<void> {
  const db = await database.get();
  const rows = await db.getAll('rows');
  const gone = rows.filter((row) => row.deletedAt !== null && row.deletedAt < beforeMs);
  await removeSessions(
    database,
    gone.map((row) => row.id),
  );
}

type TidyTransaction = IDBPTransaction<SessionsSchema, StoreName[], 'readwrite'>;

async function removeOrphans(database: Database): Promise<void> {
  const db = await database.get();
  const tx = db.transaction<StoreName[], 'readwrite'>([...ALL_STORES, 'copies'], 'readwrite');
  const rows = await tx.objectStore('rows').getAll();
  const half = rows.filter((row) => row.state === 'restoring').map((row) => row.id);
  const whole = new Set(rows.filter((row) => row.state !== 'restoring').map((row) => row.id));
  // A restore that broke off while it brought skeletons to a run that had none.
  const bare = new Set(rows.filter((row) => row.state === 'finished' && !row.hasFrames).map((row) => row.id));
  await Promise.all(half.map((id) => tx.objectStore('rows').delete(id)));
  for (const store of ['files', 'videos', 'handwork'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const keys = await tx.objectStore(store).getAllKeys();
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(keys.filter((id) => !whole.has(id)).map((id) => tx.objectStore(store).delete(id)));
  }
  const notes = tx.objectStore('voiceNotes').index('sessionId');
  for (let cursor = await notes.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    // oxlint-disable-next-line no-await-in-loop
    if (!whole.has(cursor.key)) await tx.objectStore('voiceNotes').delete(cursor.primaryKey);
  }
  await removeNotePieces(tx);
  await removeParts(tx, 'chunks', (id) => !whole.has(id) || bare.has(id));
  await removeParts(tx, 'log', (id) => !whole.has(id));
  await dropUnusedCopies(tx);
  await tx.done;
}

/** Goes from session to session, not from part to part: an hour's run has hundreds. */
async function removeParts(
  tx: TidyTransaction,
  store: 'chunks' | 'log',
  isOrphan: (sessionId: string) => boolean,
): Promise<void> {
  const parts = tx.objectStore(store);
  let cursor = await parts.openKeyCursor();
  while (cursor) {
    const [id] = cursor.key;
    // oxlint-disable-next-line no-await-in-loop
    if (isOrphan(id)) await parts.delete(partsOf(id));
    // oxlint-disable-next-line no-await-in-loop
    cursor = await cursor.continue([id, Infinity]);
  }
}

/** Those of no draft. Goes from note to note, and reads the drafts alone. */
async function removeNotePieces(tx: TidyTransaction): Promise<void> {
  const pieces = tx.objectStore('notePieces');
  let cursor = await pieces.openKeyCursor();
  while (cursor) {
    const [sessionId, noteId] = cursor.key;
    // oxlint-disable-next-line no-await-in-loop
    const note = await tx.objectStore('voiceNotes').get(noteId);
    // oxlint-disable-next-line no-await-in-loop
    if (!isDraftOf(note, sessionId)) await pieces.delete(notePiecesOf(sessionId, noteId));
    // oxlint-disable-next-line no-await-in-loop
    cursor = await cursor.continue([sessionId, noteId, Infinity]);
  }
}
