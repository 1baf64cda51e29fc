/** Values of a run that are not the median over its strides. */
import type { Reason } from '../../model/measure.ts';
import { medianError } from '../../signal/believable.ts';
import { finite, mean, median, robustSd } from '../../signal/robust.ts';
import type { RunInput, RunValue } from '../definition.ts';

/**
 * Fewer strides make no number: means of two-dimensional running kinematics settle after 6.3 ± 0.3 steps of a leg, so at
 * least seven are asked for (Dingenen et al. 2018, doi:10.1016/j.ptsp.2018.06.009).
 */
export const MIN_STRIDES = 7;

/**
 * Standard error of the median of what is read from whole stretches: all strides of a stretch have its value, so what
 * stretches differ by is lessened by their number and not by that of the strides. The doubt of a reading is not lessened.
 * @param values of the strides
 * @param doubt of one stretch's reading (standard deviation), same unit
 */
export function stretchError(values: readonly number[], doubt: number): number {
  return Math.hypot(doubt, robustSd(values) * medianError(new Set(values).size));
}

/**
 * Of a measure that is read from a whole stretch at once: its spread is its doubt, and what its stretches differ by.
 * @param missing why there is none although there are strides
 */
export function overStretch({ strides }: RunInput, id: string, missing: Reason): RunValue | Reason {
  const values = strides.map((s) => s.values[id]).filter((v) => v !== undefined);
  const doubts = strides.map((s) => s.doubts[id]).filter((v) => v !== undefined);
  if (values.length < MIN_STRIDES) return strides.length >= MIN_STRIDES ? missing : 'too-few-strides';
  const error = stretchError(values, median(doubts));
  return { value: median(values), spread: error, error, strides: values.length, baseline: null };
}

/**
 * Of a measure whose strides differ by more than chance, one gait repeating every few strides: the mean over the run. A
 * median would pick one of them.
 * @param betweenRuns how far the values of a runner who runs alike differ between two runs (standard deviation), same unit
 * @returns null where the strides are too few; the usual way then says why
 */
export function meanOverRun({ strides }: RunInput, id: string, betweenRuns = 0): RunValue | null {
  const values = finite(strides.map((s) => s.values[id] ?? Number.NaN));
  const baselines = finite(strides.map((s) => s.baselines[id] ?? Number.NaN));
  if (values.length < MIN_STRIDES || baselines.length < values.length) return null;
  const spread = robustSd(values);
  return {
    value: mean(values),
    spread,
    error: Math.hypot(spread * medianError(values.length), betweenRuns),
    strides: values.length,
    baseline: median(baselines),
  };
}
