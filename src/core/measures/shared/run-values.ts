/** Values of a run that are not the median over its strides. */
import type { Reason } from '../../model/measure.ts';
import { finite, mean, median, robustSd } from '../../signal/robust.ts';
import type { RunInput, RunValue } from '../definition.ts';

/**
 * Fewer strides make no number: means of two-dimensional running kinematics settle after 6.3 ± 0.3 steps of a leg, so at
 * least seven are asked for (Dingenen et al. 2018, doi:10.1016/j.ptsp.2018.06.009).
 */
export const MIN_STRIDES = 7;

/**
 * Of a measure that is read from a whole stretch at once: its spread is its doubt.
 * @param missing why there is none although there are strides
 */
export function overStretch({ strides }: RunInput, id: string, missing: Reason): RunValue | Reason {
  const values = strides.map((s) => s.values[id]).filter((v) => v !== undefined);
  const doubts = strides.map((s) => s.doubts[id]).filter((v) => v !== undefined);
  if (values.length < MIN_STRIDES) return strides.length >= MIN_STRIDES ? missing : 'too-few-strides';
  const error = median(doubts);
  return { value: median(values), spread: error, error, strides: values.length, baseline: null };
}

/**
 * Of a measure whose strides differ by more than chance, one gait repeating every few strides: the mean over the run. A
 * median would pick one of them.
 * @returns null where the strides are too few; the usual way then says why
 */
export function meanOverRun({ strides }: RunInput, id: string): RunValue | null {
  const values = finite(strides.map((s) => s.values[id] ?? Number.NaN));
  const baselines = finite(strides.map((s) => s.baselines[id] ?? Number.NaN));
  if (values.length < MIN_STRIDES || baselines.length < values.length) return null;
  return {
    value: mean(values),
    spread: robustSd(values),
    strides: values.length,
    baseline: median(baselines),
  };
}
