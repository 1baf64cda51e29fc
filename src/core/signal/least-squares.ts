/** Unknowns from more observations than are needed, each with its own error; what is known beforehand is one of them. */
import { normalEquations, solve } from './linear.ts';

export interface Observation {
  /** What one unit of each unknown adds to what is observed. */
  readonly of: readonly number[];
  readonly value: number;
  /** Standard deviation, in the unit of `value`; positive. */
  readonly error: number;
}

export interface Estimate {
  readonly value: number;
  /** Standard deviation that is left, in the unknown's unit. */
  readonly error: number;
}

/**
 * The most likely unknowns where every error is normally distributed and independent of the others: weighted linear
 * least squares. A prior is an observation of the unknown itself.
 * @returns one estimate for each unknown; null where the observations leave one of them open
 */
export function leastSquares(observations: readonly Observation[]): readonly Estimate[] | null {
  const n = observations[0]?.of.length ?? 0;
  const { a, b } = normalEquations(
    n,
    observations.map(({ of, value, error }) => ({ row: of, value, weight: 1 / error ** 2 })),
  );
  const values = solve(a, b);
  if (!values) return null;
  return Array.from(values, (value, i) => {
    const unit = new Float64Array(n);
    unit[i] = 1;
    return { value, error: Math.sqrt(solve(a, unit)![i]) };
  });
}
