/** The store of sessions as the pages use it, bound to one database. */
import { recoverInWorker } from '../../closing/close-in-worker.ts';
import type { SessionFile, WatchRecord } from '../../core/session/session-file.ts';
import type { Database, SessionRow } from '../../storage/db.ts';
import type { PairsStore } from '../../storage/pairs-store.ts';
import {
  annotateSession,
  deleteSessions,
  findDamaged,
  findUnfinished,
  listNewest,
  listSessions,
  readRow,
  readSession,
  recentLiveSessions,
  restoreSessions,
} from '../../storage/sessions.ts';
import { saveWatch } from '../../storage/watch-records.ts';
import { sweepScratchFiles } from '../../storage/scratch-files.ts';
import { tidyInPassing, UNDO_MS } from '../../storage/tidy-up.ts';
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
  /** Runs that cannot be shown, by their ids. */
  damaged(): Promise<readonly string[]>;
  /** @param onProgress share done, 0..1. @returns whether it is a session now; where not, it is kept as it was */
  recover(id: string, onProgress: (share: number) => void): Promise<boolean>;
  remove(ids: readonly string[]): Promise<void>;
  /** Every run, those that were cut short and those that are damaged too; not one that runs. @returns their ids */
  removeAll(): Promise<readonly string[]>;
  restore(ids: readonly string[]): Promise<void>;
  saveNotes(id: string, notes: string): Promise<void>;
  /** @param title - empty: the run is called by its date again */
  rename(id: string, title: string): Promise<void>;
  /** Keeps what a watch recorded of the run; null = takes it away. */
  saveWatch(id: string, watch: WatchRecord | null): Promise<void>;
  /** Says whose it is; null = nobody's in particular. */
  giveTo(id: string, athleteId: string | null): Promise<void>;
  /** Forgets for good what was deleted some time ago, and what belongs to no run any more. Never rejects. */
  tidyUp(): Promise<void>;
  import(source: Blob, onDuplicate: OnDuplicate): Promise<ImportResult>;
}

/** Longer ones are no names; the file name of a camera or phone is shorter. */
const MOST_NAME = 120;

export function storedSessions(
  database: Database,
  liveIds: () => Promise<ReadonlySet<string>>,
  restoring: () => Promise<boolean>,
  pairs: Pick<PairsStore, 'list' | 'forget'>,
): StoredSessions {
  const tidy = (): Promise<void> => tidyInPassing(database, restoring, pairs);
  const remove = async (ids: readonly string[]): Promise<void> => {
    await deleteSessions(database, ids, Date.now());
    // A video that was made of them goes too, where a tab that is gone has left it over.
    await sweepScratchFiles();
    // This page may stay the only one for hours.
    setTimeout(() => void tidy(), UNDO_MS + 1000);
  };
  return {
    list: () => listSessions(database),
    newest: (count) => listNewest(database, count),
    saveTags: (id, tags) => annotateSession(database, id, { tags }),
    file: (id) => readSession(database, id),
    recentLive: (athleteId) => recentLiveSessions(database, athleteId),
    row: (id) => readRow(database, id),
    unfinished: async () => findUnfinished(database, await liveIds()),
    recover: async (id, onProgress) => (await recoverInWorker(id, { onProgress })).ok,
    damaged: () => findDamaged(database),
    remove,
    async removeAll() {
      const [finished, unfinished, damaged] = await Promise.all([
        listSessions(database),
        liveIds().then((ids) => findUnfinished(database, ids)),
        findDamaged(database),
      ]);
      const ids = [...finished.map((row) => row.id), ...unfinished.map((row) => row.id), ...damaged];
      await remove(ids);
      // What belongs to no run cannot be undone either.
      await tidy();
      return ids;
    },
    tidyUp: tidy,
    restore: (ids) => restoreSessions(database, ids),
    rename: (id, title) => annotateSession(database, id, { title: title.trim().slice(0, MOST_NAME) }),
    saveNotes: (id, notes) => annotateSession(database, id, { notes }),
    saveWatch: async (id, watch) => void (await saveWatch(database, id, watch)),
    giveTo: (id, athleteId) => annotateSession(database, id, { athleteId }),
    import: (source, onDuplicate) => importSession(database, source, onDuplicate),
  };
}
