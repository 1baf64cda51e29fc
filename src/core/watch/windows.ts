/** The stretches of a session in which a watch's numbers are set beside ours: the session file's epochs. */
import type { SessionFile } from '../session/session-file.ts';
import type { WatchSample } from './watch-file.ts';

/** A stretch with our cadence; 0 = stood or walked, as far as the camera saw. */
export interface Window {
  /** Session time, seconds. */
  readonly startS: number;
  readonly endS: number;
  /** Both feet. */
  readonly stepsPerMin: number;
}

const LENGTH_S = 10;

/** Epochs that have a cadence, and stretches of ten seconds beside the running, in order. */
export function windowsOf({ epochs, running, durationS }: SessionFile): Window[] {
  const ran = epochs.flatMap(({ startS, endS, values }) => {
    const stepsPerMin = values['cadence'];
    return stepsPerMin === undefined || endS - startS < LENGTH_S / 2 ? [] : [{ startS, endS, stepsPerMin }];
  });
  const stood: Window[] = [];
  let from = 0;
  for (const { startS, endS } of [...running, { startS: durationS, endS: durationS }]) {
    for (; from + LENGTH_S <= startS; from += LENGTH_S)
      stood.push({ startS: from, endS: from + LENGTH_S, stepsPerMin: 0 });
    from = endS;
  }
  return [...ran, ...stood].toSorted((a, b) => a.startS - b.startS);
}

/** Means of a watch's values over any stretch, from sums that are made once. */
export interface WatchMeans {
  /**
   * @param fromS session time by the watch's clock as it stands
   * @returns null where the watch has fewer than half of the seconds
   */
  between(fromS: number, toS: number): number | null;
}

/**
 * A watch that saves memory writes a sample every few seconds, and each is taken to hold until the next one.
 */
export const HOLDS_S = 10;

/**
 * @param startedUnixS the session's start
 * @param of what of a sample; null = none
 */
export function meansOf(
  samples: readonly WatchSample[],
  startedUnixS: number,
  of: (sample: WatchSample) => number | null,
): WatchMeans {
  const first = Math.floor(samples[0].unixS - startedUnixS);
  const count = Math.max(0, Math.ceil((samples.at(-1)?.unixS ?? 0) - startedUnixS) - first) + 1;
  const sums = new Float64Array(count + 1);
  const seconds = new Float64Array(count + 1);
  let next = 0;
  for (let k = 0; k < count; k++) {
    while (next < samples.length && samples[next].unixS - startedUnixS <= first + k) next++;
    const last = samples[next - 1];
    const fresh = last && first + k - (last.unixS - startedUnixS) < HOLDS_S;
    const value = fresh ? of(last) : null;
    sums[k + 1] = sums[k] + (value ?? 0);
    seconds[k + 1] = seconds[k] + (value === null ? 0 : 1);
  }
  // Between whole seconds in proportion.
  const at = (totals: Float64Array, timeS: number): number => {
    const x = Math.min(count, Math.max(0, timeS - first));
    const low = Math.floor(x);
    return totals[low] + (x - low) * (totals[Math.min(count, low + 1)] - totals[low]);
  };
  return {
    between(fromS, toS) {
      const has = at(seconds, toS) - at(seconds, fromS);
      return has < (toS - fromS) / 2 ? null : (at(sums, toS) - at(sums, fromS)) / has;
    },
  };
}
