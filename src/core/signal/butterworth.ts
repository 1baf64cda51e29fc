/** Low-pass without lag: a 2nd-order Butterworth section run forwards and backwards (4th order in effect). */
import { segments } from './gaps.ts';

/** y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] − a1 y[n-1] − a2 y[n-2] */
export interface Section {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** A cut-off must stay below this share of the frame rate: above it there is nothing but noise to keep. */
const MAX_CUTOFF_SHARE = 0.4;

/** The cut-off that may be used at this frame rate, Hz. */
export function limitedCutoffHz(cutoffHz: number, fps: number): number {
  return Math.min(cutoffHz, MAX_CUTOFF_SHARE * fps);
}

/**
 * 2nd-order Butterworth low-pass by the bilinear transform.
 * @param cutoffHz −3 dB of one pass, or of `passes` passes together: every further pass lowers the cut-off, so each
 * single one is set higher. 0 < cutoffHz < rateHz / 2.
 */
export function butterworthSection(cutoffHz: number, rateHz: number, passes = 1): Section {
  if (!(cutoffHz > 0 && cutoffHz < rateHz / 2)) throw new Error('butterworth: cut-off outside 0..rate/2');
  const w = Math.tan((Math.PI * cutoffHz) / rateHz) / (2 ** (1 / passes) - 1) ** 0.25;
  const norm = 1 + Math.SQRT2 * w + w * w;
  const b = (w * w) / norm;
  return { b0: b, b1: 2 * b, b2: b, a1: (2 * (w * w - 1)) / norm, a2: (1 - Math.SQRT2 * w + w * w) / norm };
}

/** One pass, in place, begun as if the first value had been there forever. */
function pass(s: Section, x: Float64Array): void {
  // Steady state for a constant input: gain 1, so the output is that constant too.
  let z1 = (1 - s.b0) * x[0];
  let z2 = (s.b2 - s.a2) * x[0];
  for (let i = 0; i < x.length; i++) {
    const y = s.b0 * x[i] + z1;
    z1 = s.b1 * x[i] - s.a1 * y + z2;
    z2 = s.b2 * x[i] - s.a2 * y;
    x[i] = y;
  }
}

/**
 * Forwards and backwards over a signal without gaps. Both ends are continued by their point reflection for as long as
 * the filter remembers, so that the ends neither droop nor ring.
 */
function filtfiltSegment(section: Section, x: Float64Array, padding: number): Float64Array {
  const n = x.length;
  if (n < 3) return x.slice();
  const p = Math.min(padding, n - 1);
  const wide = new Float64Array(n + 2 * p);
  wide.set(x, p);
  for (let i = 1; i <= p; i++) {
    wide[p - i] = 2 * x[0] - x[i];
    wide[p + n - 1 + i] = 2 * x[n - 1] - x[n - 1 - i];
  }
  pass(section, wide);
  wide.reverse();
  pass(section, wide);
  wide.reverse();
  return wide.slice(p, p + n);
}

/**
 * Zero-lag 4th-order low-pass of an evenly sampled signal.
 * @param x any unit; NaN = gap: every stretch between gaps is filtered by itself and the gaps stay. A stretch of one
 * or two samples is returned as it is.
 * @param rateHz samples a second of `x`
 * @param cutoffHz −3 dB of the whole (both passes)
 * @param fps frame rate of the camera the signal comes from, where it was resampled to a higher rate; limits the
 * cut-off to 0.4 × fps
 */
export function lowpass(
  x: ArrayLike<number>,
  rateHz: number,
  cutoffHz: number,
  fps: number = rateHz,
): Float64Array {
  const cutoff = limitedCutoffHz(cutoffHz, Math.min(fps, rateHz));
  const section = butterworthSection(cutoff, rateHz, 2);
  const padding = Math.max(6, Math.ceil((3 * rateHz) / cutoff));
  const out = Float64Array.from(x);
  for (const { start, end } of segments(out)) {
    out.set(filtfiltSegment(section, out.slice(start, end), padding), start);
  }
  return out;
}
