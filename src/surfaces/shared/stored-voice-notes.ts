/** What was said over runs, as the pages use it, bound to one database. */
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import { claimVoiceNote, spokenNoteIds } from '../../platform/live-lock.ts';
import type { Database, NotePiece } from '../../storage/db.ts';
import { addToDraft, type DraftHead, listDrafts } from '../../storage/note-drafts.ts';
import { changeVoiceNote, listVoiceNotes, writeVoiceNote } from '../../storage/voice-notes.ts';

export interface StoredVoiceNotes {
  /** Oldest first. */
  list(sessionId: string): Promise<readonly VoiceNote[]>;
  /** @throws DOMException where it could not be kept */
  write(note: VoiceNote): Promise<void>;
  /** Adds to one that is being spoken what is new. @param seq - 0 begins it. @throws as `write` */
  draft(head: DraftHead, seq: number, piece: NotePiece): Promise<void>;
  /** Says that it is being spoken here. @returns what ends that */
  claim(id: string): Promise<() => void>;
  /** Those whose tab went away while they were spoken. */
  broken(sessionId: string): Promise<readonly VoiceNote[]>;
  rename(id: string, title: string): Promise<void>;
  /** Off the list; it can be brought back for ten minutes. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

export function storedVoiceNotes(database: Database): StoredVoiceNotes {
  return {
    list: (sessionId) => listVoiceNotes(database, sessionId),
    write: (note) => writeVoiceNote(database, note),
    draft: (head, seq, piece) => addToDraft(database, head, seq, piece),
    claim: async (id) => {
      const lock = await claimVoiceNote(id);
      return () => lock.release();
    },
    async broken(sessionId) {
      const drafts = await listDrafts(database, sessionId);
      // Asked after the listing: one that is spoken had its lock by then.
      const spoken = await spokenNoteIds();
      return drafts.filter(({ id }) => !spoken.has(id));
    },
    rename: (id, title) => changeVoiceNote(database, id, { title }),
    remove: (id) => changeVoiceNote(database, id, { deletedAt: Date.now() }),
    restore: (id) => changeVoiceNote(database, id, { deletedAt: null }),
  };
}
