/**
 * The videos of sessions: a way to the file where it lies, or a copy of it. Gone with the session; a copy that several
 * sessions of one video share, with the last of them.
 */
import type { IDBPTransaction } from 'idb';
import type { CopyKey, Database, SessionsSchema, StoreName, StoredVideo, VideoLink } from './db.ts';

/** A file of the same name, length and time of change is the same file. */
function copyKeyOf({ name, size, lastModified }: File): CopyKey {
  return [name, size, lastModified];
}

/** @returns null where the session has no video */
export async function readVideo(database: Database, id: string): Promise<VideoLink | null> {
  const db = await database.get();
  const tx = db.transaction(['videos', 'copies']);
  const stored = await tx.objectStore('videos').get(id);
  if (!stored) return null;
  const { copyKey, ...link } = stored;
  const copy = copyKey ? await tx.objectStore('copies').get(copyKey) : null;
  return { ...link, copy: copy ?? null };
}

/** Whether a copy of this file is kept already, for another session. */
export async function hasCopy(database: Database, file: File): Promise<boolean> {
  const db = await database.get();
  return (await db.count('copies', copyKeyOf(file))) > 0;
}

/**
 * @param copy - the file itself, to be kept too; left out, the session keeps the copy that it had, if any
 * @throws DOMException where there is no room for the copy; nothing is written then
 */
export async function writeVideo(
  database: Database,
  id: string,
  link: Omit<VideoLink, 'copy'>,
  copy?: File,
): Promise<void> {
  const db = await database.get();
  const tx = db.transaction(['videos', 'copies'], 'readwrite');
  const videos = tx.objectStore('videos');
  const key = copy ? copyKeyOf(copy) : ((await videos.get(id))?.copyKey ?? null);
  const writes: Promise<unknown>[] = [];
  if (copy && (await tx.objectStore('copies').count(copyKeyOf(copy))) === 0) {
    writes.push(tx.objectStore('copies').put(copy, copyKeyOf(copy)));
  }
  const { name, size, durationS, firstS, slowdown, handle } = link;
  writes.push(videos.put({ name, size, durationS, firstS, slowdown, handle, copyKey: key }, id));
  await Promise.all([...writes, tx.done]);
}

/** Gives a session's video to the one that takes its place. */
export async function moveVideo(
  database: Database,
  fromId: string,
  toId: string,
  change: (link: StoredVideo) => StoredVideo,
): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('videos', 'readwrite');
  const link = await tx.store.get(fromId);
  if (link) await Promise.all([tx.store.put(change(link), toId), tx.store.delete(fromId)]);
  await tx.done;
}

type VideosTransaction = IDBPTransaction<SessionsSchema, StoreName[], 'readwrite'>;

/** Deletes the copies that no session has any more. @param tx - over `videos` and `copies` at least */
export async function dropUnusedCopies(tx: VideosTransaction): Promise<void> {
  const videos = await tx.objectStore('videos').getAll();
  const used = new Set(videos.map(({ copyKey }) => JSON.stringify(copyKey)));
  const copies = tx.objectStore('copies');
  const keys = await copies.getAllKeys();
  await Promise.all(keys.filter((key) => !used.has(JSON.stringify(key))).map((key) => copies.delete(key)));
}

/** @param ids - sessions whose copies are removed; null = of all. One that others share stays for those. */
export async function removeCopies(database: Database, ids: readonly string[] | null): Promise<void> {
  const db = await database.get();
  const tx = db.transaction<StoreName[], 'readwrite'>(['videos', 'copies'], 'readwrite');
  const videos = tx.objectStore('videos');
  for (let cursor = await videos.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value.copyKey === null || (ids !== null && !ids.includes(cursor.key))) continue;
    // oxlint-disable-next-line no-await-in-loop
    await cursor.update({ ...cursor.value, copyKey: null });
  }
  await dropUnusedCopies(tx);
  await tx.done;
}

/** How much room the copies take. */
export async function copiesKept(database: Database): Promise<{ count: number; bytes: number }> {
  const db = await database.get();
  const copies = await db.getAll('copies');
  return { count: copies.length, bytes: copies.reduce((sum, copy) => sum + copy.size, 0) };
}
