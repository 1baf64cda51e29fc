import type { PastRun } from './past-run.ts';

export interface RunFilter {
  /** Words that must all occur in title, notes or tags; case does not matter. */
  readonly words: string;
  /** A tag that the run must have. */
  readonly tag: string | null;
}

export function filterRuns<Run extends PastRun>(runs: readonly Run[], filter: RunFilter): Run[] {
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return runs.filter((run) => {
    if (filter.tag !== null && !(run.tags ?? []).includes(filter.tag)) return false;
    if (words.length === 0) return true;
    const text = [run.title, run.notes, ...(run.tags ?? [])].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const MAX_TAG_LENGTH = 30;
const MAX_TAGS = 12;

/** Tags as they are kept: from a typed list, separated by commas, each once. */
export function tidyTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TAG_LENGTH));
  return [...new Set(tags.filter(Boolean))].slice(0, MAX_TAGS);
}

/** All tags, the most used first. */
export function allTags(runs: readonly PastRun[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of runs.flatMap((run) => run.tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}
