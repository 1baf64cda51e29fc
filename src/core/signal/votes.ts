/** What most is said for. */

/** @returns the one with most votes, the first of equals; null of none */
export function mostVotes<Choice>(votes: ReadonlyMap<Choice, number>): Choice | null {
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The commonest one, the first of those that come equally often; null of none. */
export function commonest<Choice>(all: Iterable<Choice>): Choice | null {
  const counts = new Map<Choice, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return mostVotes(counts);
}
