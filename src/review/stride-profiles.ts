/** The course of every series over every stride in one array a series: cheap to hand from thread to thread. Pure. */
import type { ReviewStride } from '../core/review/review.ts';
import { PROFILE_POINTS } from '../core/review/review-recording.ts';

/** @returns for each series `PROFILE_POINTS` values a stride, in the strides' order; NaN where a stride has none */
export function packProfiles(strides: readonly ReviewStride[]): Record<string, Float32Array> {
  const packed: Record<string, Float32Array> = {};
  strides.forEach((stride, i) => {
    for (const [key, profile] of Object.entries(stride.profiles)) {
      packed[key] ??= new Float32Array(strides.length * PROFILE_POINTS).fill(Number.NaN);
      packed[key].set(profile, i * PROFILE_POINTS);
    }
  });
  return packed;
}

/** One stride's course of a series; null where it has none. */
export function profileOf(
  packed: Readonly<Record<string, Float32Array>>,
  key: string,
  stride: number,
): Float32Array | null {
  const profile = packed[key]?.subarray(stride * PROFILE_POINTS, (stride + 1) * PROFILE_POINTS);
  return profile && profile.length > 0 && !profile.every(Number.isNaN) ? profile : null;
}
