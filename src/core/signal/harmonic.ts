/** A movement as a sum of a few sinusoids of a known beat, straight from uneven, gappy samples. */
import { topOffset } from './parabola.ts';
import { normalEquations, solve, type Weighted } from './linear.ts';
import { biweights } from './robust.ts';

export interface HarmonicOptions {
  /** Sinusoids at 1, 2 … `harmonics` times the frequency. */
  readonly harmonics?: number;
  /** Time at which phases are counted from, seconds. */
  readonly originS?: number;
  /** Fit a straight drift too. */
  readonly drift?: boolean;
  /** Weight of each sample (1 / variance up to a factor); zero or NaN leaves it out. */
  readonly weights?: ArrayLike<number>;
}

export interface HarmonicFit {
  readonly frequencyHz: number;
  readonly originS: number;
  /** Value the movement swings around (at `originS` where there is a drift), unit of the signal. */
  readonly mean: number;
  /** Units per second; 0 unless fitted. */
  readonly drift: number;
  /** Half of the swing of each harmonic, first one first. */
  readonly amplitudes: readonly number[];
  /** Radians, −π..π: harmonic h is amplitude × cos(2π h f (t − originS) + phase). */
  readonly phases: readonly number[];
  /** Standard deviation of what is left over, corrected for the number of unknowns. */
  readonly residualSd: number;
  /** Share of the variance that is explained, 0..1. */
  readonly explained: number;
  /** Samples used. */
  readonly samples: number;
}

/**
 * Least-squares fit.
 * @param timesS seconds, any spacing
 * @param x NaN = missing
 * @returns null with fewer samples than unknowns + 1, or where the times cannot tell the unknowns apart
 */
export function fitHarmonics(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  frequencyHz: number,
  options: HarmonicOptions = {},
): HarmonicFit | null {
  const harmonics = options.harmonics ?? 1;
  const originS = options.originS ?? 0;
  const drift = options.drift ?? false;
  const first = drift ? 2 : 1;
  const n = first + 2 * harmonics;
  const row = (timeS: number): Float64Array => {
    const r = new Float64Array(n);
    r[0] = 1;
    if (drift) r[1] = timeS - originS;
    for (let h = 1; h <= harmonics; h++) {
      const angle = 2 * Math.PI * h * frequencyHz * (timeS - originS);
      r[first + 2 * h - 2] = Math.cos(angle);
      r[first + 2 * h - 1] = Math.sin(angle);
    }
    return r;
  };
  const used: Weighted[] = [];
  for (let i = 0; i < x.length; i++) {
    const weight = options.weights ? options.weights[i] : 1;
    if (Number.isFinite(x[i]) && weight > 0) used.push({ row: row(timesS[i]), value: x[i], weight });
  }
  if (used.length <= n) return null;
  const { a, b } = normalEquations(n, used);
  const c = solve(a, b);
  if (!c) return null;
  let weight = 0;
  let sum = 0;
  for (const s of used) {
    weight += s.weight;
    sum += s.weight * s.value;
  }
  let left = 0;
  let total = 0;
  for (const s of used) {
    let fitted = 0;
    for (let i = 0; i < n; i++) fitted += s.row[i] * c[i];
    left += s.weight * (s.value - fitted) ** 2;
    total += s.weight * (s.value - sum / weight) ** 2;
  }
  const pairs = Array.from({ length: harmonics }, (_, h) => [c[first + 2 * h], c[first + 2 * h + 1]]);
  return {
    frequencyHz,
    originS,
    mean: c[0],
    drift: drift ? c[1] : 0,
    amplitudes: pairs.map(([p, q]) => Math.hypot(p, q)),
    phases: pairs.map(([p, q]) => Math.atan2(-q, p)),
    residualSd: Math.sqrt(((left / weight) * used.length) / (used.length - n)),
    explained: total > 0 ? Math.max(0, 1 - left / total) : 0,
    samples: used.length,
  };
}

const ROBUST_ROUNDS = 6;

/**
 * Least squares that wild samples cannot bend: fitted again and again with the weights of Tukey's biweight.
 * Parameters and result as for `fitHarmonics`; weights of its own take the place of `options.weights`.
 */
export function fitHarmonicsRobustly(
  timesS: ArrayLike<number>,
  x: ArrayLike<number>,
  frequencyHz: number,
  options: Omit<HarmonicOptions, 'weights'> = {},
): HarmonicFit | null {
  let fit = fitHarmonics(timesS, x, frequencyHz, options);
  for (let round = 0; fit && round < ROBUST_ROUNDS; round++) {
    const curve = fit;
    const off = Float64Array.from({ length: x.length }, (_, i) => x[i] - harmonicAt(curve, timesS[i]));
    const weights = biweights(off);
    if (!weights) return fit;
    fit = fitHarmonics(timesS, x, frequencyHz, { ...options, weights }) ?? fit;
  }
  return fit;
}

/**
 * How long after one movement another one like it comes, as a share of the period: the shift at which their
 * sinusoids agree best, the higher ones, which tell the time more sharply, weighing more.
 * @param from share of the period, @param to share: the shift is looked for in between
 */
export function delayShare(first: HarmonicFit, then: HarmonicFit, from: number, to: number): number {
  const agreement = (d: number) =>
    first.amplitudes.reduce((sum, a, k) => {
      const turn = first.phases[k] - then.phases[k] - 2 * Math.PI * (k + 1) * d;
      return sum + (k + 1) * a * then.amplitudes[k] * Math.cos(turn);
    }, 0);
  const steps = 400;
  let best = from;
  for (let i = 0; i <= steps; i++) {
    const d = from + ((to - from) * i) / steps;
    if (agreement(d) > agreement(best)) best = d;
  }
  // The vertex of the parabola through the best of the grid and its neighbours.
  const h = (to - from) / steps;
  return best + h * topOffset(agreement(best - h), agreement(best), agreement(best + h));
}

/**
 * How unlike two movements are when the second is the first one later: what is left between their sinusoids, as a share
 * of the first movement's size. 0 = alike.
 * @param delay share of the period, as `delayShare` gives it
 */
export function unlikeness(first: HarmonicFit, then: HarmonicFit, delay: number): number {
  let left = 0;
  let size = 0;
  for (const [k, a] of first.amplitudes.entries()) {
    const b = then.amplitudes[k];
    const apart = first.phases[k] - 2 * Math.PI * (k + 1) * delay - then.phases[k];
    left += a * a + b * b - 2 * a * b * Math.cos(apart);
    size += a * a;
  }
  return Math.sqrt(Math.max(0, left) / size);
}

/** Value of the fitted movement at a time. */
export function harmonicAt(fit: HarmonicFit, timeS: number): number {
  const t = timeS - fit.originS;
  return fit.amplitudes.reduce(
    (sum, a, h) => sum + a * Math.cos(2 * Math.PI * (h + 1) * fit.frequencyHz * t + fit.phases[h]),
    fit.mean + fit.drift * t,
  );
}
