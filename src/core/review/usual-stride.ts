/** The stride that is most like all others: the one to show where one has to stand for a run. */
import { median, sd } from '../signal/robust.ts';
import type { Review, ReviewStride } from './review.ts';

/** Fewer strides have no usual one. */
const MIN_STRIDES = 3;

/**
 * The counted stride whose values are nearest to the medians of all, each measure in units of its own spread over the
 * strides, so that none weighs more for its unit.
 * @returns null with too few strides, or without a value in any
 */
export function usualStride({ strides }: Pick<Review, 'strides'>): ReviewStride | null {
  const counted = strides.filter((s) => s.leftOut === null);
  if (counted.length < MIN_STRIDES) return null;
  const keys = [...new Set(counted.flatMap((s) => Object.keys(s.values)))];
  const middles = keys.flatMap((key) => {
    const values = counted.flatMap((s) => s.values[key] ?? []);
    const spread = sd(values);
    return values.length >= MIN_STRIDES && spread > 0 ? [{ key, middle: median(values), spread }] : [];
  });
  const away = ({ values }: ReviewStride): number => {
    const offs = middles.flatMap(({ key, middle, spread }) =>
      values[key] === undefined ? [] : [Math.abs(values[key] - middle) / spread],
    );
    // A stride of which little was seen stands for nothing.
    return offs.length < middles.length / 2 ? Infinity : median(offs);
  };
  if (middles.length === 0) return counted[counted.length >> 1];
  return counted.reduce((best, stride) => (away(stride) < away(best) ? stride : best));
}
