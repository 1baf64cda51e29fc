/**
 * The running rhythm: how often the runner steps, and where in the stride each moment is.
 *
 * A step shows in the *vertical* motion of the trunk and head; a stride (two steps) in what the two sides do against
 * each other: arms, knees, shoulder line. Scoring a stride frequency by both at once (the antisymmetric signals at f,
 * the vertical ones at 2f) leaves no room for half or double cadence, and needs no feet in the image.
 */

/** Uniformly sampled signals of one window; NaN where nothing was seen. */
export interface RhythmSignals {
  readonly rateHz: number;
  /** Vertical positions of trunk and head, up positive, any one unit for all. */
  readonly vertical: readonly Float64Array[];
  /** Left minus right of arms and legs, forward or up positive. */
  readonly antisymmetric: readonly Float64Array[];
}

export interface RhythmEstimate {
  /** Strides a second. */
  readonly strideHz: number;
  /** Share of the vertical signals' variance at the step frequency, 0..1. */
  readonly stepShare: number;
  /** Share of the antisymmetric signals' variance at the stride frequency, 0..1; null where none was seen. */
  readonly strideShare: number | null;
}

/** Stride frequencies looked at: 40 to 260 steps a minute, so that slow motion and walking are seen for what they are. */
const MIN_STRIDE_HZ = 40 / 120;
const MAX_STRIDE_HZ = 260 / 120;
/** Without arms or legs an octave error can only be excluded by physiology: running steps are 130 to 240 a minute. */
const MIN_STRIDE_HZ_BLIND = 130 / 120;
const MAX_STRIDE_HZ_BLIND = 240 / 120;

/**
 * Best stride frequency of a window of at least about three strides.
 * @param from first sample, @param to one past the last
 * @returns null where fewer than 60 % of samples carry any vertical signal.
 */
export function estimateRhythm(signals: RhythmSignals, from: number, to: number): RhythmEstimate | null {
  const vertical = signals.vertical.map((s) => windowed(s, from, to)).filter((w) => w !== null);
  if (vertical.length === 0) return null;
  const anti = signals.antisymmetric.map((s) => windowed(s, from, to)).filter((w) => w !== null);
  const blind = anti.length === 0;
  const seconds = (to - from) / signals.rateHz;
  // The main lobe of a Hann window of T seconds is 4/T wide: a quarter of its half is a fine enough grid.
  const stepHz = 0.25 / seconds;
  const lo = blind ? MIN_STRIDE_HZ_BLIND : Math.max(MIN_STRIDE_HZ, 1.2 / seconds);
  const hi = blind ? MAX_STRIDE_HZ_BLIND : MAX_STRIDE_HZ;
  const score = (f: number): number => {
    const v = meanShare(vertical, 2 * f, signals.rateHz);
    return blind ? v : v + meanShare(anti, f, signals.rateHz);
  };
  let best = -1;
  let bestF = lo;
  for (let f = lo; f <= hi; f += stepHz) {
    const s = score(f);
    if (s > best) {
      best = s;
      bestF = f;
    }
  }
  const strideHz = refineMaximum(score, bestF, stepHz);
  return {
    strideHz,
    stepShare: meanShare(vertical, 2 * strideHz, signals.rateHz),
    strideShare: blind ? null : meanShare(anti, strideHz, signals.rateHz),
  };
}

interface Windowed {
  /** Hann-weighted, detrended samples; 0 where nothing was seen. */
  readonly values: Float64Array;
  readonly weightSum: number;
  readonly power: number;
}

function windowed(signal: Float64Array, from: number, to: number): Windowed | null {
  const n = to - from;
  const weights = new Float64Array(n);
  let seen = 0;
  // Weighted straight-line fit, so that drift on the belt is no rhythm.
  let sw = 0;
  let st = 0;
  let sx = 0;
  let stt = 0;
  let stx = 0;
  for (let i = 0; i < n; i++) {
    const x = signal[from + i];
    if (Number.isNaN(x)) continue;
    seen++;
    const w = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / n);
    const t = i - n / 2;
    weights[i] = w;
    sw += w;
    st += w * t;
    sx += w * x;
    stt += w * t * t;
    stx += w * t * x;
  }
  if (seen < 0.6 * n) return null;
  const denominator = sw * stt - st * st;
  const slope = denominator > 0 ? (sw * stx - st * sx) / denominator : 0;
  const mean = (sx - slope * st) / sw;
  const values = new Float64Array(n);
  let power = 0;
  for (let i = 0; i < n; i++) {
    if (weights[i] === 0) continue;
    const x = signal[from + i] - mean - slope * (i - n / 2);
    values[i] = weights[i] * x;
    power += weights[i] * x * x;
  }
  if (power <= 1e-12) return null;
  return { values, weightSum: sw, power: power / sw };
}

/** Mean share of variance at a frequency. */
function meanShare(signals: readonly Windowed[], hz: number, rateHz: number): number {
  let sum = 0;
  for (const s of signals) {
    // Recurrence for cos/sin of a uniform grid: one multiplication a sample instead of two transcendental calls.
    const step = (2 * Math.PI * hz) / rateHz;
    const cs = Math.cos(step);
    const sn = Math.sin(step);
    let c = 1;
    let d = 0;
    let re = 0;
    let im = 0;
    for (let i = 0; i < s.values.length; i++) {
      const v = s.values[i];
      re += v * c;
      im += v * d;
      const next = c * cs - d * sn;
      d = d * cs + c * sn;
      c = next;
    }
    const amplitude = (2 * Math.hypot(re, im)) / s.weightSum;
    sum += Math.min(1, (amplitude * amplitude) / 2 / s.power);
  }
  return sum / signals.length;
}

/** Golden-section search around a grid maximum. */
function refineMaximum(score: (f: number) => number, centre: number, halfWidth: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let a = centre - halfWidth;
  let b = centre + halfWidth;
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let fc = score(c);
  let fd = score(d);
  while (b - a > 1e-5) {
    if (fc > fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - ratio * (b - a);
      fc = score(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + ratio * (b - a);
      fd = score(d);
    }
  }
  return (a + b) / 2;
}
