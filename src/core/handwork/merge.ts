/** Two windows at the hand's work of one run: each keeps what it changed, neither loses what the other did. */
import type { Correction, Handwork } from './handwork.ts';

/**
 * @param mine - the work as this window has it
 * @param since - as this window had it when it last read or wrote it
 * @param theirs - as it is stored by now
 * @returns theirs with what was added, changed and taken away here since then. Where both changed one thing, mine counts
 */
export function merged(mine: Handwork, since: Handwork, theirs: Handwork): Handwork {
  return {
    ...mine,
    video: mine.video ?? theirs.video,
    corrections: mergedList(mine.corrections, since.corrections, theirs.corrections, placeOf),
    drawings: mergedList(mine.drawings, since.drawings, theirs.drawings, ({ id }) => id),
    moments: mergedList(mine.moments, since.moments, theirs.moments, ({ id }) => id),
  };
}

/** Frames have the same times in every window: those of the recording. */
const placeOf = ({ timeS, joint }: Correction): string => `${joint} ${timeS}`;

function mergedList<Item>(
  mine: readonly Item[],
  since: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const byKey = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [here, before, there] = [byKey(mine), byKey(since), byKey(theirs)];
  const isChanged = (item: Item): boolean =>
    JSON.stringify(item) !== JSON.stringify(before.get(keyOf(item)) ?? null);
  const kept = theirs.flatMap((item) => {
    const key = keyOf(item);
    const own = here.get(key);
    if (own === undefined) return before.has(key) ? [] : [item];
    return [isChanged(own) ? own : item];
  });
  return [...kept, ...mine.filter((item) => !there.has(keyOf(item)) && isChanged(item))];
}
