/** Session files as they come from the store: older versions wrote some of them. */
import { isKnownNote } from '../core/session/notes.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import type { SessionsDb } from './db.ts';

/** @returns the file without the notes that nothing tells any more; undefined where there is none */
export async function storedFile(db: SessionsDb, id: string): Promise<SessionFile | undefined> {
  const file = await db.get('files', id);
  if (!file) return undefined;
  const notes = file.quality.notes.filter((note) => isKnownNote(note));
  return { ...file, quality: { ...file.quality, notes } };
}
