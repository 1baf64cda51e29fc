/** The usual course of a series over the stride. */
import { mean, sd } from '../signal/robust.ts';
import type { ReviewStride, StrideCurve } from './review.ts';

/** Fewer strides make no mean worth drawing. */
const MIN_STRIDES = 3;

/** @returns mean and standard deviation over the counted strides, one curve for each series with enough of them */
export function strideCurves(strides: readonly ReviewStride[]): StrideCurve[] {
  const counted = strides.filter((s) => s.leftOut === null);
  const keys = new Set(counted.flatMap((s) => Object.keys(s.profiles)));
  return [...keys].flatMap((key) => {
    const profiles = counted
      .map((s) => s.profiles[key])
      .filter((p) => p !== undefined && !p.every(Number.isNaN));
    if (profiles.length < MIN_STRIDES) return [];
    const points = Array.from(profiles[0], (_, i) => profiles.map((p) => p[i]));
    return [
      {
        key,
        mean: Float64Array.from(points, (values) => mean(values)),
        sd: Float64Array.from(points, (values) => sd(values)),
        strides: profiles.length,
      },
    ];
  });
}
