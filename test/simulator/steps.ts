/** When the feet touch down, how steps differ from one another, and the phase of the stride. */
import { type RunnerParameters, valueAt } from './parameters.ts';
import { gauss, random } from './random.ts';
import { clamp, hermite, lerp, smooth } from './vector.ts';

export type Foot = 'L' | 'R';

export interface Contact {
  readonly index: number;
  /** Seconds. */
  readonly t: number;
  readonly side: Foot;
  /** Seconds the foot stands. */
  readonly stance: number;
}

/** Scatter of each step or swing; for each side it adds up to zero over every eight, so that means stay as set. */
export interface Scatter {
  /** cm */
  readonly cross: readonly number[];
  readonly amp: readonly number[];
  /** Degrees */
  readonly elbow: readonly number[];
  /** m */
  readonly heel: readonly number[];
  readonly drop: readonly number[];
  readonly land: readonly number[];
  /** Standard deviation 1, whatever the jitter: how much it is, is a parameter of its own. */
  readonly bounce: readonly number[];
  readonly lean: readonly number[];
  readonly pitch: readonly number[];
}

export interface Steps {
  readonly contacts: readonly Contact[];
  readonly scatter: Scatter;
}

const BLOCK = 8;
const LEAD_S = 3;

/** Takes the mean out of every block of eight values of the same side; sides alternate unless `stride` is 1. */
function centre(a: number[], stride: 1 | 2): void {
  for (let side = 0; side < stride; side++)
    for (let i = side; i < a.length; i += BLOCK * stride) {
      const ids: number[] = [];
      for (let q = i; q < Math.min(a.length, i + BLOCK * stride); q += stride) ids.push(q);
      const m = ids.reduce((s, q) => s + a[q], 0) / ids.length;
      for (const q of ids) a[q] -= m;
    }
}

/** All steps from a little before 0 until a little after `durationS`. Even contacts are the left foot's. */
export function planSteps(P: RunnerParameters, durationS: number, seed: number): Steps {
  const next = random(seed * 7919 + 11);
  const end = durationS + LEAD_S;
  const count = Math.ceil((end + LEAD_S) / 0.25) + 8;
  const timing: [number[], number[]] = [[], []];
  for (let i = 0; i < count; i++) timing[i & 1].push(gauss(next) * 0.011 * P.jitter);
  for (const side of timing) centre(side, 1);
  const contacts: Contact[] = [];
  let t = -LEAD_S;
  for (let k = 0; t < end; k++) {
    const T = 60 / valueAt(P.cadence, t);
    const half = valueAt(P.stepTimeAsym, t) / 200;
    contacts.push({ index: k, t, side: k & 1 ? 'R' : 'L', stance: valueAt(P.dutyFactor, t) * 2 * T });
    const share = (k + 1) & 1 ? 1 - half : 1 + half;
    t += T * share * (1 + timing[k & 1][k >> 1]);
  }
  const drawn = (deviation: number): number[] => {
    const a = contacts.map(() => gauss(next) * deviation);
    centre(a, 2);
    return a;
  };
  const scatter = (deviation: number): number[] => drawn(deviation * P.jitter);
  return {
    contacts,
    scatter: {
      cross: scatter(0.6),
      amp: scatter(0.9),
      elbow: scatter(1.5),
      heel: scatter(0.012),
      drop: scatter(0.5),
      land: scatter(0.008),
      bounce: drawn(1),
      lean: drawn(1),
      pitch: drawn(1),
    },
  };
}

/** Index of the last contact not after `t`. */
export function contactBefore(contacts: readonly Contact[], t: number): number {
  let low = 0;
  let high = contacts.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (contacts[middle].t <= t) low = middle;
    else high = middle;
  }
  return low;
}

/** Phase of the stride: even multiples of π at left contacts, odd ones at right contacts, rising smoothly. */
export function strideAngle(contacts: readonly Contact[], t: number): number {
  const i = clamp(contactBefore(contacts, t), 1, contacts.length - 3);
  const rate = (k: number): number => Math.PI / (contacts[k + 1].t - contacts[k].t);
  const slope = (k: number): number => (2 * rate(k - 1) * rate(k)) / (rate(k - 1) + rate(k));
  const h = contacts[i + 1].t - contacts[i].t;
  return hermite([0, h], [i * Math.PI, (i + 1) * Math.PI], [slope(i), slope(i + 1)], t - contacts[i].t);
}

/** Scatter at `x` = stride angle / π of the steps of one parity, cross-faded from each to the next. */
export function scatterAt(values: readonly number[], x: number, parity: 0 | 1): number {
  const n = (x - parity) / 2;
  const i = Math.floor(n);
  const get = (k: number): number => values[clamp(2 * k + parity, 0, values.length - 1)];
  return lerp(get(i), get(i + 1), smooth(n - i));
}
