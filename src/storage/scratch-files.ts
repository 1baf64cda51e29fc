/**
 * Files in the extension's own folder (the origin private file system) that hold an export while it is made and handed
 * over. Each is somebody's as long as its lock is held; what nobody holds is left over from a tab that went away.
 */

export interface ScratchPlace {
  /** The extension's own folder. */
  folder(): Promise<Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry' | 'keys'>>;
  readonly locks: Pick<LockManager, 'request' | 'query'>;
  newId(): string;
}

export interface ScratchFile {
  readonly writable: FileSystemWritableFileStream;
  /** What was written, once `writable` is closed. */
  readonly read: () => Promise<File>;
  /** Deletes it; a file from `read` can be read no more. Never rejects: what cannot be deleted now is swept later. */
  readonly remove: () => Promise<void>;
}

const PREFIX = 'export-';
/** The one name that exports had before each got its own. */
const OLD_NAME = 'annotated-video';

const browserPlace: ScratchPlace = {
  folder: () => navigator.storage.getDirectory(),
  get locks() {
    return navigator.locks;
  },
  newId: () => crypto.randomUUID(),
};

/** @throws where the browser gives no such file */
export async function openScratchFile(place: ScratchPlace = browserPlace): Promise<ScratchFile> {
  const name = PREFIX + place.newId();
  // Held before the file is there: a sweep in another tab never sees it without its lock.
  const release = await hold(place.locks, name);
  try {
    const folder = await place.folder();
    const handle = await folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    return {
      writable,
      read: () => handle.getFile(),
      async remove() {
        // A file that is still written to cannot be deleted.
        await writable.abort().catch(() => undefined);
        await folder.removeEntry(name).catch(() => undefined);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Deletes what tabs that are gone have left over. Never rejects. */
export async function sweepScratchFiles(place: ScratchPlace = browserPlace): Promise<void> {
  try {
    const folder = await place.folder();
    const names: string[] = [];
    for await (const name of folder.keys()) {
      if (name === OLD_NAME || name.startsWith(PREFIX)) names.push(name);
    }
    // Asked after the listing: a file that was listed had its lock by then.
    const { held = [] } = await place.locks.query();
    const inUse = new Set(held.map(({ name }) => name));
    const left = names.filter((name) => !inUse.has(name));
    await Promise.allSettled(left.map((name) => folder.removeEntry(name)));
  } catch {
    // No such folder in this browser: nothing is left over.
  }
}

function hold(locks: ScratchPlace['locks'], name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}
