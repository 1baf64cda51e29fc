/** What was said over runs, as the pages use it, bound to one database. */
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { Database } from '../../storage/db.ts';
import { changeVoiceNote, listVoiceNotes, writeVoiceNote } from '../../storage/voice-notes.ts';

export interface StoredVoiceNotes {
  /** Oldest first. */
  list(sessionId: string): Promise<readonly VoiceNote[]>;
  /** @throws DOMException where it could not be kept */
  write(note: VoiceNote): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  /** Off the list; it can be brought back for ten minutes. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

export function storedVoiceNotes(database: Database): StoredVoiceNotes {
  return {
    list: (sessionId) => listVoiceNotes(database, sessionId),
    write: (note) => writeVoiceNote(database, note),
    rename: (id, title) => changeVoiceNote(database, id, { title }),
    remove: (id) => changeVoiceNote(database, id, { deletedAt: Date.now() }),
    restore: (id) => changeVoiceNote(database, id, { deletedAt: null }),
  };
}
