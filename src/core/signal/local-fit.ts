/** The value of a curve at one place, from samples scattered around it. */
import { solve } from './linear.ts';
import { MAD_TO_SD, median } from './robust.ts';

/** Samples further than this many standard deviations from the curve count for nothing (Tukey's biweight). */
const BIWEIGHT_SD = 4.685;
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
  let trust = near.map(() => 1);
  let value = Number.NaN;
  for (let round = 0; round < ROUNDS; round++) {
    const a = new Float64Array(UNKNOWNS * UNKNOWNS);
    const b = new Float64Array(UNKNOWNS);
    near.forEach(({ d, v, weight }, k) => {
      const row = [1, d, d * d];
      for (let i = 0; i < UNKNOWNS; i++) {
        b[i] += trust[k] * weight * row[i] * v;
        for (let j = 0; j < UNKNOWNS; j++) a[i * UNKNOWNS + j] += trust[k] * weight * row[i] * row[j];
      }
    });
    const curve = solve(a, b);
    if (!curve) return value;
    [value] = curve;
    const off = near.map(({ d, v }) => Math.abs(v - curve[0] - curve[1] * d - curve[2] * d * d));
    const reach = BIWEIGHT_SD * MAD_TO_SD * median(off);
    if (!(reach > 0)) return value;
    trust = off.map((r) => Math.max(0, 1 - (r / reach) ** 2) ** 2);
  }
  return value;
}
