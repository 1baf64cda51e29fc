/** From a file's media time to the session's: seconds in which it happened, from the first frame on. */
export interface MediaClock {
  /** @returns null for a frame that does not come after the one before, as broken files have them */
  toSession(mediaS: number): number | null;
}

/** @param slowdown - how many times slower than it happened the file plays */
export function createMediaClock(slowdown: number): MediaClock {
  let firstS: number | null = null;
  let lastS = -Infinity;
  return {
    toSession(mediaS) {
      if (!Number.isFinite(mediaS) || mediaS <= lastS) return null;
      firstS ??= mediaS;
      lastS = mediaS;
      return (mediaS - firstS) / slowdown;
    },
  };
}
