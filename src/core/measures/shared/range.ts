/** How far a quantity moves. */

/** Highest less lowest of samples [from, to); NaN where less than 70 % of them are there. */
export function range(values: Float64Array, from: number, to: number): number {
  let low = Infinity;
  let high = -Infinity;
  let seen = 0;
  for (let i = from; i < to; i++) {
    const v = values[i];
    if (Number.isNaN(v)) continue;
    seen++;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return seen >= 0.7 * (to - from) && seen > 3 ? high - low : Number.NaN;
}
