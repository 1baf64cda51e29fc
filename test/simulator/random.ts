/** Random numbers that are the same for the same seed on every machine. */

/** Even numbers 0..1 (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A normally distributed number, mean 0, deviation 1. */
export function gauss(next: () => number): number {
  return Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
}

/**
 * Noise that partly persists, as a pose engine's does: `share` of the variance fades with `tauS`, the rest is new at
 * every sample. Deviation 1. Times may be uneven.
 */
export class CorrelatedNoise {
  readonly #next: () => number;
  readonly #share: number;
  readonly #tauS: number;
  #state: number;
  #timeS = Number.NaN;

  constructor(seed: number, share = 0.6, tauS = 0.12) {
    this.#next = random(seed);
    this.#share = share;
    this.#tauS = tauS;
    this.#state = gauss(this.#next);
  }

  at(timeS: number): number {
    const keep = Number.isNaN(this.#timeS) ? 1 : Math.exp(-Math.max(0, timeS - this.#timeS) / this.#tauS);
    this.#timeS = timeS;
    this.#state = keep * this.#state + Math.sqrt(1 - keep * keep) * gauss(this.#next);
    return Math.sqrt(this.#share) * this.#state + Math.sqrt(1 - this.#share) * gauss(this.#next);
  }
}
