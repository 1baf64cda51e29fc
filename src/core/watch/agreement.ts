/** How far a watch and we differ, as a number with its error. */
import type { Agreement } from '../session/session-file.ts';
import { errorsBeyond } from '../signal/believable.ts';
import { mean, sd } from '../signal/robust.ts';
import { toHundredths } from '../signal/round.ts';

/** A minute and more. */
const LEAST_WINDOWS = 6;

/**
 * @param differences of stretches of ten seconds in order, watch less ours
 * @returns null where there are too few
 */
export function agreementOf(differences: readonly number[]): Agreement | null {
  const n = differences.length;
  if (n < LEAST_WINDOWS) return null;
  const difference = mean(differences);
  const scatter = sd(differences);
  // Stretches beside each other are off alike: so many fewer say something of their own.
  const independent = Math.max(2, n / correlationTime(differences.map((d) => d - difference)));
  const error = (errorsBeyond(independent - 1) * scatter) / Math.sqrt(independent);
  return {
    difference: toHundredths(difference),
    error: toHundredths(error),
    scatter: toHundredths(scatter),
    seconds: 10 * n,
  };
}

/**
 * By how many times fewer values there are than it seems, because each is like the one before: (1 + r) / (1 − r), for a
 * series that forgets by the same share each step.
 * @param x without its mean
 */
export function correlationTime(x: readonly number[]): number {
  const power = x.reduce((sum, v) => sum + v * v, 0);
  if (power === 0) return 1;
  const lagged = x.slice(1).reduce((sum, v, i) => sum + v * x[i], 0);
  const r = Math.min(0.9, Math.max(0, lagged / power));
  return (1 + r) / (1 - r);
}
