/** The kept sessions: list, read, name, delete with a way back, find what a crash left behind. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import { knownAthleteIds, withAthlete, withKnownAthletes } from './athletes.ts';
import { ALL_STORES, notePiecesOf, partsOf, type Database, type SessionRow, type StoreName } from './db.ts';
import { decodeFrames } from './frame-codec.ts';
import { isSoundRow } from './sound-row.ts';
import { storedFile } from './stored-file.ts';
import { dropUnusedCopies } from './videos.ts';

/** The finished sessions, newest first, without the deleted and the damaged. */
export async function listSessions(database: Database): Promise<SessionRow[]> {
  const db = await database.get();
  // By key and sorted here: reading thousands of rows by the index takes twice as long.
  const rows = await db.getAll('rows');
  const finished = rows.filter(
    (row) => isSoundRow(row) && row.state === 'finished' && row.deletedAt === null,
  );
  return (await withKnownAthletes(db, finished)).toSorted((a, b) => newestFirst(a.startedAt, b.startedAt));
}

/** ISO 8601 in UTC sorts as text; `localeCompare` would take a second for ten thousand. */
function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/** @returns up to `count` finished sessions, newest first, without the deleted: a page's worth, however many there are */
export async function listNewest(database: Database, count: number): Promise<SessionRow[]> {
  const db = await database.get();
  const rows: SessionRow[] = [];
  const index = db.transaction('rows').store.index('startedAt');
  for (let cursor = await index.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    const row = cursor.value;
    if (isSoundRow(row) && row.state === 'finished' && row.deletedAt === null) rows.push(row);
    if (rows.length === count) break;
  }
  return withKnownAthletes(db, rows);
}

/** Rows that cannot be shown: they can be taken off like any other. @returns their ids */
export async function findDamaged(database: Database): Promise<string[]> {
  const rows = await (await database.get()).getAll('rows');
  return rows.filter((row) => row.deletedAt === null && !isSoundRow(row)).map((row) => row.id);
}

/** The session file, with the name its athlete has by now. @returns null where there is no such finished session */
export async function readSession(database: Database, id: string): Promise<SessionFile | null> {
  const db = await database.get();
  const file = await storedFile(db, id);
  return file ? withAthlete(db, file) : null;
}

/**
 * The last runs before a camera, of one athlete or of nobody: what the feedback programme rests on. Who is deleted is
 * nobody.
 * @param limit - at most so many; half a year of four runs a week, after which a finished round is recalled, is within the default
 * @returns newest first
 */
export async function recentLiveSessions(
  database: Database,
  athleteId: string | null,
  limit = 130,
): Promise<SessionFile[]> {
  const db = await database.get();
  const known = await knownAthleteIds(db);
  const wanted = athleteId !== null && known.has(athleteId) ? athleteId : null;
  const files: SessionFile[] = [];
  const ids: string[] = [];
  const rows = db.transaction('rows').store.index('startedAt');
  for (let cursor = await rows.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    if (!isSoundRow(cursor.value)) continue;
    const { id, state, deletedAt, source, athleteId: whose } = cursor.value;
    const owner = whose !== null && known.has(whose) ? whose : null;
    if (state !== 'finished' || deletedAt !== null || source.kind !== 'camera' || owner !== wanted) continue;
    ids.push(id);
    if (ids.length >= limit) break;
  }
  for (const id of ids) {
    const file = await storedFile(db, id);
    if (file) files.push(file);
  }
  return files;
}

/** @returns null where there is no such session */
export async function readRow(database: Database, id: string): Promise<SessionRow | null> {
  const db = await database.get();
  const row = await db.get('rows', id);
  const [known] = await withKnownAthletes(db, row ? [row] : []);
  return known ?? null;
}

/**
 * All skeletons of a session, in order; none for an import. An hour holds some 108,000 (150 MB): not for a page that
 * only wants an image, which `readFramesBetween` serves.
 */
export async function readFrames(database: Database, id: string, onPart?: () => void): Promise<PoseFrame[]> {
  return readFramesBetween(database, id, -Infinity, Infinity, onPart);
}

/** The skeletons from `fromS` to `toS`, session time. `onPart` is called with every part read, as a sign of life. */
export async function readFramesBetween(
  database: Database,
  id: string,
  fromS: number,
  toS: number,
  onPart?: () => void,
): Promise<PoseFrame[]> {
  const db = await database.get();
  const frames: PoseFrame[] = [];
  const tx = db.transaction('chunks');
  for (let cursor = await tx.store.openCursor(partsOf(id)); cursor; cursor = await cursor.continue()) {
    onPart?.();
    const { times, count } = cursor.value;
    if (count === 0 || times[0] > toS || times[count - 1] < fromS) continue;
    frames.push(...decodeFrames(cursor.value).filter((f) => f.timeS >= fromS && f.timeS <= toS));
  }
  return frames;
}

/** Names a session, keeps notes on it, says whose it is; the session file itself is left as it was measured. */
export async function annotateSession(
  database: Database,
  id: string,
  change: Partial<Pick<SessionRow, 'title' | 'notes' | 'tags' | 'athleteId'>>,
): Promise<void> {
  await changeRows(database, [id], (row) => ({ ...row, ...change }));
  if (change.athleteId !== undefined) await giveCheckIns(database, id, change.athleteId);
}

/** The check-ins of a run are its runner's. */
async function giveCheckIns(database: Database, sessionId: string, athleteId: string | null): Promise<void> {
  const tx = (await database.get()).transaction('checkIns', 'readwrite');
  const own = await tx.store.index('sessionId').getAll(sessionId);
  await Promise.all([...own.map((entry) => tx.store.put({ ...entry, athleteId })), tx.done]);
}

/**
 * Takes sessions off the list. They stay on disk until `tidyUp` forgets them, so that `restoreSessions` can undo it.
 * @param nowMs - milliseconds since 1970
 */
export async function deleteSessions(
  database: Database,
  ids: readonly string[],
  nowMs: number,
): Promise<void> {
  await changeRows(database, ids, (row) => ({ ...row, deletedAt: nowMs }));
}

/** Undo of `deleteSessions`. */
export async function restoreSessions(database: Database, ids: readonly string[]): Promise<void> {
  await changeRows(database, ids, (row) => ({ ...row, deletedAt: null }));
}

async function changeRows(
  database: Database,
  ids: readonly string[],
  change: (row: SessionRow) => SessionRow,
): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('rows', 'readwrite');
  const changes = ids.map(async (id) => {
    const row = await tx.store.get(id);
    if (row) await tx.store.put(change(row));
  });
  await Promise.all([...changes, tx.done]);
}

/** For good, with everything that belongs to them. */
export async function removeSessions(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const db = await database.get();
  const stores: StoreName[] = [...ALL_STORES, 'copies', 'checkIns'];
  const tx = db.transaction(stores, 'readwrite');
  const checkIns = tx.objectStore('checkIns');
  const notes = tx.objectStore('voiceNotes');
  const removals = ids.flatMap((id) => [
    checkIns
      .index('sessionId')
      .getAllKeys(id)
      .then((keys) => Promise.all(keys.map((key) => checkIns.delete(key)))),
    notes
      .index('sessionId')
      .getAllKeys(id)
      .then((keys) => Promise.all(keys.map((key) => notes.delete(key)))),
    tx.objectStore('rows').delete(id),
    tx.objectStore('files').delete(id),
    tx.objectStore('chunks').delete(partsOf(id)),
    tx.objectStore('log').delete(partsOf(id)),
    tx.objectStore('videos').delete(id),
    tx.objectStore('handwork').delete(id),
    tx.objectStore('notePieces').delete(notePiecesOf(id)),
  ]);
  await Promise.all(removals);
  await dropUnusedCopies(tx);
  await tx.done;
}

/**
 * Sessions that were never closed: the browser was killed, or the machine went down. Those without a single stored
 * frame are removed on the way, there is nothing to recover.
 *
 * @param liveIds - sessions that run at the moment, in any tab (`writtenSessionIds` knows them)
 * @returns newest first
 */
export async function findUnfinished(
  database: Database,
  liveIds: ReadonlySet<string>,
): Promise<SessionRow[]> {
  const db = await database.get();
  const rows = await db.getAllFromIndex('rows', 'startedAt');
  const left = rows.filter(
    (r) => isSoundRow(r) && r.state === 'recording' && r.deletedAt === null && !liveIds.has(r.id),
  );
  const empty = left.filter((row) => !row.hasFrames);
  await removeSessions(
    database,
    empty.map((row) => row.id),
  );
  return left.filter((row) => row.hasFrames).toReversed();
}
