/** Amplitude and phase of one beat over time, where the beat's frequency is known roughly. */

export interface Demodulated {
  /** Amplitude of the sinusoid, unit of the signal; NaN where too much is missing. */
  readonly amplitude: Float64Array;
  /** Total phase in radians, unwrapped within every stretch without NaN: the signal is amplitude × cos(phase). */
  readonly phase: Float64Array;
}

/**
 * Complex demodulation under a Hann window two periods long, which passes nothing of a constant or a slow drift.
 * @param x even samples, NaN = missing
 * @param hz frequency for each sample, NaN = none there (the result is NaN there too)
 */
export function demodulate(x: Float64Array, rateHz: number, hz: ArrayLike<number>): Demodulated {
  const n = x.length;
  const amplitude = new Float64Array(n).fill(Number.NaN);
  const phase = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const f = hz[i];
    if (!(f > 0)) continue;
    const half = rateHz / f;
    const span = Math.floor(half);
    let re = 0;
    let im = 0;
    let sum = 0;
    let mean = 0;
    let possible = 0;
    for (let k = -span; k <= span; k++) {
      const w = 0.5 + 0.5 * Math.cos((Math.PI * k) / half);
      possible += w;
      const v = x[i + k];
      if (v === undefined || Number.isNaN(v)) continue;
      mean += w * v;
      sum += w;
    }
    if (sum < 0.7 * possible) continue;
    mean /= sum;
    for (let k = -span; k <= span; k++) {
      const v = x[i + k];
      if (v === undefined || Number.isNaN(v)) continue;
      const w = 0.5 + 0.5 * Math.cos((Math.PI * k) / half);
      const a = (2 * Math.PI * f * k) / rateHz;
      re += w * (v - mean) * Math.cos(a);
      im -= w * (v - mean) * Math.sin(a);
    }
    amplitude[i] = (2 * Math.hypot(re, im)) / sum;
    phase[i] = Math.atan2(im, re);
  }
  unwrap(phase);
  return { amplitude, phase };
}

function unwrap(phase: Float64Array): void {
  for (let i = 1; i < phase.length; i++) {
    const before = phase[i - 1];
    if (Number.isNaN(before) || Number.isNaN(phase[i])) continue;
    let d = phase[i] - before;
    d -= 2 * Math.PI * Math.round(d / (2 * Math.PI));
    phase[i] = before + d;
  }
}
