/**
 * When a recorded frame was shown: in the video's own time where somebody tells it, to about a tenth of a second, which is
 * what the message takes. Pure.
 */

export interface CaptureClock {
  /** From now on times are the video's: before the first is told there are none. */
  follow(): void;
  /** Where the video stands, and whether its time goes on. */
  stands(mediaS: number, runs: boolean): void;
  /** @param capturedS - of the recorder's clock @returns null where the video stands still, and before it is known */
  timeOf(capturedS: number): number | null;
}

export function createCaptureClock(): CaptureClock {
  let follows = false;
  let told: { readonly mediaS: number; readonly runs: boolean } | null = null;
  /** Media time less recorder's time; null until the next frame, where it has to be found anew. */
  let offsetS: number | null = null;
  return {
    follow() {
      follows = true;
    },
    stands(mediaS, runs) {
      if (!runs) offsetS = null;
      told = { mediaS, runs };
    },
    timeOf(capturedS) {
      if (!follows) {
        offsetS ??= -capturedS;
        return capturedS + offsetS;
      }
      if (!told?.runs) return null;
      const { mediaS } = told;
      offsetS ??= mediaS - capturedS;
      return capturedS + offsetS;
    },
  };
}
