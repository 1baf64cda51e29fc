/** From camera frames, which come when they come, to an even rate. */
import { MAX_FILL_S, sampleIntervalS, timedSegments } from './gaps.ts';
import { cubicSpline, splineAt } from './spline.ts';

/** Evenly sampled signal; NaN where there is nothing to know. Sample i is at startS + i / rateHz. */
export interface UniformSeries {
  readonly startS: number;
  readonly rateHz: number;
  readonly values: Float64Array;
}

export interface ResampleOptions {
  /** Gaps with more missing time than this stay NaN, seconds. */
  readonly maxGapS?: number;
  /** First and last time of the result; default: of the input. Several signals resampled with the same two line up. */
  readonly startS?: number;
  readonly endS?: number;
}

/**
 * Rate to resample to: 60 Hz, or the camera's own where that is higher, so that no frame's noise is folded back into
 * the signal by leaving frames out.
 */
export function analysisRateHz(fps: number): number {
  return Math.max(60, Math.min(240, Math.round(fps)));
}

/**
 * @param timesS strictly increasing, seconds, uneven
 * @param x as many values; NaN = missing
 * @param rateHz samples a second wanted
 * @returns cubic spline of every stretch without a long gap, NaN between and outside the stretches
 */
export function resample(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  rateHz: number,
  options: ResampleOptions = {},
): UniformSeries {
  if (!(rateHz > 0)) throw new Error('resample: rate must be positive');
  if (timesS.length !== x.length) throw new Error('resample: times and values must be as many');
  const startS = options.startS ?? (timesS.length > 0 ? timesS[0] : 0);
  const endS = options.endS ?? (timesS.length > 0 ? timesS[timesS.length - 1] : startS);
  // The small term keeps a last sample that rounding would lose.
  const count = timesS.length === 0 ? 0 : Math.max(0, Math.floor((endS - startS) * rateHz + 1e-6) + 1);
  const values = new Float64Array(count).fill(Number.NaN);
  for (const { start, end } of timedSegments(timesS, x, options.maxGapS ?? MAX_FILL_S)) {
    const t: number[] = [];
    const v: number[] = [];
    for (let i = start; i < end; i++) {
      if (!Number.isFinite(x[i])) continue;
      t.push(timesS[i]);
      v.push(x[i]);
    }
    const spline = cubicSpline(t, v);
    const slack = 1e-9 * Math.max(1, Math.abs(t[t.length - 1]));
    const first = Math.max(0, Math.ceil((t[0] - startS) * rateHz - 1e-6));
    const last = Math.min(count - 1, Math.floor((t[t.length - 1] - startS) * rateHz + 1e-6));
    for (let i = first; i <= last; i++) {
      const at = startS + i / rateHz;
      const inside = Math.min(t[t.length - 1], Math.max(t[0], at));
      values[i] = Math.abs(inside - at) <= slack + 1e-6 / rateHz ? splineAt(spline, inside) : Number.NaN;
    }
  }
  return { startS, rateHz, values };
}

/** Frames a second at which the samples come, from the median interval; NaN with fewer than two. */
export function frameRateHz(timesS: ArrayLike<number>): number {
  return 1 / sampleIntervalS(timesS);
}
