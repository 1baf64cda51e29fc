/** Statistics that a few wild samples cannot move. NaN and infinite samples are left out; without any sample the answer is NaN. */

/** MAD × this = standard deviation, for normally distributed noise. */
export const MAD_TO_SD = 1.4826;

/** The finite samples of `x`, in their order. */
export function finite(x: ArrayLike<number>): number[] {
  const out: number[] = [];
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) out.push(x[i]);
  return out;
}

/** Quantile `q` (0..1), linear between the order statistics; in the unit of `x`. */
export function quantile(x: ArrayLike<number>, q: number): number {
  let n = 0;
  const kept = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i])) kept[n++] = x[i];
  if (n === 0) return Number.NaN;
  // In place: it is a copy already, and this is called for every frame.
  // oxlint-disable-next-line unicorn/no-array-sort
  const sorted = kept.subarray(0, n).sort();
  const at = Math.min(1, Math.max(0, q)) * (n - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, n - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}

export function median(x: ArrayLike<number>): number {
  return quantile(x, 0.5);
}

/** Median absolute deviation from the median, not scaled. */
export function mad(x: ArrayLike<number>): number {
  const values = finite(x);
  const middle = median(values);
  return median(values.map((v) => Math.abs(v - middle)));
}

/**
 * The MAD of few values is too small in the mean, because their median lies among them: by these factors for two to nine,
 * and n / (n − 0.8) for more (Croux and Rousseeuw 1992, COMPSTAT, 411–428).
 */
const FEW = [1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];

/** Spread as a standard deviation, estimated from the MAD; right in the mean for few values too. */
export function robustSd(x: ArrayLike<number>): number {
  const n = finite(x).length;
  return MAD_TO_SD * (FEW[n - 2] ?? n / (n - 0.8)) * mad(x);
}

export function mean(x: ArrayLike<number>): number {
  const values = finite(x);
  return values.length === 0 ? Number.NaN : values.reduce((s, v) => s + v, 0) / values.length;
}

/** Standard deviation of the sample (n − 1); NaN with fewer than two samples. */
export function sd(x: ArrayLike<number>): number {
  const values = finite(x);
  if (values.length < 2) return Number.NaN;
  const m = mean(values);
  return Math.sqrt(values.reduce((s, v) => s + (v - m) ** 2, 0) / (values.length - 1));
}

/** Further than this many standard deviations (by the MAD) from the median, a sample is a mistake. */
const WILD_SD = 3.5;

/** What more than this share of the samples do (and more than one) is not a mistake, however far it is from the rest. */
const WILD_SHARE = 0.1;

/** Mean without the few wild samples: what the median is not, where a movement alternates between two ways. */
export function tamedMean(x: ArrayLike<number>): number {
  const values = finite(x);
  const middle = median(values);
  const reach = WILD_SD * robustSd(values);
  const near = values.filter((v) => Math.abs(v - middle) <= reach);
  const wild = values.length - near.length;
  return mean(wild <= Math.max(1, WILD_SHARE * values.length) ? near : values);
}

/** Tukey's biweight leaves out what lies further than this many standard deviations from the curve (95 % efficiency). */
const BIWEIGHT_SD = 4.685;

/**
 * Weights by which wild samples count for nothing (Tukey's biweight).
 * @param off distances from the curve, of either sign; NaN where there is none
 * @returns weights 0..1; null where half of the samples and more lie on the curve, or none has a distance
 */
export function biweights(off: Float64Array): Float64Array | null {
  const reach = BIWEIGHT_SD * MAD_TO_SD * median(off.map(Math.abs));
  return reach > 0 ? off.map((r) => Math.max(0, 1 - (r / reach) ** 2) ** 2) : null;
}
