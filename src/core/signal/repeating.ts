/**
 * The path of something that repeats with a beat, from so few samples that no single beat shows it: samples of several
 * beats fall on other phases each, and together they show one beat finely ("equivalent-time sampling").
 */
import { solve } from './linear.ts';
import { biweights, MAD_TO_SD, median } from './robust.ts';
import { within } from './within.ts';

/** Phase of the beat in turns, at a time in seconds; NaN where there is none. Runs on without a break while there is one. */
export type BeatPhase = (timeS: number) => number;

export interface EvenTimes {
  readonly startS: number;
  readonly rateHz: number;
  readonly length: number;
}

/** Sinusoids at 1 to 4 times the beat: a stride's trunk, arms and shoulders hold no more (6 Hz, Winter's usual cut-off). */
const HARMONICS = 4;
/** Of each fit: level, drift and two for each sinusoid. */
export const UNKNOWNS = 2 + 2 * HARMONICS;
/** A fit with fewer samples than this for each unknown follows their noise. */
const LEAST_PER_UNKNOWN = 1.6;
/**
 * What is known beforehand: a body's movement holds less of the higher sinusoids. It decides where samples fall on the
 * same few phases of every beat and cannot tell two of them apart. Share of all weights by the sinusoid's order;
 * elsewhere it takes half a hundredth off the second and a twentieth off the fourth, which is drawn from sample to sample.
 */
const FALLS_OFF = (order: number) => 0.002 * (order / 2) ** 4;
/** How far the samples of one fit lie from its middle: about nine beats of a runner together, seconds and turns. */
const REACH_S = 3.2;
const REACH_TURNS = 8;
const HOP_S = 0.5;
const ROUNDS = 3;
/** A sample further off what repeats than so many robust standard deviations is wild (Tukey's biweight gives it no weight). */
const WILD = 4.7;
/** Neighbouring samples further apart than this have nothing drawn between them where no beat says what it was, seconds. */
const MOST_GAP_S = 0.5;
/** And so many turns where one does. */
const MOST_GAP_TURNS = 1;

/** What repeats around one moment. */
interface Fit {
  readonly coefficients: Float64Array;
  /** A sample further off is wild. */
  readonly most: number;
}

/**
 * Paths over the same times. What repeats is fitted over several beats. What each sample shows besides is drawn straight
 * from sample to sample, so that a beat which differs stays different, and few samples give more scatter, not less.
 */
export class RepeatingPaths {
  private readonly timesS: Float64Array;
  private readonly even: EvenTimes;
  private readonly phases: Float64Array;
  private readonly evenPhases: Float64Array;
  private readonly waves: Float64Array;
  private readonly evenWaves: Float64Array;
  private readonly centres: readonly { readonly timeS: number; readonly near: readonly number[] }[];

  /** @param timesS of the samples, strictly increasing */
  constructor(timesS: ArrayLike<number>, beat: BeatPhase, even: EvenTimes) {
    this.timesS = Float64Array.from(timesS);
    this.even = even;
    this.phases = this.timesS.map(beat);
    this.evenPhases = Float64Array.from({ length: even.length }, (_, i) => beat(this.evenTime(i)));
    this.waves = wavesOf(this.phases);
    this.evenWaves = wavesOf(this.evenPhases);
    const count = Math.ceil(even.length / even.rateHz / HOP_S) + 1;
    this.centres = Array.from({ length: count }, (_, k) => {
      const timeS = even.startS + k * HOP_S;
      return { timeS, near: this.near(timeS, beat(timeS)) };
    });
  }

  /**
   * @param x as many values as there are times; NaN = missing
   * @returns even samples, NaN in long gaps; where there is no beat, straight lines between the samples
   */
  path(x: ArrayLike<number>): Float64Array {
    const fits = this.centres.map(({ timeS, near }) => this.fit(x, near, timeS));
    const usual = this.timesS.map((t, i) => this.valueOf(fits, t, this.waves, i));
    const known: number[] = [];
    for (let i = 0; i < x.length; i++)
      if (Number.isFinite(x[i]) && !(Math.abs(x[i] - usual[i]) > this.most(fits, this.timesS[i])))
        known.push(i);
    const out = new Float64Array(this.even.length).fill(Number.NaN);
    let at = 0;
    for (let i = 0; i < out.length; i++) {
      const timeS = this.evenTime(i);
      while (at < known.length - 2 && this.timesS[known[at + 1]] <= timeS) at++;
      const [a, b] = [known[at], known[at + 1]];
      if (b === undefined || timeS < this.timesS[a] - 1e-6 || timeS > this.timesS[b] + 1e-6) continue;
      const gapS = this.timesS[b] - this.timesS[a];
      const share = (timeS - this.timesS[a]) / gapS;
      const repeated = this.valueOf(fits, timeS, this.evenWaves, i);
      const [left, right] = [x[a] - usual[a], x[b] - usual[b]];
      if (this.phases[b] - this.phases[a] <= MOST_GAP_TURNS && !Number.isNaN(repeated + left + right))
        out[i] = repeated + left + share * (right - left);
      else if (gapS <= MOST_GAP_S) out[i] = x[a] + share * (x[b] - x[a]);
    }
    return out;
  }

  private evenTime(i: number): number {
    return this.even.startS + i / this.even.rateHz;
  }

  /** Samples of the same run of beats around a moment. */
  private near(timeS: number, phase: number): number[] {
    const out: number[] = [];
    for (let i = 0; i < this.timesS.length; i++)
      if (Math.abs(this.timesS[i] - timeS) < REACH_S && Math.abs(this.phases[i] - phase) < REACH_TURNS)
        out.push(i);
    return out;
  }

  private fit(x: ArrayLike<number>, near: readonly number[], timeS: number): Fit | null {
    const used = near.filter((i) => Number.isFinite(x[i]));
    if (used.length < LEAST_PER_UNKNOWN * UNKNOWNS) return null;
    const rows = used.map((i) => rowOf(this.timesS[i] - timeS, this.waves, i));
    const nearness = used.map((i) => (1 - (Math.abs(this.timesS[i] - timeS) / REACH_S) ** 3) ** 3);
    let trust: Float64Array | null = new Float64Array(used.length).fill(1);
    let coefficients: Float64Array | null = null;
    let most = Infinity;
    for (let round = 0; trust && round < ROUNDS; round++) {
      const weights = trust.map((w, k) => w * nearness[k]);
      const found = fitted(rows, used, x, weights);
      if (!found) break;
      coefficients = found;
      const off = Float64Array.from(used, (i, k) => x[i] - dot(rows[k], found));
      // What the unknowns took up is not left over.
      const freedom = Math.sqrt(used.length / Math.max(1, used.length - UNKNOWNS));
      most = WILD * MAD_TO_SD * freedom * median(off.map(Math.abs));
      trust = biweights(off);
    }
    return coefficients && { coefficients, most };
  }

  /** The mean of the fits before and after, the nearer one weighing more; NaN where nothing repeats. */
  private valueOf(fits: readonly (Fit | null)[], timeS: number, waves: Float64Array, i: number): number {
    const [k, share] = this.placeOf(timeS);
    const one = (j: number) => {
      const fit = fits[j];
      return fit ? valueAt(fit.coefficients, timeS - this.centres[j].timeS, waves, i) : Number.NaN;
    };
    const [a, b] = [one(k), one(k + 1)];
    if (Number.isNaN(a)) return b;
    return Number.isNaN(b) ? a : a + share * (b - a);
  }

  private most(fits: readonly (Fit | null)[], timeS: number): number {
    const [k] = this.placeOf(timeS);
    return Math.max(fits[k]?.most ?? 0, fits[k + 1]?.most ?? 0);
  }

  private placeOf(timeS: number): readonly [number, number] {
    const at = (timeS - this.even.startS) / HOP_S;
    const k = within(Math.floor(at), 0, this.centres.length - 2);
    return [k, at - k];
  }
}

/** Cosine and sine of each harmonic at every phase, one after the other. */
function wavesOf(phases: Float64Array): Float64Array {
  const out = new Float64Array(phases.length * 2 * HARMONICS);
  for (let i = 0; i < phases.length; i++)
    for (let h = 1; h <= HARMONICS; h++) {
      const angle = 2 * Math.PI * h * phases[i];
      out[2 * (HARMONICS * i + h - 1)] = Math.cos(angle);
      out[2 * (HARMONICS * i + h - 1) + 1] = Math.sin(angle);
    }
  return out;
}

function rowOf(sinceS: number, waves: Float64Array, i: number): Float64Array {
  const row = new Float64Array(UNKNOWNS);
  row[0] = 1;
  row[1] = sinceS;
  row.set(waves.subarray(2 * HARMONICS * i, 2 * HARMONICS * (i + 1)), 2);
  return row;
}

/** The same as the row times the coefficients, without making the row: asked for every even sample of every joint. */
function valueAt(coefficients: Float64Array, sinceS: number, waves: Float64Array, i: number): number {
  let sum = coefficients[0] + coefficients[1] * sinceS;
  for (let j = 0; j < 2 * HARMONICS; j++) sum += coefficients[j + 2] * waves[2 * HARMONICS * i + j];
  return sum;
}

/** The normal equations by halves: they are the same on both sides of the diagonal, and this runs for every joint. */
function fitted(
  rows: readonly Float64Array[],
  used: readonly number[],
  x: ArrayLike<number>,
  weights: Float64Array,
): Float64Array | null {
  const a = new Float64Array(UNKNOWNS * UNKNOWNS);
  const b = new Float64Array(UNKNOWNS);
  for (let k = 0; k < rows.length; k++) {
    const [row, value] = [rows[k], x[used[k]]];
    for (let i = 0; i < UNKNOWNS; i++) {
      const weighted = weights[k] * row[i];
      b[i] += weighted * value;
      for (let j = 0; j <= i; j++) a[i * UNKNOWNS + j] += weighted * row[j];
    }
  }
  const total = a[0];
  for (let i = 2; i < UNKNOWNS; i++) a[i * UNKNOWNS + i] += total * FALLS_OFF(i >> 1);
  for (let i = 0; i < UNKNOWNS; i++)
    for (let j = i + 1; j < UNKNOWNS; j++) a[i * UNKNOWNS + j] = a[j * UNKNOWNS + i];
  return solve(a, b);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
