/** How a watch's cadence and ours go together over weeks of runs. */
import { errorsBeyond } from '../signal/believable.ts';
import { mean, sd } from '../signal/robust.ts';
import type { PastRun } from './past-run.ts';

/** One run with a watch; steps a minute, watch less ours. */
export interface WatchPoint {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly difference: number;
  /** Half of the 95 % interval. */
  readonly error: number;
}

export interface WatchAgreement {
  /** Oldest first. */
  readonly points: readonly WatchPoint[];
  /** Mean of the runs; null with fewer than two. */
  readonly difference: number | null;
  /** Half of the 95 % interval of that mean, from how far the runs lie apart. */
  readonly error: number | null;
}

type Run = Pick<PastRun, 'id' | 'startedAt'> & {
  readonly watchCadence?: { readonly difference: number; readonly error: number };
};

/** @returns null where no run has a watch */
export function watchAgreement(runs: readonly Run[]): WatchAgreement | null {
  const points = runs
    .flatMap(({ id, startedAt, watchCadence }) =>
      watchCadence ? [{ id, at: startedAt, ...watchCadence }] : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (points.length === 0) return null;
  if (points.length === 1) return { points, difference: null, error: null };
  const all = points.map((point) => point.difference);
  return {
    points,
    difference: mean(all),
    error: (errorsBeyond(all.length - 1) * sd(all)) / Math.sqrt(all.length),
  };
}
