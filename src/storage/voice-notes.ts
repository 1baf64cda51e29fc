/** What was said over the players of sessions. Gone with the session. */
import { turnedNote, type VoiceNote, voiceNoteOf } from '../core/handwork/voice-note.ts';
import type { Database, StoredVoiceNote } from './db.ts';

/** @returns the notes of a session, oldest first, without the deleted and the damaged */
export async function listVoiceNotes(database: Database, sessionId: string): Promise<VoiceNote[]> {
  const db = await database.get();
  const stored = await db.getAllFromIndex('voiceNotes', 'sessionId', sessionId);
  return readable(stored.filter((note) => !note.draft));
}

/** @returns those that are being spoken, and those whose tab went away before they were kept; the sound as it was recorded */
export async function listDrafts(database: Database, sessionId: string): Promise<VoiceNote[]> {
  const db = await database.get();
  const stored = await db.getAllFromIndex('voiceNotes', 'sessionId', sessionId);
  return readable(stored.filter((note) => note.draft));
}

function readable(stored: readonly StoredVoiceNote[]): VoiceNote[] {
  return stored
    .filter((note) => note.deletedAt === null)
    .flatMap((note) => voiceNoteOf(note) ?? [])
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** @throws DOMException where there is no room, or no storage */
export async function writeVoiceNote(database: Database, note: VoiceNote): Promise<void> {
  await write(database, { ...note, deletedAt: null });
}

/** Of a note that is being spoken: what there is of it by now. @throws as `writeVoiceNote`, which takes its place */
export async function writeDraft(database: Database, note: VoiceNote): Promise<void> {
  await write(database, { ...note, deletedAt: null, draft: true });
}

async function write(database: Database, note: StoredVoiceNote): Promise<void> {
  const db = await database.get();
  const tx = db.transaction(['rows', 'voiceNotes'], 'readwrite');
  // A run that another tab has deleted for good gets nothing back.
  if (await tx.objectStore('rows').get(note.sessionId)) await tx.objectStore('voiceNotes').put(note);
  await tx.done;
}

/** @param change - what of a note becomes another: its title, or when it was deleted (milliseconds since 1970; null = brought back) */
export async function changeVoiceNote(
  database: Database,
  id: string,
  change: { readonly title: string } | { readonly deletedAt: number | null },
): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('voiceNotes', 'readwrite');
  const note = await tx.store.get(id);
  if (note) await tx.store.put({ ...note, ...change });
  await tx.done;
}

/** Removes for good what was deleted before. @param beforeMs - milliseconds since 1970 */
export async function purgeVoiceNotes(database: Database, beforeMs: number): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('voiceNotes', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    const { deletedAt } = cursor.value;
    // oxlint-disable-next-line no-await-in-loop
    if (deletedAt !== null && deletedAt < beforeMs) await cursor.delete();
  }
  await tx.done;
}

/**
 * Gives a session's notes to the one that takes its place.
 * @param turn - from the old session's seconds to the new one's
 */
export async function moveVoiceNotes(
  database: Database,
  fromId: string,
  toId: string,
  turn: (timeS: number) => number,
): Promise<void> {
  for (const note of await listVoiceNotes(database, fromId)) {
    // oxlint-disable-next-line no-await-in-loop
    await writeVoiceNote(database, { ...turnedNote(note, turn), sessionId: toId });
  }
}
