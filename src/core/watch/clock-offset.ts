/**
 * How far a watch's clock is ahead of the session's, found from what both saw: the cadence.
 *
 * For each offset the watch's cadence is averaged over the very stretches that our epochs are, and compared with ours. A watch
 * counts with a bias of its own, which does not tell the time, so the mean difference while running is taken out. What remains
 * is smallest where the two belong together. A run at one speed has hardly anything that could tell the time but its beginning
 * and end, so the answer comes with its error, or is none.
 */
import { median } from '../signal/robust.ts';
import { correlationTime } from './agreement.ts';
import type { WatchMeans, Window } from './windows.ts';

export interface ClockOffset {
  /** Seconds that the watch's clock is ahead; the delay by which it smooths its cadence counts in. */
  readonly aheadS: number;
  /** Half of the 95 % interval, seconds. */
  readonly errorS: number;
}

/** Clocks of phones and computers are seconds apart, those of cameras and of watches without a satellite minutes. */
export const MOST_AHEAD_S = 600;
const STEP_S = 1;
/** Fewer stretches are no pattern. */
const LEAST_WINDOWS = 12;
/** A wider interval says nothing that the clocks themselves do not. */
const MOST_ERROR_S = 10;
/** Standing, or walking: what differs by more than this says only that it differs. */
const FAR = 60;
/** χ² of one parameter, 95 % and 99.9 %. */
const CHI2_95 = 3.84;
const CHI2_999 = 10.83;

/**
 * @param windows of the session, in order
 * @param means of the watch's cadence, both feet
 * @returns null where no offset fits clearly better than others far from it
 */
export function clockOffset(windows: readonly Window[], means: WatchMeans): ClockOffset | null {
  const offsets: number[] = [];
  for (let s = -MOST_AHEAD_S; s <= MOST_AHEAD_S; s += STEP_S) offsets.push(s);
  const fits = offsets.map((aheadS) => differences(windows, means, aheadS));
  const most = Math.max(...fits.map((fit) => fit.length));
  if (most < LEAST_WINDOWS) return null;
  // A watch that covers little of the run fits everywhere.
  const costs = fits.map((fit) =>
    fit.length < Math.max(LEAST_WINDOWS, 0.7 * most)
      ? Infinity
      : fit.reduce((sum, d) => sum + d * d, 0) / fit.length,
  );
  const best = costs.reduce((at, cost, i) => (cost < costs[at] ? i : at), 0);
  const fit = fits[best];
  // Noise of one stretch beside its neighbours: what is left may drift slowly, which tells no time either.
  const noise = Math.max(costs[best], 0.25) * correlationTime(fit);
  const within = (chi2: number): number[] =>
    costs.flatMap((cost, i) => (((cost - costs[best]) * fit.length) / noise <= chi2 ? [offsets[i]] : []));
  const [near, far] = [within(CHI2_95), within(CHI2_999)];
  const errorS = Math.max(STEP_S, (near[near.length - 1] - near[0]) / 2);
  const spreadS = (far[far.length - 1] - far[0]) / 2;
  // The best of a range's edge has its better beyond it.
  const atEdge = Math.abs(offsets[best]) > MOST_AHEAD_S - MOST_ERROR_S;
  if (atEdge || errorS > MOST_ERROR_S || spreadS > 2 * MOST_ERROR_S) return null;
  return { aheadS: (near[0] + near[near.length - 1]) / 2, errorS };
}

/** Watch less ours in each stretch that both have, without the mean difference while running; steps a minute. */
function differences(windows: readonly Window[], means: WatchMeans, aheadS: number): number[] {
  const pairs = windows.flatMap(({ startS, endS, stepsPerMin }) => {
    const watch = means.between(startS + aheadS, endS + aheadS);
    return watch === null ? [] : [{ difference: watch - stepsPerMin, ran: stepsPerMin > 0 }];
  });
  const bias = median(pairs.filter(({ ran }) => ran).map(({ difference }) => difference));
  if (!Number.isFinite(bias)) return [];
  return pairs.map(({ difference, ran }) =>
    Math.max(-FAR, Math.min(FAR, ran ? difference - bias : difference)),
  );
}
