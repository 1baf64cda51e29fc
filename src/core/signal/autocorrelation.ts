/** How like itself a signal is some time later: the beat of a run, whatever the shape of the movement. */

/**
 * Normalised autocorrelation of an evenly sampled signal; the mean is taken out first.
 * @param x NaN = gap: only pairs of which both samples exist count
 * @param maxLag largest lag wanted, samples
 * @returns r[0..maxLag], each −1..1 (r[0] = 1), NaN where fewer than a quarter of the samples form pairs. Each lag is
 * normalised by its own pairs, so that the peaks of a steady beat do not fall off with the lag
 */
export function autocorrelation(x: ArrayLike<number>, maxLag: number): Float64Array {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i])) continue;
    sum += x[i];
    n++;
  }
  const centred = Float64Array.from(x, (v) => v - sum / n);
  const out = new Float64Array(maxLag + 1).fill(Number.NaN);
  for (let lag = 0; lag <= maxLag && lag < x.length; lag++) {
    let cross = 0;
    let early = 0;
    let late = 0;
    let pairs = 0;
    for (let i = lag; i < x.length; i++) {
      const a = centred[i - lag];
      const b = centred[i];
      if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
      cross += a * b;
      early += a * a;
      late += b * b;
      pairs++;
    }
    if (pairs >= Math.max(2, n / 4) && early > 0 && late > 0) out[lag] = cross / Math.sqrt(early * late);
  }
  return out;
}

export interface LagPeak {
  /** Samples, with a fraction. */
  readonly lag: number;
  /** Correlation at the peak. */
  readonly value: number;
}

/** Vertex of the parabola through r[i − 1], r[i], r[i + 1]. */
export function parabolicPeak(r: ArrayLike<number>, i: number): LagPeak {
  const bend = r[i - 1] - 2 * r[i] + r[i + 1];
  if (!(bend < 0)) return { lag: i, value: r[i] };
  const shift = Math.max(-0.5, Math.min(0.5, (r[i - 1] - r[i + 1]) / (2 * bend)));
  return { lag: i + shift, value: r[i] - (bend * shift * shift) / 2 };
}

/**
 * All local maxima of `r` with a lag in fromLag..toLag (samples), refined by a parabola, highest first. The ends of
 * the range are no maxima by themselves: the range's neighbours are looked at too.
 */
export function lagPeaks(r: ArrayLike<number>, fromLag: number, toLag: number): LagPeak[] {
  const out: LagPeak[] = [];
  const first = Math.max(1, Math.floor(fromLag));
  const last = Math.min(r.length - 2, Math.ceil(toLag));
  for (let i = first; i <= last; i++) {
    if (!(r[i] >= r[i - 1] && r[i] > r[i + 1])) continue;
    const peak = parabolicPeak(r, i);
    if (peak.lag >= fromLag && peak.lag <= toLag) out.push(peak);
  }
  return out.toSorted((a, b) => b.value - a.value);
}

/**
 * A period made exact by its multiples: the lag of the m-th peak divided by m, for m = 2, 3 … `multiples`, each peak
 * looked for near where the one before says it must be. Error falls with m.
 * @param period samples, of a peak found before
 * @returns period in samples from the last multiple that was found, its correlation, and which multiple that was
 */
export function refinePeriod(
  r: ArrayLike<number>,
  period: number,
  multiples: number,
): { period: number; value: number; multiple: number } {
  let best = { period, value: r[Math.round(period)], multiple: 1 };
  for (let m = 2; m <= multiples; m++) {
    const near = lagPeaks(r, (m - 0.25) * best.period, (m + 0.25) * best.period)[0];
    if (!near) break;
    best = { period: near.lag / m, value: near.value, multiple: m };
  }
  return best;
}
