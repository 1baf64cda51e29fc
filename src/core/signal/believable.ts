/**
 * What is more than chance. Every place that tells a runner of a change asks here, so that of unchanged runners one in
 * twenty is told of one, whatever was asked and however few values it rests on. docs/change.md has the numbers.
 */
import { finite, mean, sd } from './robust.ts';
import { studentReach } from './student.ts';

/** Of unchanged runners this share is told of a change at most. A judgement call, and the usual one. */
const CHANCE = 0.05;

/** A true change of twice the smallest believable one is to be found this often. A judgement call, and the usual one. */
const FOUND_Z = 0.8416;

/** A MAD knows as much of a spread as a standard deviation from this share of the values, of normally distributed noise. */
const MAD_EFFICIENCY = 0.37;

/** Degrees of freedom of a spread that comes from the MAD of samples of these sizes. */
export function madFreedom(...counts: readonly number[]): number {
  return Math.max(1, MAD_EFFICIENCY * counts.reduce((sum, n) => sum + n - 1, 0));
}

/**
 * Chance that is left to one of several questions asked at once, so that all together keep to `CHANCE`. Šidák's
 * correction: exact for independent answers, and on the safe side for those that go together, as left and right do.
 */
function chanceOfEach(questions: number): number {
  return 1 - (1 - CHANCE) ** (1 / Math.max(1, questions));
}

/**
 * How many standard errors a change must exceed.
 * @param freedom degrees of freedom of the spread that the standard error comes from; Infinity: it is known
 * @param questions that are asked at once
 * @returns Infinity without any degree of freedom: a spread that is not known makes no change believable
 */
export function errorsBeyond(freedom: number, questions = 1): number {
  return reachBy(chanceOfEach(questions), freedom);
}

/** The same where only one direction would be told: a raised shoulder, but none that hangs. */
export function errorsBeyondOneWay(freedom: number, questions = 1): number {
  return reachBy(Math.min(1, 2 * chanceOfEach(questions)), freedom);
}

function reachBy(chance: number, freedom: number): number {
  if (!(freedom > 0)) return Infinity;
  // From a thousand on Student's distribution is the normal one to three digits.
  return studentReach(chance, Math.min(freedom, 1000));
}

/**
 * Standard error of the median of `n` values, in standard deviations of the values: √(π / (2n + π − 2)), which goes to
 * 1.2533 / √n for many. Off by 2 % at most for odd n and on the safe side for even n (Cadwell 1952, Biometrika 39).
 */
export function medianError(n: number): number {
  return Math.sqrt(Math.PI / (2 * n + Math.PI - 2));
}

/** One of several independent causes by which a value may be off. */
export interface ErrorPart {
  /** Standard deviation, unit of the value. */
  readonly error: number;
  /** Degrees of freedom of what the error comes from; Infinity: it is known. */
  readonly freedom: number;
}

/** The error of what stays within `reach` in 19 of 20 cases, as the smallest change of a measure does. */
export function errorWithin(reach: number): ErrorPart {
  return { error: reach / errorsBeyond(Infinity), freedom: Infinity };
}

/** All causes together: they add like lengths at right angles, and their freedom is Welch and Satterthwaite's (1947, Biometrika 34). */
function allErrors(parts: readonly ErrorPart[]): ErrorPart {
  const squares = parts.map(({ error }) => error ** 2);
  const sum = squares.reduce((a, b) => a + b, 0);
  const weight = parts.reduce((a, { freedom }, i) => a + squares[i] ** 2 / freedom, 0);
  return { error: Math.sqrt(sum), freedom: weight > 0 ? sum ** 2 / weight : Infinity };
}

/** How far two values may lie apart although nothing differs. @param parts every cause in either of them */
export function reachOfDifference(parts: readonly ErrorPart[], questions = 1): number {
  const { error, freedom } = allErrors(parts);
  return error * errorsBeyond(freedom, questions);
}

/** What earlier values tell of the next ones. Same unit as the values. */
export interface Expectation {
  readonly middle: number;
  /** Standard deviation from value to value. */
  readonly scatter: number;
  readonly count: number;
}

/**
 * By mean and standard deviation, not by median and MAD: of three to six values the MAD may be zero by chance, and no
 * rule can tell a wild value from a scattering runner. A wild value widens what is taken for chance.
 * @returns null with fewer than two values
 */
export function expectationOf(values: readonly number[]): Expectation | null {
  const known = finite(values);
  if (known.length < 2) return null;
  return { middle: mean(known), scatter: sd(known), count: known.length };
}

/**
 * How far the next value, or the median of the next few, may lie from the middle of the earlier ones by chance: the
 * prediction interval of a normal sample, t · s · √(1 + 1/n). Half its width.
 * @param next how many values the median to come is of
 */
export function reachOfNext({ scatter, count }: Expectation, next = 1, questions = 1): number {
  return errorsBeyond(count - 1, questions) * scatter * Math.hypot(medianError(next), 1 / Math.sqrt(count));
}

/** No number of values helps: they scatter too much. */
export type MoreNeeded = number | 'scatters';

/**
 * How many more values are needed until a true change of twice `smallest` is found in four of five cases.
 * @param smallest change that the camera can tell, unit of the values
 * @param most values that are ever taken together
 */
export function moreNeeded({ scatter, count }: Expectation, smallest: number, most: number): MoreNeeded {
  for (let n = count; n <= most; n++) {
    const noise = scatter * Math.sqrt(1 + 1 / n);
    const reach = Math.max(smallest, errorsBeyond(n - 1) * noise);
    if (reach + FOUND_Z * noise <= 2 * smallest) return n - count;
  }
  return 'scatters';
}

/**
 * How far two of several values may lie apart by chance, where they may follow a slow course. Their scatter comes from
 * neighbours alone (von Neumann 1941): half the mean square of successive differences.
 * @param values in order of time
 * @returns unit of the values; null with fewer than three
 */
export function reachAboutCourse(values: readonly number[], questions = 1): number | null {
  const n = values.length;
  if (n < 3) return null;
  const squares = values.slice(1).map((v, i) => (v - values[i]) ** 2);
  const freedom = (2 * (n - 1) ** 2) / (3 * n - 4);
  return errorsBeyond(freedom, questions) * Math.SQRT2 * Math.sqrt(mean(squares) / 2);
}

interface Share {
  readonly hits: number;
  readonly of: number;
}

/**
 * Fewer hits than before by more than chance brings, by Fisher's exact test. Independent trials.
 * @param questions that are asked at once
 */
export function fewerThan(before: Share, after: Share, questions = 1): boolean {
  const hits = before.hits + after.hits;
  // Chance that so few of all hits fall into the second lot, by the hypergeometric distribution.
  let chance = 0;
  for (let k = Math.max(0, hits - before.of); k <= after.hits; k++)
    chance += Math.exp(
      logChoose(after.of, k) + logChoose(before.of, hits - k) - logChoose(before.of + after.of, hits),
    );
  // Half of it: only one of two ways is asked for.
  return chance <= chanceOfEach(questions) / 2;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}
