/** Single wild samples: a joint that jumps for a frame or two. */
import { mad, MAD_TO_SD, median } from './robust.ts';

export interface HampelOptions {
  /** Half of the window around each sample, seconds. Short against the movement: 0.1 s for a wrist. */
  readonly halfWindowS?: number;
  /** Distance from the window's median, in robust standard deviations, from which a sample is wild. */
  readonly sigmas?: number;
  /** Spread below which nothing is wild, in the unit of the signal: an all but still joint must not be torn apart. */
  readonly minSpread?: number;
}

/** Fewer samples than this in a window cannot say which of them is the wild one. */
const MIN_WINDOW = 5;

/** Median slope of all pairs of samples (Theil and Sen): the window's run without its wild samples. */
function medianSlope(t: readonly number[], v: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < t.length; i++)
    for (let j = i + 1; j < t.length; j++) slopes.push((v[j] - v[i]) / (t[j] - t[i]));
  return median(slopes);
}

/**
 * Hampel's test on what is left of each window after its slope is taken out: a swinging wrist covers its whole window,
 * and a plain median could not tell a jump from the swing.
 * @param timesS strictly increasing, seconds
 * @returns a copy of `x` with its wild samples as NaN (fill them as gaps), and their indices
 */
export function hampel(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  options: HampelOptions = {},
): { values: Float64Array; outliers: number[] } {
  const half = options.halfWindowS ?? 0.1;
  const sigmas = options.sigmas ?? 3.5;
  const minSpread = options.minSpread ?? 0;
  const values = Float64Array.from(x);
  const outliers: number[] = [];
  let low = 0;
  let high = 0;
  for (let i = 0; i < x.length; i++) {
    // A hair's breadth more than the half window, so that rounding of times does not shift the window's edge.
    while (timesS[low] < timesS[i] - half - 1e-6) low++;
    while (high < x.length && timesS[high] <= timesS[i] + half + 1e-6) high++;
    if (!Number.isFinite(x[i])) continue;
    const t: number[] = [];
    const v: number[] = [];
    for (let j = low; j < high; j++) {
      if (!Number.isFinite(x[j])) continue;
      t.push(timesS[j]);
      v.push(x[j]);
    }
    if (v.length < MIN_WINDOW) continue;
    const slope = medianSlope(t, v);
    const level = v.map((value, j) => value - slope * (t[j] - timesS[i]));
    const spread = Math.max(MAD_TO_SD * mad(level), minSpread);
    if (Math.abs(x[i] - median(level)) > sigmas * spread) {
      values[i] = Number.NaN;
      outliers.push(i);
    }
  }
  return { values, outliers };
}
