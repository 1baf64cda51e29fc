/** Pairs that were compared, the last one first: one list in the extension's local storage. */
import {
  checkPair,
  withPair,
  withPairsBehind,
  withRunMoved,
  type KeptPair,
} from '../core/session/kept-pair.ts';
import type { Database } from './db.ts';
import type { StorageArea } from './settings-store.ts';

const KEY = 'pairs';

export interface PairsStore {
  /** Never fails: what cannot be read is left out. */
  list(): Promise<readonly KeptPair[]>;
  /** Puts it in front; a pair of the same parts of the same two is replaced. */
  keep(pair: KeptPair): Promise<void>;
  /** Puts those behind the others that are not there yet: from a backup. */
  add(pairs: readonly KeptPair[]): Promise<void>;
  forget(isGone: (pair: KeptPair) => boolean): Promise<void>;
  /** A run has taken the place of another. @param turn - from the old one's seconds to the new one's */
  move(fromId: string, toId: string, turn: (timeS: number) => number): Promise<void>;
}

/** @param area - `browser.storage.local` */
export function createPairsStore(area: Pick<StorageArea, 'get' | 'set'>): PairsStore {
  const list = async (): Promise<readonly KeptPair[]> => {
    try {
      const stored = (await area.get(KEY))[KEY];
      return Array.isArray(stored) ? stored.flatMap((value) => checkPair(value) ?? []) : [];
    } catch {
      return [];
    }
  };
  // One change after the other: two quick ones must not undo each other.
  let writing: Promise<unknown> = Promise.resolve();
  const change = (next: (pairs: readonly KeptPair[]) => readonly KeptPair[]): Promise<void> => {
    const written = writing.then(async () => area.set({ [KEY]: next(await list()) }));
    writing = written.catch(() => undefined);
    return written;
  };
  return {
    list,
    keep: (pair) => change((pairs) => withPair(pairs, pair)),
    add: (others) => change((pairs) => withPairsBehind(pairs, others)),
    move: (fromId, toId, turn) => change((pairs) => withRunMoved(pairs, fromId, toId, turn)),
    forget: (isGone) => change((pairs) => pairs.filter((pair) => !isGone(pair))),
  };
}

/** Runs that are gone for good take their pairs with them; one that was deleted just now may still come back. */
export async function forgetGonePairs(
  database: Database,
  pairs: Pick<PairsStore, 'list' | 'forget'>,
): Promise<void> {
  const kept = await pairs.list();
  if (kept.length === 0) return;
  const db = await database.get();
  const ids = new Set(await db.getAllKeys('rows'));
  const isGone = ({ first, second }: KeptPair): boolean => !ids.has(first) || !ids.has(second);
  if (kept.some(isGone)) await pairs.forget(isGone);
}
