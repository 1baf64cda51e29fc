/** Gaps within this share of the usual one count as single frames; the rest are dropped frames and pauses. */
const SINGLE_FRAME = 0.4;
/** Where the usual gap is looked for: low enough to be one frame apart even when many frames were dropped. */
const USUAL_GAP_QUANTILE = 0.2;
const MEAN_SHIFTS = 6;

/**
 * Frames a second of the source, from the times of the frames that were analysed: frames that were dropped, pauses
 * and a camera that was away do not count.
 *
 * @param times - seconds, ascending
 * @param leftOut - of each frame, how many before it were left out on purpose: the camera gave them all the same
 * @returns 0 where there are too few frames to tell
 */
export function measuredFps(times: ArrayLike<number>, leftOut?: ArrayLike<number>): number {
  const gaps: number[] = [];
  for (let i = 1; i < times.length; i++)
    if (times[i] > times[i - 1]) gaps.push((times[i] - times[i - 1]) / (1 + (leftOut?.[i] ?? 0)));
  if (gaps.length === 0) return 0;
  const sorted = Float64Array.from(gaps).toSorted();
  let usual = sorted[Math.floor(sorted.length * USUAL_GAP_QUANTILE)];
  // From the low quantile up to the mean of the single frames, of which jitter shows only the short ones at first.
  for (let i = 0; i < MEAN_SHIFTS; i++) {
    const single = gaps.filter((gap) => Math.abs(gap - usual) <= SINGLE_FRAME * usual);
    if (single.length === 0) break;
    usual = single.reduce((sum, gap) => sum + gap, 0) / single.length;
  }
  return 1 / usual;
}
