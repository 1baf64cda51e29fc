/** The heart rate of a run, out of what devices told while it went on. */
import { toHundredths } from '../signal/round.ts';
import type { HeartRate } from './session-file.ts';

/** One reading as it came. */
export interface HeartReading {
  /** Session time, seconds. */
  readonly timeS: number;
  /** Beats a minute, above 0. */
  readonly bpm: number;
  /** The device's own name; empty where it has none. */
  readonly source: string;
}

/**
 * The first reading of each second: a device smooths over several, so a second one adds nothing.
 *
 * @param readings in order of time
 * @returns null where there is none. Two devices after one another are named both.
 */
export function heartRateOf(readings: readonly HeartReading[]): HeartRate | null {
  const kept = readings.filter(
    ({ timeS }, i) => i === 0 || Math.floor(timeS) > Math.floor(readings[i - 1].timeS),
  );
  if (kept.length === 0) return null;
  const names = new Set(kept.map(({ source }) => source).filter((name) => name !== ''));
  return {
    source: [...names].join(', '),
    series: kept.map(({ timeS, bpm }) => ({ timeS: toHundredths(timeS), bpm })),
  };
}
