/**
 * When a recorded frame was shown: in the video's own time where somebody tells it, to about a tenth of a second, which is
 * what the message takes. Pure.
 */

export interface CaptureClock {
  /** From now on times are the video's: before the first is told there are none. */
  follow(): void;
  /** Where the video stands, and whether its time goes on. @param rate - how many times as fast as life */
  stands(mediaS: number, runs: boolean, rate?: number): void;
  /** @param capturedS - of the recorder's clock @returns null where the video stands still, and before it is known */
  timeOf(capturedS: number): number | null;
}

/** Nobody tells the video's time: the recording has its own. */
const ITS_OWN = { mediaS: 0, runs: true, rate: 1 } as const;
const NOWHERE = { mediaS: 0, runs: false, rate: 1 } as const;

export function createCaptureClock(): CaptureClock {
  let follows = false;
  let told: { readonly mediaS: number; readonly runs: boolean; readonly rate: number } | null = null;
  /** A moment in both times; null until the next frame, where it has to be found anew. */
  let anchor: { readonly mediaS: number; readonly capturedS: number } | null = null;
  return {
    follow() {
      follows = true;
    },
    stands(mediaS, runs, rate = 1) {
      if (!runs || rate !== told?.rate) anchor = null;
      told = { mediaS, runs, rate };
    },
    timeOf(capturedS) {
      const { mediaS, runs, rate } = follows ? (told ?? NOWHERE) : ITS_OWN;
      if (!runs) return null;
      anchor ??= { mediaS, capturedS };
      return anchor.mediaS + rate * (capturedS - anchor.capturedS);
    },
  };
}
