/**
 * Counts of requests, by page and worker, for as long as the browser runs: its session storage is in memory, and is empty
 * at each start of the browser and of the extension.
 */
import type { RequestTally } from '../workers/own-requests.ts';

const PREFIX = 'requests.';

/** What is used of `browser.storage.session`. */
export interface TallyArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** All pages and workers together. */
export interface RequestSum extends Omit<RequestTally, 'id'> {
  /** Pages and workers that counted. */
  readonly counted: number;
}

/** Each page and worker has a place of its own, so that two cannot overwrite each other. Never rejects. */
export async function keepTally(area: TallyArea, { id, ...tally }: RequestTally): Promise<void> {
  await area.set({ [PREFIX + id]: tally }).catch(() => undefined);
}

export async function sumOfTallies(area: TallyArea): Promise<RequestSum> {
  const kept = Object.entries(await area.get(null))
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => value as Omit<RequestTally, 'id'>);
  const sum = (key: 'outside' | 'refused'): number => kept.reduce((total, tally) => total + tally[key], 0);
  return {
    counted: kept.length,
    outside: sum('outside'),
    refused: sum('refused'),
    addresses: [...new Set(kept.flatMap(({ addresses }) => addresses))],
  };
}
