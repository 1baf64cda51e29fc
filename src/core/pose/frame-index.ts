/**
 * Which frame is shown at a moment: the last one that has begun.
 * @param times of the frames, seconds, rising
 * @returns its index; −1 before the first
 */
export function frameIndexAt(times: ArrayLike<number>, timeS: number): number {
  let [from, to] = [0, times.length];
  while (from < to) {
    const between = (from + to) >> 1;
    // Times have gone through divisions: half a millisecond is the same moment.
    if (times[between] <= timeS + 0.0005) from = between + 1;
    else to = between;
  }
  return from - 1;
}
