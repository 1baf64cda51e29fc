/** One speed for a run on a belt. */
import type { SessionFile } from './session-file.ts';

/** Belt speed that was run for longest, km/h; null where it was not told. */
export function mainSpeed({ paces = [] }: Pick<SessionFile, 'paces'>): number | null {
  const [longest] = paces.toSorted((a, b) => b.seconds - a.seconds);
  return longest?.speedKmh ?? null;
}
