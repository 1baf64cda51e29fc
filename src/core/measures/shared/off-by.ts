/** How far a run's value may be off, where that is the same for every run: `OfRun.offBy`. */
import { medianError } from '../../signal/believable.ts';
import type { OfRun, RunValue } from '../definition.ts';

/** What is left to chance between the strides: less with each of them. */
export function byChance({ spread, strides }: RunValue): number {
  return spread * medianError(Math.max(1, strides));
}

/**
 * @param sd by how much bodies, clothes and cameras put a value off, in the measure's unit: of rendered runners with known
 * joints four of five lie within 1.28 of it
 */
export function byBodies(sd: number): NonNullable<OfRun['offBy']> {
  return (_input, _side, found) => Math.hypot(sd, byChance(found));
}
