/**
 * A voice note while it is spoken. It lies in pieces, so that each keeping writes only what is new: its beginning as a
 * note that is marked as a draft, the others in their own store, until the whole takes their place.
 */
import { turnedNote, type VoiceNote, voiceNoteOf } from '../core/handwork/voice-note.ts';
import {
  type Database,
  type NotePiece,
  type NotePieceKey,
  notePiecesOf,
  type StoredVoiceNote,
} from './db.ts';

/** What is known of a note when it begins. */
export type DraftHead = Pick<VoiceNote, 'id' | 'sessionId' | 'title' | 'createdAt'>;

/**
 * Adds what was said since the piece before. Where the draft has become a note, or is gone, nothing is written.
 * @param seq - 0 begins the draft; each piece has the next number
 * @throws DOMException where there is no room, or no storage; the pieces before stay
 */
export async function addToDraft(
  database: Database,
  head: DraftHead,
  seq: number,
  piece: NotePiece,
): Promise<void> {
  const db = await database.get();
  const tx = db.transaction(['rows', 'voiceNotes', 'notePieces'], 'readwrite');
  const [rows, notes] = [tx.objectStore('rows'), tx.objectStore('voiceNotes')];
  if (seq === 0) {
    // A run that another tab has deleted for good gets nothing back.
    if (await rows.get(head.sessionId)) await notes.put({ ...head, ...piece, deletedAt: null, draft: true });
  } else if (isDraftOf(await notes.get(head.id), head.sessionId)) {
    await tx.objectStore('notePieces').put(piece, [head.sessionId, head.id, seq]);
  }
  await tx.done;
}

/** Whether pieces belong to it. */
export function isDraftOf(note: StoredVoiceNote | undefined, sessionId: string): boolean {
  return note?.draft === true && note.sessionId === sessionId;
}

/**
 * Those that are being spoken, and those whose tab went away before they were whole.
 * @returns oldest first, without the deleted and the damaged; the sound as it was recorded, up to the first piece that is
 *   missing or damaged
 */
export async function listDrafts(database: Database, sessionId: string): Promise<VoiceNote[]> {
  const db = await database.get();
  const tx = db.transaction(['voiceNotes', 'notePieces']);
  const stored = await tx.objectStore('voiceNotes').index('sessionId').getAll(sessionId);
  const store = tx.objectStore('notePieces');
  const drafts = stored
    .filter((note) => note.draft && note.deletedAt === null)
    .map(async (note) => {
      const range = notePiecesOf(sessionId, note.id);
      const [keys, pieces] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return { note, keys, pieces };
    });
  const notes = (await Promise.all(drafts)).map(({ note, keys, pieces }) => joined(note, keys, pieces));
  return (await Promise.all(notes))
    .flatMap((note) => note ?? [])
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** @returns null where not even the beginning can be used */
async function joined(
  head: StoredVoiceNote,
  keys: readonly NotePieceKey[],
  pieces: readonly NotePiece[],
): Promise<VoiceNote | null> {
  if (voiceNoteOf(head) === null) return null;
  const gap = pieces.findIndex((piece, i) => {
    const seq = i + 1;
    return keys[i][2] !== seq || voiceNoteOf({ ...head, ...piece }) === null;
  });
  const sound: readonly NotePiece[] = [head, ...(gap === -1 ? pieces : pieces.slice(0, gap))];
  return voiceNoteOf({
    ...head,
    durationS: sound[sound.length - 1].durationS,
    actions: sound.flatMap(({ actions }) => actions),
    sound: new Uint8Array(await new Blob(sound.map((piece) => piece.sound)).arrayBuffer()),
  });
}

/**
 * Gives a session's drafts to the one that takes its place, each in one piece.
 * @param turn - from the old session's seconds to the new one's
 */
export async function moveDrafts(
  database: Database,
  fromId: string,
  toId: string,
  turn: (timeS: number) => number,
): Promise<void> {
  const db = await database.get();
  for (const draft of await listDrafts(database, fromId)) {
    const tx = db.transaction(['rows', 'voiceNotes', 'notePieces'], 'readwrite');
    // oxlint-disable-next-line no-await-in-loop
    if (await tx.objectStore('rows').get(toId)) {
      const moved = { ...turnedNote(draft, turn), sessionId: toId, deletedAt: null, draft: true } as const;
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all([
        tx.objectStore('voiceNotes').put(moved),
        tx.objectStore('notePieces').delete(notePiecesOf(fromId, draft.id)),
      ]);
    }
    // oxlint-disable-next-line no-await-in-loop
    await tx.done;
  }
}
