/**
 * How two readings of the same things agree: two passes of one marker, or the product and the marker.
 * Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. Lancet 1986.
 */

/**
 * @typedef {object} Agreement
 * @property {number} n
 * @property {number} bias mean of the differences
 * @property {number | null} sd standard deviation of the differences; null for fewer than three
 * @property {readonly [number, number] | null} limits of agreement: bias ± 1.96 sd
 */

/** @param {readonly number[]} differences @returns {Agreement | null} null where there is none */
export function agreement(differences) {
  const n = differences.length;
  if (n === 0) return null;
  const bias = differences.reduce((sum, d) => sum + d, 0) / n;
  if (n < 3) return { n, bias, sd: null, limits: null };
  const sd = Math.sqrt(differences.reduce((sum, d) => sum + (d - bias) ** 2, 0) / (n - 1));
  return { n, bias, sd, limits: [bias - 1.96 * sd, bias + 1.96 * sd] };
}

/**
 * Within-marker standard deviation of one reading: that of the differences of two passes over √2, as each of the two has its
 * own error. A difference that all have alike (a marker who places a joint elsewhere on another day) is in `bias`, not here.
 * @param {Agreement | null} passes
 */
export function withinMarker(passes) {
  return passes?.sd == null ? null : passes.sd / Math.SQRT2;
}
