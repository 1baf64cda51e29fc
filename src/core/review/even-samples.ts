/** Reading evenly sampled values between their samples. */

/**
 * Cubic (Catmull-Rom) between the four samples around a place, straight where only the two beside it are there.
 * @param at place in samples, 0 = the first
 * @returns NaN outside the samples and in their gaps
 */
export function between(values: Float64Array, at: number): number {
  const i = Math.min(Math.floor(at), values.length - 2);
  if (i < 0 || !(at <= values.length - 1)) return values.length === 1 && at === 0 ? values[0] : Number.NaN;
  const u = at - i;
  const [b, c] = [values[i], values[i + 1]];
  if (u === 0) return b;
  if (u === 1) return c;
  const a = i > 0 ? values[i - 1] : Number.NaN;
  const d = i + 2 < values.length ? values[i + 2] : Number.NaN;
  if (Number.isNaN(a) || Number.isNaN(d)) return b + u * (c - b);
  return b + 0.5 * u * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
}
