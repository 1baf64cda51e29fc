import { firstAbove } from '../signal/search.ts';

/**
 * Which frame is shown at a moment: the last one that has begun.
 * @param times of the frames, seconds, rising
 * @returns its index; −1 before the first
 */
export function frameIndexAt(times: ArrayLike<number>, timeS: number): number {
  // Times have gone through divisions: half a millisecond is the same moment.
  return firstAbove(times, timeS + 0.0005) - 1;
}
