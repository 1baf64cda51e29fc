/** Whether the browser may clear what is kept here when the disk is short, and the request that it does not. */
import { browser } from './browser.ts';

/** 'may-be-cleared': when the disk is short, all of it at once. 'unknown': the browser does not say. */
export type Lasting = 'kept' | 'may-be-cleared' | 'unknown';

export interface LastingPlace {
  /** The browser's storage manager. */
  readonly storage: Pick<StorageManager, 'persist' | 'persisted'>;
  /** Whether the extension has `unlimitedStorage`, which by itself keeps its storage from being cleared. */
  readonly isUnlimited: () => Promise<boolean>;
}

const browserPlace = (): LastingPlace => ({
  storage: navigator.storage,
  isUnlimited: () => browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
});

/**
 * What the browser holds to at this moment; it remembers its answer to `askToKeep` itself. Never rejects.
 *
 * Chromium answers `persist` with no in extensions, yet never clears those with `unlimitedStorage`:
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies#persistence
 */
export async function lastingNow(place: LastingPlace = browserPlace()): Promise<Lasting> {
  const unlimited = await place.isUnlimited().catch(() => false);
  if (unlimited) return 'kept';
  try {
    return (await place.storage.persisted()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

/** Asks the browser to keep it, where it does not yet; some browsers pass the question on. Never rejects. */
export async function askToKeep(place: LastingPlace = browserPlace()): Promise<Lasting> {
  try {
    if (!(await place.storage.persisted())) await place.storage.persist();
  } catch {
    // A browser that cannot be asked.
  }
  return lastingNow(place);
}
