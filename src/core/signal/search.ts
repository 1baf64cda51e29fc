/** Places in a rising list, by halving. */

/** Index of the first value that is `at` or more; the length where there is none. */
export function firstAtOrAbove(rising: ArrayLike<number>, at: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first value above `at`; the length where there is none. */
export function firstAbove(rising: ArrayLike<number>, at: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
