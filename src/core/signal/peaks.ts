/** Maxima and minima between the frames. */
import { MAX_FILL_S, timedSegments } from './gaps.ts';
import { cubicSpline, splineAt, turningTimes, type Spline } from './spline.ts';

export interface Extremum {
  readonly timeS: number;
  readonly value: number;
  /** How far the signal must fall (rise, for a minimum) before it gets higher (lower) again; in the signal's unit. */
  readonly prominence: number;
}

export interface PeakOptions {
  readonly minProminence?: number;
  /** Of two extrema nearer than this the lesser is left out, seconds. */
  readonly minDistanceS?: number;
  /** Gaps with more missing time than this are not searched across, seconds. */
  readonly maxGapS?: number;
}

/** Maxima of the spline (all its turning points that are higher than their surroundings). */
function splineMaxima(spline: Spline): { timeS: number; value: number }[] {
  const turns: { timeS: number; value: number }[] = [];
  for (let i = 0; i + 1 < spline.timesS.length; i++) {
    for (const timeS of turningTimes(spline, i)) {
      const before = turns[turns.length - 1];
      // A turning point on a sample belongs to both pieces: once is enough.
      if (before && timeS - before.timeS < 1e-9) continue;
      turns.push({ timeS, value: splineAt(spline, timeS) });
    }
  }
  const n = spline.values.length;
  const all = [
    { timeS: spline.timesS[0], value: spline.values[0] },
    ...turns,
    { timeS: spline.timesS[n - 1], value: spline.values[n - 1] },
  ];
  return all.slice(1, -1).filter((p, i) => p.value > all[i].value && p.value > all[i + 2].value);
}

/** First index whose time is not before `timeS`. */
function indexFrom(timesS: Float64Array, timeS: number): number {
  let low = 0;
  let high = timesS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesS[middle] < timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lowest value of the samples between two times. */
function lowest(spline: Spline, fromS: number, toS: number): number {
  let low = Infinity;
  for (let i = indexFrom(spline.timesS, fromS); i < spline.timesS.length && spline.timesS[i] <= toS; i++) {
    low = Math.min(low, spline.values[i]);
  }
  return low;
}

/** Prominence of each maximum (in time order): its height over the higher of the two valleys that part it from a higher one. */
function withProminence(spline: Spline, peaks: readonly { timeS: number; value: number }[]): Extremum[] {
  const first = spline.timesS[0];
  const last = spline.timesS[spline.timesS.length - 1];
  return peaks.map((peak, i) => {
    let left = i - 1;
    while (left >= 0 && peaks[left].value <= peak.value) left--;
    let right = i + 1;
    while (right < peaks.length && peaks[right].value <= peak.value) right++;
    const leftLow = lowest(spline, left < 0 ? first : peaks[left].timeS, peak.timeS);
    const rightLow = lowest(spline, peak.timeS, right < peaks.length ? peaks[right].timeS : last);
    const base = Math.max(leftLow, rightLow);
    return { ...peak, prominence: peak.value - base };
  });
}

/** Leaves out the lesser of two that are too near. */
function spaced(peaks: readonly Extremum[], minDistanceS: number): Extremum[] {
  if (minDistanceS <= 0) return [...peaks];
  const kept: Extremum[] = [];
  for (const peak of peaks.toSorted((a, b) => b.value - a.value)) {
    if (kept.every((k) => Math.abs(k.timeS - peak.timeS) >= minDistanceS)) kept.push(peak);
  }
  return kept.toSorted((a, b) => a.timeS - b.timeS);
}

/**
 * Maxima of a signal, on the cubic spline through its samples, in the order of time. Filter noise away first: every
 * wiggle of the spline with enough prominence counts.
 * @param timesS strictly increasing, seconds, may be uneven
 * @param x NaN = gap
 */
export function maxima(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  options: PeakOptions = {},
): Extremum[] {
  const out: Extremum[] = [];
  for (const { start, end } of timedSegments(timesS, x, options.maxGapS ?? MAX_FILL_S)) {
    const t: number[] = [];
    const v: number[] = [];
    for (let i = start; i < end; i++) {
      if (!Number.isFinite(x[i])) continue;
      t.push(timesS[i]);
      v.push(x[i]);
    }
    if (t.length < 3) continue;
    const spline = cubicSpline(t, v);
    const enough = withProminence(spline, splineMaxima(spline)).filter(
      (p) => p.prominence >= (options.minProminence ?? 0),
    );
    out.push(...spaced(enough, options.minDistanceS ?? 0));
  }
  return out;
}

/** Minima, in the same way. */
export function minima(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  options: PeakOptions = {},
): Extremum[] {
  const upsideDown = Float64Array.from(x, (v) => -v);
  return maxima(timesS, upsideDown, options).map((p) => ({ ...p, value: -p.value }));
}
