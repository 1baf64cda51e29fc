/** The videos of sessions: a way to the file where it lies, or a copy of it. Gone with the session. */
import type { Database, VideoLink } from './db.ts';

/** @returns null where the session has no video */
export async function readVideo(database: Database, id: string): Promise<VideoLink | null> {
  const db = await database.get();
  return (await db.get('videos', id)) ?? null;
}

/** @throws DOMException where there is no room for the copy; nothing is written then */
export async function writeVideo(database: Database, id: string, link: VideoLink): Promise<void> {
  const db = await database.get();
  await db.put('videos', link, id);
}

/** Gives a session's video to the one that takes its place. */
export async function moveVideo(
  database: Database,
  fromId: string,
  toId: string,
  change: (link: VideoLink) => VideoLink,
): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('videos', 'readwrite');
  const link = await tx.store.get(fromId);
  if (link) await Promise.all([tx.store.put(change(link), toId), tx.store.delete(fromId)]);
  await tx.done;
}

/** @param ids - sessions whose copies are removed; null = of all */
export async function removeCopies(database: Database, ids: readonly string[] | null): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('videos', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value.copy === null || (ids !== null && !ids.includes(cursor.key))) continue;
    // oxlint-disable-next-line no-await-in-loop
    await cursor.update({ ...cursor.value, copy: null });
  }
  await tx.done;
}

/** How much room the copies take. */
export async function copiesKept(database: Database): Promise<{ count: number; bytes: number }> {
  const db = await database.get();
  const links = await db.getAll('videos');
  const copies = links.flatMap(({ copy }) => copy ?? []);
  return { count: copies.length, bytes: copies.reduce((sum, copy) => sum + copy.size, 0) };
}
