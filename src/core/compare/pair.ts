/** Two recordings side by side at the same phase of the stride, whatever their cadences, frame rates and clocks. */
import { placeOf, timeAt, type PhasedStride } from './phase.ts';

export interface PhasePair {
  readonly first: readonly PhasedStride[];
  readonly second: readonly PhasedStride[];
  /** The second's stride beside the first one's stride 0. */
  readonly shift: number;
}

/** A moment of both, seconds of their sessions. */
export interface PairMoment {
  readonly firstS: number;
  readonly secondS: number;
}

/** The places of the first that have one beside them in the second; null where not a single stride does. */
export function placesOf({
  first,
  second,
  shift,
}: PhasePair): { readonly from: number; readonly to: number } | null {
  const from = Math.max(0, -shift);
  const to = Math.min(first.length, second.length - shift);
  return to - from >= 1 ? { from, to } : null;
}

/** @returns null where one of them has no stride there */
export function momentAt({ first, second, shift }: PhasePair, place: number): PairMoment | null {
  const firstS = timeAt(first, place);
  const secondS = timeAt(second, place + shift);
  return firstS === null || secondS === null ? null : { firstS, secondS };
}

/** The place of a moment of one of them, within what both have. */
export function placeWithin(pair: PhasePair, of: 'first' | 'second', timeS: number): number | null {
  const places = placesOf(pair);
  const found = placeOf(pair[of], timeS);
  if (!places || found === null) return null;
  const place = of === 'first' ? found : found - pair.shift;
  return Math.min(places.to, Math.max(places.from, place));
}

/** How far the second may be shifted against the first, strides, so that at least one lies beside one. */
export function shiftsOf({ first, second }: Omit<PhasePair, 'shift'>): {
  readonly least: number;
  readonly most: number;
} {
  return { least: 1 - first.length, most: second.length - 1 };
}
