/** Small systems of linear equations. */

/**
 * Solves A x = b by elimination with row exchange.
 * @param a n × n, row after row; not changed
 * @returns x, or null where A is singular to rounding
 */
export function solve(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array | null {
  const n = b.length;
  const m = Float64Array.from(a);
  const x = Float64Array.from(b);
  let largest = 0;
  for (const v of m) largest = Math.max(largest, Math.abs(v));
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let row = col + 1; row < n; row++)
      if (Math.abs(m[row * n + col]) > Math.abs(m[pivot * n + col])) pivot = row;
    if (!(Math.abs(m[pivot * n + col]) > 1e-12 * largest)) return null;
    if (pivot !== col) {
      for (let k = 0; k < n; k++) [m[col * n + k], m[pivot * n + k]] = [m[pivot * n + k], m[col * n + k]];
      [x[col], x[pivot]] = [x[pivot], x[col]];
    }
    for (let row = col + 1; row < n; row++) {
      const factor = m[row * n + col] / m[col * n + col];
      for (let k = col; k < n; k++) m[row * n + k] -= factor * m[col * n + k];
      x[row] -= factor * x[col];
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row] -= m[row * n + k] * x[k];
    x[row] /= m[row * n + row];
  }
  return x;
}

/** One observation: what each unknown adds to it, what was seen, and how much it counts. */
export interface Weighted {
  readonly row: ArrayLike<number>;
  readonly value: number;
  /** 1 / variance up to a factor. */
  readonly weight: number;
}

/**
 * The normal equations A x = b of weighted linear least squares, for `solve`.
 * @param n unknowns
 */
export function normalEquations(
  n: number,
  observations: Iterable<Weighted>,
): { readonly a: Float64Array; readonly b: Float64Array } {
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  for (const { row, value, weight } of observations)
    for (let i = 0; i < n; i++) {
      b[i] += weight * row[i] * value;
      for (let j = 0; j < n; j++) a[i * n + j] += weight * row[i] * row[j];
    }
  return { a, b };
}
