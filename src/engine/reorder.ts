import type { Landmark } from '../core/pose/landmarks.ts';

/**
 * An engine's values in the order in which they are wanted: three a point. Points the engine does not have are zeros,
 * which is a score of 0. Where the orders are the same the values themselves are returned, not a copy.
 * @param own which landmark each of the engine's points is
 */
export function reordered(
  values: Float32Array,
  own: readonly Landmark[],
  wanted: readonly Landmark[],
): Float32Array {
  if (own === wanted || (own.length === wanted.length && own.every((name, i) => name === wanted[i])))
    return values;
  const out = new Float32Array(wanted.length * 3);
  wanted.forEach((name, i) => {
    const from = own.indexOf(name);
    if (from >= 0) out.set(values.subarray(from * 3, from * 3 + 3), i * 3);
  });
  return out;
}
