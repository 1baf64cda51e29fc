/** One part of a recording by itself: its strides, and its measures by the summary's own rules. */
import type { MeasureResult } from '../measures/measure-result.ts';
import type { Recording } from '../recording/recording.ts';
import type { TimedStride } from '../recording/strides.ts';
import { measuresOf } from '../recording/summarise.ts';
import type { Interval } from '../session/session-file.ts';

/** The strides that lie inside a stretch as a whole; all of them without one. */
export function within<Stride extends Interval>(
  strides: readonly Stride[],
  stretch: Interval | null | undefined,
): readonly Stride[] {
  return stretch ? strides.filter((s) => s.startS >= stretch.startS && s.endS <= stretch.endS) : strides;
}

/** @param strides of the whole recording; those that count and lie in the stretch are measured */
export function stretchMeasures(
  recording: Recording,
  strides: readonly TimedStride[],
  stretch: Interval,
  about: { readonly stood: boolean; readonly small: boolean },
): MeasureResult[] {
  const own = within(strides, stretch).filter((s) => s.leftOut === null);
  return measuresOf(recording, own, { ...about, blocked: own.length === 0 ? 'too-few-strides' : null });
}
