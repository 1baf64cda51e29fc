/** What a hand adds to runs, as the pages use it, bound to one database. */
import type { Handwork } from '../../core/handwork/handwork.ts';
import type { Database } from '../../storage/db.ts';
import { readHandwork, writeHandwork } from '../../storage/handwork.ts';

export interface StoredHandwork {
  /** An empty one where there is none. */
  find(sessionId: string): Promise<Handwork>;
  /**
   * What another window has changed since then stays.
   * @throws DOMException where it could not be kept
   */
  write(handwork: Handwork, since: Handwork): Promise<void>;
}

export function storedHandwork(database: Database): StoredHandwork {
  return {
    find: (sessionId) => readHandwork(database, sessionId),
    write: (handwork, since) => writeHandwork(database, handwork, since),
  };
}
