/** What was said over the players of sessions. Gone with the session. */
import { turnedNote, type VoiceNote, voiceNoteOf } from '../core/handwork/voice-note.ts';
import { type Database, notePiecesOf } from './db.ts';
import { moveDrafts } from './note-drafts.ts';

/** @returns the notes of a session, oldest first, without the deleted and the damaged */
export async function listVoiceNotes(database: Database, sessionId: string): Promise<VoiceNote[]> {
  const db = await database.get();
  const stored = await db.getAllFromIndex('voiceNotes', 'sessionId', sessionId);
  return stored
    .filter((note) => !note.draft && note.deletedAt === null)
    .flatMap((note) => voiceNoteOf(note) ?? [])
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** Takes the place of its draft. @throws DOMException where there is no room, or no storage; then the draft stays */
export async function writeVoiceNote(database: Database, note: VoiceNote): Promise<void> {
  const db = await database.get();
  const tx = db.transaction(['rows', 'voiceNotes', 'notePieces'], 'readwrite');
  // A run that another tab has deleted for good gets nothing back.
  if (await tx.objectStore('rows').get(note.sessionId)) {
    await tx.objectStore('voiceNotes').put({ ...note, deletedAt: null });
    await tx.objectStore('notePieces').delete(notePiecesOf(note.sessionId, note.id));
  }
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

/**
 * Removes for good what was deleted before. Runs at every start: the sound of all other notes stays unread.
 * @param beforeMs - milliseconds since 1970
 */
export async function purgeVoiceNotes(database: Database, beforeMs: number): Promise<void> {
  const db = await database.get();
  const tx = db.transaction(['voiceNotes', 'notePieces'], 'readwrite');
  const deleted = tx.objectStore('voiceNotes').index('deletedAt');
  const before = IDBKeyRange.upperBound(beforeMs, true);
  for (let cursor = await deleted.openCursor(before); cursor; cursor = await cursor.continue()) {
    const { sessionId, id } = cursor.value;
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([cursor.delete(), tx.objectStore('notePieces').delete(notePiecesOf(sessionId, id))]);
  }
  await tx.done;
}

/**
 * Gives a session's notes, and those that broke off, to the one that takes its place.
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
  await moveDrafts(database, fromId, toId, turn);
}
