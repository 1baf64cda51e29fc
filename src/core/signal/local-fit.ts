/** The value of a curve at one place, from samples scattered around it. */
import { normalEquations, solve } from './linear.ts';
import { biweights } from './robust.ts';

const ROUNDS = 4;
const UNKNOWNS = 3;

/**
 * A parabola laid through the samples on both sides, nearer ones weighing more; wild ones are left out.
 * @param x places of the samples, in any order; NaN values are skipped
 * @param values as many
 * @param halfWidth reach to either side, in the unit of `x`: a bend sharper than this is rounded off
 * @returns the curve's value at `at`; NaN with fewer than six samples within reach
 */
export function localValue(
  x: ArrayLike<number>,
  values: ArrayLike<number>,
  at: number,
  halfWidth: number,
): number {
  const near: { d: number; v: number; weight: number }[] = [];
  for (let i = 0; i < x.length; i++) {
    const d = (x[i] - at) / halfWidth;
    if (Math.abs(d) < 1 && Number.isFinite(values[i]))
      near.push({ d, v: values[i], weight: (1 - d * d) ** 2 });
  }
  if (near.length < 2 * UNKNOWNS) return Number.NaN;
  let trust: Float64Array | null = new Float64Array(near.length).fill(1);
  let value = Number.NaN;
  for (let round = 0; trust && round < ROUNDS; round++) {
    const weights: Float64Array = trust;
    const { a, b } = normalEquations(
      UNKNOWNS,
      near.map(({ d, v, weight }, k) => ({ row: [1, d, d * d], value: v, weight: weights[k] * weight })),
    );
    const curve = solve(a, b);
    if (!curve) return value;
    [value] = curve;
    trust = biweights(Float64Array.from(near, ({ d, v }) => v - curve[0] - curve[1] * d - curve[2] * d * d));
  }
  return value;
}
