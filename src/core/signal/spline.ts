/** Cubic spline through unevenly spaced points: value and slope run on without a break. */
import { firstAbove } from './search.ts';

export interface Spline {
  readonly timesS: Float64Array;
  readonly values: Float64Array;
  /** Slope at each point, units per second. */
  readonly slopes: Float64Array;
}

/** Slope at the first of three or four points of the parabola or cubic through them. */
function endSlope(t: readonly number[], x: readonly number[]): number {
  let differences = [...x];
  let product = 1;
  let slope = 0;
  for (let order = 1; order < t.length; order++) {
    differences = differences.slice(1).map((v, i) => (v - differences[i]) / (t[i + order] - t[i]));
    slope += differences[0] * product;
    product *= t[0] - t[order];
  }
  return slope;
}

/**
 * @param timesS strictly increasing, seconds
 * @param x finite values, as many
 * @returns the spline; the slopes at both ends are those of a cubic through the four outermost points, so that a short piece
 * of a wave is not flattened at its ends
 * @throws if there is no point, the lengths differ, or the times do not increase
 */
export function cubicSpline(timesS: ArrayLike<number>, x: ArrayLike<number>): Spline {
  const n = x.length;
  if (n === 0 || timesS.length !== n)
    throw new Error('cubicSpline: times and values must be as many, at least one');
  const t = Float64Array.from(timesS);
  const values = Float64Array.from(x);
  for (let i = 1; i < n; i++) if (!(t[i] > t[i - 1])) throw new Error('cubicSpline: times must increase');
  const slopes = new Float64Array(n);
  if (n === 2) slopes.fill((values[1] - values[0]) / (t[1] - t[0]));
  if (n < 3) return { timesS: t, values, slopes };
  const head = Array.from(t.slice(0, 4));
  const tail = Array.from(t.slice(-4).toReversed());
  slopes[0] = endSlope(head, Array.from(values.slice(0, 4)));
  slopes[n - 1] = endSlope(tail, Array.from(values.slice(-4).toReversed()));
  // Second derivative is continuous at every inner point: a tridiagonal system for the slopes.
  const upper = new Float64Array(n);
  const right = new Float64Array(n);
  right[0] = slopes[0];
  for (let i = 1; i < n - 1; i++) {
    const h0 = t[i] - t[i - 1];
    const h1 = t[i + 1] - t[i];
    const rhs = 3 * ((h1 * (values[i] - values[i - 1])) / h0 + (h0 * (values[i + 1] - values[i])) / h1);
    const pivot = 2 * (h0 + h1) - h1 * upper[i - 1];
    upper[i] = h0 / pivot;
    right[i] = (rhs - h1 * right[i - 1]) / pivot;
  }
  for (let i = n - 2; i > 0; i--) slopes[i] = right[i] - upper[i] * slopes[i + 1];
  return { timesS: t, values, slopes };
}

/** Index of the piece of the spline in which `timeS` lies (the first or last piece outside). */
function pieceAt({ timesS }: Spline, timeS: number): number {
  return Math.max(0, Math.min(timesS.length - 2, firstAbove(timesS, timeS) - 1));
}

/** Value at `timeS`; NaN outside the spline's times. */
export function splineAt(spline: Spline, timeS: number): number {
  const { timesS, values, slopes } = spline;
  const n = timesS.length;
  if (timeS < timesS[0] || timeS > timesS[n - 1]) return Number.NaN;
  if (n === 1) return values[0];
  const i = pieceAt(spline, timeS);
  const h = timesS[i + 1] - timesS[i];
  const u = (timeS - timesS[i]) / h;
  const v = 1 - u;
  return (
    v * v * (1 + 2 * u) * values[i] +
    u * u * (1 + 2 * v) * values[i + 1] +
    u * v * h * (v * slopes[i] - u * slopes[i + 1])
  );
}
