/**
 * One-Euro filter (Casiez, Roussel and Vogel, CHI 2012): little jitter at rest, little lag in movement. It lags and
 * shrinks whatever it smooths, so it is for drawing the skeleton and for nothing that is measured.
 */
export interface OneEuroOptions {
  /** Cut-off at rest, Hz: lower = steadier. */
  readonly minCutoffHz?: number;
  /** How fast the cut-off rises with speed, Hz per (unit per second): higher = less lag. */
  readonly beta?: number;
  /** Cut-off for the speed itself, Hz. */
  readonly speedCutoffHz?: number;
  /** After a pause longer than this it starts again, seconds. */
  readonly resetS?: number;
}

/** Share of the new sample in an exponential smoothing with this cut-off. */
function share(cutoffHz: number, dtS: number): number {
  const tau = 1 / (2 * Math.PI * cutoffHz);
  return 1 / (1 + tau / dtS);
}

export class OneEuro {
  readonly #minCutoffHz: number;
  readonly #beta: number;
  readonly #speedCutoffHz: number;
  readonly #resetS: number;
  #timeS = Number.NaN;
  #value = Number.NaN;
  #speed = 0;

  constructor(options: OneEuroOptions = {}) {
    this.#minCutoffHz = options.minCutoffHz ?? 1.5;
    this.#beta = options.beta ?? 0.02;
    this.#speedCutoffHz = options.speedCutoffHz ?? 1;
    this.#resetS = options.resetS ?? 0.5;
  }

  /** Smoothed value at `timeS` (seconds, increasing). NaN in, NaN out, and what went before is kept for a while. */
  next(value: number, timeS: number): number {
    if (!Number.isFinite(value)) return Number.NaN;
    const dt = timeS - this.#timeS;
    if (!(dt > 0 && dt <= this.#resetS)) {
      // A first sample, a long pause, or a clock that jumped back. The same instant again changes nothing.
      if (dt === 0) return this.#value;
      this.#timeS = timeS;
      this.#value = value;
      this.#speed = 0;
      return value;
    }
    const a = share(this.#speedCutoffHz, dt);
    this.#speed += a * ((value - this.#value) / dt - this.#speed);
    const cutoff = this.#minCutoffHz + this.#beta * Math.abs(this.#speed);
    this.#value += share(cutoff, dt) * (value - this.#value);
    this.#timeS = timeS;
    return this.#value;
  }
}
