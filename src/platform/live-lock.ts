/**
 * One live session at a time, in all tabs together. Web Locks are let go by the browser itself when a tab closes or
 * crashes, so nothing stays locked and a session that is left behind is told from one that runs.
 */
const LOCK = 'live-session';
const ID_PREFIX = `${LOCK}:`;
/** Sessions made of recorded video: as many at a time as there are tabs for them. */
const FILE_PREFIX = 'file-session:';
const NOTE_PREFIX = 'voice-note:';

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

/** Says that a session is being made of recorded video, until it is released. */
export function claimFileSession(sessionId: string, locks: Locks = navigator.locks): Promise<LiveLock> {
  return claim(FILE_PREFIX + sessionId, locks);
}

/** Says that a voice note is being spoken in this tab, until it is released. */
export function claimVoiceNote(noteId: string, locks: Locks = navigator.locks): Promise<LiveLock> {
  return claim(NOTE_PREFIX + noteId, locks);
}

/** @returns the ids of the voice notes that are being spoken at this moment, in any tab */
export function spokenNoteIds(locks: Locks = navigator.locks): Promise<ReadonlySet<string>> {
  return heldIds([NOTE_PREFIX], locks);
}

function claim(name: string, locks: Locks): Promise<LiveLock> {
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> => new Promise((release) => resolve({ release }));
    locks.request(name, hold).catch(reject);
  });
}

/** While a backup is brought back: what is not whole yet is no leftover. */
const RESTORE = 'restore';

/** One restore at a time: the next waits for the one before. */
export async function whileRestoring<T>(
  work: () => Promise<T>,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<T> {
  return locks.request(RESTORE, work);
}

/** Whether a backup is being brought back, in any tab. */
export async function isRestoring(locks: Locks = navigator.locks): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === RESTORE);
}

/** @returns the ids of the sessions that run at this moment: none or one */
export function liveSessionIds(locks: Locks = navigator.locks): Promise<ReadonlySet<string>> {
  return heldIds([ID_PREFIX], locks);
}

/** @returns the ids of the sessions that are being written, live or from a file: no crash left these behind */
export function writtenSessionIds(locks: Locks = navigator.locks): Promise<ReadonlySet<string>> {
  return heldIds([ID_PREFIX, FILE_PREFIX], locks);
}

async function heldIds(prefixes: readonly string[], locks: Locks): Promise<ReadonlySet<string>> {
  const { held = [] } = await locks.query();
  const ids = held.flatMap(({ name = '' }) =>
    prefixes.filter((prefix) => name.startsWith(prefix)).map((prefix) => name.slice(prefix.length)),
  );
  return new Set(ids);
}
