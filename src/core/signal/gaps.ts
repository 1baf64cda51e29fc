/**
 * What to do about missing samples. A gap is a run of NaN, or frames that never came (a jump in the times), or both.
 * Short gaps are bridged; longer ones stay gaps, because anything drawn across them would be invented.
 */
import { median } from './robust.ts';

/** Missing time up to which a gap is bridged, seconds. */
export const MAX_FILL_S = 0.1;

/** A run of samples without a gap: indices `start` (included) to `end` (not included). */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** Median time between samples, seconds; NaN with fewer than two. Dropped frames and jitter hardly move it. */
export function sampleIntervalS(timesS: ArrayLike<number>): number {
  const steps: number[] = [];
  for (let i = 1; i < timesS.length; i++) steps.push(timesS[i] - timesS[i - 1]);
  return median(steps);
}

/** Runs of finite samples of an evenly sampled signal. */
export function segments(x: ArrayLike<number>): Segment[] {
  const out: Segment[] = [];
  let start = -1;
  for (let i = 0; i <= x.length; i++) {
    const there = i < x.length && Number.isFinite(x[i]);
    if (there && start < 0) start = i;
    if (!there && start >= 0) {
      out.push({ start, end: i });
      start = -1;
    }
  }
  return out;
}

/**
 * Longest time between two good samples that still counts as bridgeable: `maxGapS` of missing time plus the usual
 * interval. A quarter interval of tolerance makes the rule one of whole frames in spite of jitter: three missing
 * frames at 30 fps, one at 15 fps.
 */
function bridgeS(intervalS: number, maxGapS: number = MAX_FILL_S): number {
  return maxGapS + 1.25 * intervalS;
}

/**
 * Runs of samples of an unevenly sampled signal with finite values and no two neighbours further apart than
 * `bridgeS`. Indices point into the whole signal; NaN samples inside a bridged gap are within the segment.
 */
export function timedSegments(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  maxGapS: number = MAX_FILL_S,
): Segment[] {
  const limit = bridgeS(sampleIntervalS(timesS), maxGapS);
  const out: Segment[] = [];
  let start = -1;
  let last = -1;
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i])) continue;
    if (start >= 0 && timesS[i] - timesS[last] > limit) {
      out.push({ start, end: last + 1 });
      start = -1;
    }
    if (start < 0) start = i;
    last = i;
  }
  if (start >= 0) out.push({ start, end: last + 1 });
  return out;
}

/** Slope at a gap's edge of the parabola through the edge, the other edge and the neighbour outside (if there is one). */
function parabolaSlope(rise: number, gapS: number, apart: number, stepS: number, step: number): number {
  return apart === 0 ? rise : (rise * stepS + (step / stepS) * gapS) / (stepS + gapS);
}

/**
 * A copy of `x` in which NaN runs of at most `maxGapS` of missing time are filled by a cubic through the good samples
 * on both sides. Longer runs, and NaN before the first or after the last good sample, stay NaN.
 */
export function fillGaps(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  maxGapS: number = MAX_FILL_S,
): Float64Array {
  const out = Float64Array.from(x);
  const good: number[] = [];
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) good.push(i);
  const limit = bridgeS(sampleIntervalS(timesS), maxGapS);
  for (let g = 1; g < good.length; g++) {
    const a = good[g - 1];
    const b = good[g];
    const gap = timesS[b] - timesS[a];
    if (b - a < 2 || gap > limit) continue;
    // Slopes from the neighbours outside the gap; beyond a second gap they would say nothing about this one.
    const before = g >= 2 && timesS[a] - timesS[good[g - 2]] <= limit ? good[g - 2] : a;
    const after = g + 1 < good.length && timesS[good[g + 1]] - timesS[b] <= limit ? good[g + 1] : b;
    const rise = (x[b] - x[a]) / gap;
    const slopeA = parabolaSlope(rise, gap, a - before, timesS[a] - timesS[before], x[a] - x[before]);
    const slopeB = parabolaSlope(rise, gap, after - b, timesS[after] - timesS[b], x[after] - x[b]);
    for (let i = a + 1; i < b; i++) {
      const u = (timesS[i] - timesS[a]) / gap;
      const v = 1 - u;
      out[i] =
        v * v * (1 + 2 * u) * x[a] + u * u * (1 + 2 * v) * x[b] + u * v * gap * (v * slopeA - u * slopeB);
    }
  }
  return out;
}
