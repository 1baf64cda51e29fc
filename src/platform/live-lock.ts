/**
 * One live session at a time, in all tabs together. Web Locks are let go by the browser itself when a tab closes or
 * crashes, so nothing stays locked and a session that is left behind is told from one that runs.
 */
const LOCK = 'live-session';
const ID_PREFIX = `${LOCK}:`;

export type Locks = Pick<LockManager, 'request' | 'query'>;

export interface LiveLock {
  release(): void;
}

/** @returns null where another tab (or this one) has a live session already */
export function takeLiveLock(sessionId: string, locks: Locks = navigator.locks): Promise<LiveLock | null> {
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> => new Promise((release) => resolve({ release }));
    locks
      .request(LOCK, { ifAvailable: true }, (lock) =>
        // The second name says which session it is.
        lock ? locks.request(ID_PREFIX + sessionId, hold) : resolve(null),
      )
      .catch(reject);
  });
}

/** @returns the ids of the sessions that run at this moment: none or one */
export async function liveSessionIds(locks: Locks = navigator.locks): Promise<ReadonlySet<string>> {
  const { held = [] } = await locks.query();
  const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(ID_PREFIX));
  return new Set(names.map((name) => name.slice(ID_PREFIX.length)));
}
