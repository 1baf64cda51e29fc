/** Values of a run that are not the median over its strides. */
import type { Reason } from '../../model/measure.ts';
import { median } from '../../signal/robust.ts';
import type { RunInput, RunValue } from '../definition.ts';

/** Fewer than this many strides make no number: means of running kinematics settle after six to eight. */
export const MIN_STRIDES = 6;

/**
 * Of a measure that is read from a whole stretch at once: its spread is its doubt.
 * @param missing why there is none although there are strides
 */
export function overStretch({ strides }: RunInput, id: string, missing: Reason): RunValue | Reason {
  const values = strides.map((s) => s.values[id]).filter((v) => v !== undefined);
  const doubts = strides.map((s) => s.doubts[id]).filter((v) => v !== undefined);
  if (values.length < MIN_STRIDES) return strides.length >= MIN_STRIDES ? missing : 'too-few-strides';
  return { value: median(values), spread: median(doubts), strides: values.length, baseline: null };
}
