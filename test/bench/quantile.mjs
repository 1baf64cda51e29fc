/** @param {readonly number[]} values @param {number} share 0..1 @returns {number} NaN for none */
export function quantile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The median of what is known. @param {readonly (number | null)[]} values @returns {number | null} */
export function middle(values) {
  const known = values.filter((v) => v !== null);
  return known.length > 0 ? quantile(known, 0.5) : null;
}
