/** The heart rate of a run, out of what devices told while it went on. */
import { toHundredths } from '../signal/round.ts';
import { mean } from '../signal/robust.ts';
import type { HeartRate, SessionFile } from './session-file.ts';

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
 * The first reading of each second: a device smooths over several, so a second one adds nothing. Seconds are counted after
 * rounding, as files want each time after the one before it.
 *
 * @param readings in order of time; one that comes before its predecessor is left out
 * @returns null where there is none. Two devices after one another are named both.
 */
export function heartRateOf(readings: readonly HeartReading[]): HeartRate | null {
  const kept: HeartReading[] = [];
  for (const reading of readings) {
    const timeS = toHundredths(reading.timeS);
    const last = kept.at(-1);
    if (!last || Math.floor(timeS) > Math.floor(last.timeS)) kept.push({ ...reading, timeS });
  }
  if (kept.length === 0) return null;
  const names = new Set(kept.map(({ source }) => source).filter((name) => name !== ''));
  return {
    source: [...names].join(', '),
    series: kept.map(({ timeS, bpm }) => ({ timeS, bpm })),
  };
}

/** A run's heart rate in a few numbers, beats a minute, over the time that was run. */
export interface HeartFigures {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Means of the first and the last third of the running; null in a run too short for thirds. */
  readonly thirds: { readonly first: number; readonly last: number } | null;
}

/** How long a reading stands for the heart where the next is late, seconds. A judgement call: straps tell one a second, some every few. */
const HOLDS_S = 10;

/** Seconds of each third, and readings in it: less says nothing of how a heart went on. A judgement call. */
const LEAST_THIRD_S = 60;
const LEAST_READINGS = 10;

/** @returns null where nothing was told while somebody ran */
export function heartFigures({
  heartRate,
  running,
}: Pick<SessionFile, 'heartRate' | 'running'>): HeartFigures | null {
  /** Seconds of running before a time of the session. */
  const ranBefore = (timeS: number): number =>
    running.reduce((sum, run) => sum + Math.max(0, Math.min(run.endS, timeS) - run.startS), 0);
  const ran = ranBefore(Infinity);
  const series = heartRate?.series ?? [];
  const beats = series.flatMap(({ timeS, bpm }, i) => {
    if (!running.some((run) => timeS >= run.startS && timeS <= run.endS)) return [];
    const untilS = Math.min(series[i + 1]?.timeS ?? Infinity, timeS + HOLDS_S);
    return [{ share: ranBefore(timeS) / ran, bpm, heldS: ranBefore(untilS) - ranBefore(timeS) }];
  });
  if (beats.length === 0) return null;
  const all = beats.map(({ bpm }) => bpm);
  const first = beats.filter(({ share }) => share < 1 / 3);
  const last = beats.filter(({ share }) => share > 2 / 3);
  const enough = ran / 3 >= LEAST_THIRD_S && Math.min(first.length, last.length) >= LEAST_READINGS;
  return {
    mean: meanOverTime(beats),
    // Not by spreading them out: a long run has more than a call takes.
    least: all.reduce((a, b) => Math.min(a, b)),
    most: all.reduce((a, b) => Math.max(a, b)),
    thirds: enough ? { first: meanOverTime(first), last: meanOverTime(last) } : null,
  };
}

/** Each reading counts for as long as it stood: a strap that told less often for a while is not outvoted by the rest. */
function meanOverTime(beats: readonly { readonly bpm: number; readonly heldS: number }[]): number {
  const heldS = beats.reduce((sum, beat) => sum + beat.heldS, 0);
  // A reading at the very end of the running stood for none of it.
  if (heldS === 0) return mean(beats.map(({ bpm }) => bpm));
  return beats.reduce((sum, beat) => sum + beat.bpm * beat.heldS, 0) / heldS;
}
