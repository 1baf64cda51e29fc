/** Single wild samples: a joint that jumps for a frame or two. */
import { MAD_TO_SD } from './robust.ts';

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

/** Median of the first `n` values of a scratch buffer, which it puts in order. Windows are small: insertion sort. */
function medianOfFirst(buffer: Float64Array, n: number): number {
  for (let i = 1; i < n; i++) {
    const v = buffer[i];
    let j = i - 1;
    while (j >= 0 && buffer[j] > v) {
      buffer[j + 1] = buffer[j];
      j--;
    }
    buffer[j + 1] = v;
  }
  const middle = n >> 1;
  return n % 2 === 1 ? buffer[middle] : (buffer[middle - 1] + buffer[middle]) / 2;
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
  // Buffers made once: this runs for every sample of every joint, once a second while coaching.
  let room = 16;
  let t = new Float64Array(room);
  let v = new Float64Array(room);
  let scratch = new Float64Array((room * room) / 2);
  let low = 0;
  let high = 0;
  for (let i = 0; i < x.length; i++) {
    // A hair's breadth more than the half window, so that rounding of times does not shift the window's edge.
    while (timesS[low] < timesS[i] - half - 1e-6) low++;
    while (high < x.length && timesS[high] <= timesS[i] + half + 1e-6) high++;
    if (!Number.isFinite(x[i])) continue;
    if (high - low > room) {
      room = 2 * (high - low);
      t = new Float64Array(room);
      v = new Float64Array(room);
      scratch = new Float64Array((room * room) / 2);
    }
    let n = 0;
    for (let j = low; j < high; j++) {
      if (!Number.isFinite(x[j])) continue;
      t[n] = timesS[j] - timesS[i];
      v[n++] = x[j];
    }
    if (n < MIN_WINDOW) continue;
    // Median slope of all pairs (Theil and Sen): the window's run without its wild samples.
    let pairs = 0;
    for (let a = 0; a < n; a++)
      for (let b = a + 1; b < n; b++) scratch[pairs++] = (v[b] - v[a]) / (t[b] - t[a]);
    const slope = medianOfFirst(scratch, pairs);
    for (let a = 0; a < n; a++) scratch[a] = v[a] - slope * t[a];
    const middle = medianOfFirst(scratch, n);
    for (let a = 0; a < n; a++) scratch[a] = Math.abs(v[a] - slope * t[a] - middle);
    const spread = Math.max(MAD_TO_SD * medianOfFirst(scratch, n), minSpread);
    if (Math.abs(x[i] - middle) > sigmas * spread) {
      values[i] = Number.NaN;
      outliers.push(i);
    }
  }
  return { values, outliers };
}
