/**
 * Fatigue drift: has a measure left its baseline for good? A cumulative sum over 10-second epochs, both ways.
 * Gait is correlated from epoch to epoch and its baseline is itself an estimate, so the textbook's k = 0.5, h = 5
 * would raise a false alarm in most runs.
 */
import { finite, mean, sd } from './robust.ts';

export interface CusumSettings {
  /** Slack per epoch, baseline standard deviations. */
  readonly k: number;
  /** Alarm from this sum on, baseline standard deviations. */
  readonly h: number;
  /** An epoch counts at most this much, so that one odd epoch alone raises no alarm. */
  readonly maxZ: number;
}

export const CUSUM: CusumSettings = { k: 1, h: 15, maxZ: 5 };

export interface Baseline {
  readonly mean: number;
  readonly sd: number;
}

export interface CusumState {
  /** Sums upwards and downwards, baseline standard deviations. */
  readonly up: number;
  readonly down: number;
  readonly alarm: 'up' | 'down' | null;
}

export const CUSUM_START: CusumState = { up: 0, down: 0, alarm: null };

/** Correlation of each epoch with the next, 0..0.8, corrected for what a short series with its own mean loses. */
function likeness(values: readonly number[], m: number): number {
  let cross = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    total += (values[i] - m) ** 2;
    if (i > 0) cross += (values[i] - m) * (values[i - 1] - m);
  }
  if (total === 0) return 0;
  const raw = cross / total;
  return Math.min(0.8, Math.max(0, raw + (1 + 4 * raw) / values.length));
}

/**
 * Mean and spread of the baseline's epochs. Epochs that resemble their neighbours know less than their number says:
 * the spread is widened for that, and (doubly, as it pushes every later epoch the same way) for the doubt about the
 * mean itself.
 * @param minSd the smallest spread to believe, unit of the measure: below what the camera resolves
 * @returns null with fewer than `minEpochs` epochs that have a value
 */
export function baselineOf(epochs: ArrayLike<number>, minSd = 0, minEpochs = 6): Baseline | null {
  const values = finite(epochs);
  const n = values.length;
  if (n < Math.max(2, minEpochs)) return null;
  const m = mean(values);
  const rho = likeness(values, m);
  const repeats = Math.min((1 + rho) / (1 - rho), n / 2);
  const variance = sd(values) ** 2 * ((n - 1) / (n - repeats)) * (1 + (2 * repeats) / n);
  return { mean: m, sd: Math.max(Math.sqrt(variance), minSd) };
}

/** One epoch further. An epoch without a value (NaN) leaves everything as it is; an alarm stays. */
export function cusumStep(
  state: CusumState,
  value: number,
  baseline: Baseline,
  settings: CusumSettings = CUSUM,
): CusumState {
  if (!Number.isFinite(value) || !(baseline.sd > 0)) return state;
  const raw = (value - baseline.mean) / baseline.sd;
  const z = Math.max(-settings.maxZ, Math.min(settings.maxZ, raw));
  const up = Math.max(0, state.up + z - settings.k);
  const down = Math.max(0, state.down - z - settings.k);
  const now = up >= settings.h ? 'up' : down >= settings.h ? 'down' : null;
  return { up, down, alarm: state.alarm ?? now };
}
