/** The store of sessions as the pages use it, bound to one database. */
import { recoverInWorker } from '../../closing/close-in-worker.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import type { Database, SessionRow } from '../../storage/db.ts';
import {
  annotateSession,
  deleteSessions,
  findUnfinished,
  listNewest,
  listSessions,
  readRow,
  readSession,
  recentLiveSessions,
  restoreSessions,
} from '../../storage/sessions.ts';
import { sweepScratchFiles } from '../../storage/scratch-files.ts';
import { importSession, type ImportResult, type OnDuplicate } from '../../storage/transfer.ts';

export interface StoredSessions {
  list(): Promise<readonly SessionRow[]>;
  /** The newest ones only, for a quick first view. */
  newest(count: number): Promise<readonly SessionRow[]>;
  saveTags(id: string, tags: readonly string[]): Promise<void>;
  file(id: string): Promise<SessionFile | null>;
  /** The last live runs of an athlete, or of nobody, newest first. */
  recentLive(athleteId: string | null): Promise<readonly SessionFile[]>;
  row(id: string): Promise<SessionRow | null>;
  unfinished(): Promise<readonly SessionRow[]>;
  /** @param onProgress share done, 0..1. @returns whether it is a session now; where not, it is kept as it was */
  recover(id: string, onProgress: (share: number) => void): Promise<boolean>;
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  saveNotes(id: string, notes: string): Promise<void>;
  /** Says whose it is; null = nobody's in particular. */
  giveTo(id: string, athleteId: string | null): Promise<void>;
  import(source: Blob, onDuplicate: OnDuplicate): Promise<ImportResult>;
}

/** A deleted run can be brought back for this long; then the list forgets it for good. */
export const UNDO_MS = 10 * 60 * 1000;

export function storedSessions(
  database: Database,
  liveIds: () => Promise<ReadonlySet<string>>,
): StoredSessions {
  return {
    list: () => listSessions(database, Date.now() - UNDO_MS),
    newest: (count) => listNewest(database, count),
    saveTags: (id, tags) => annotateSession(database, id, { tags }),
    file: (id) => readSession(database, id),
    recentLive: (athleteId) => recentLiveSessions(database, athleteId),
    row: (id) => readRow(database, id),
    unfinished: async () => findUnfinished(database, await liveIds()),
    recover: async (id, onProgress) => (await recoverInWorker(id, { onProgress })).ok,
    async remove(ids) {
      await deleteSessions(database, ids, Date.now());
      // A video that was made of them goes too, where a tab that is gone has left it over.
      await sweepScratchFiles();
    },
    restore: (ids) => restoreSessions(database, ids),
    saveNotes: (id, notes) => annotateSession(database, id, { notes }),
    giveTo: (id, athleteId) => annotateSession(database, id, { athleteId }),
    import: (source, onDuplicate) => importSession(database, source, onDuplicate),
  };
}
