/** Which of a camera's frames are analysed where fewer than all are wanted. */

/** The golden section's smaller part: multiples of it fill a circle most evenly, however many there are. */
const GOLDEN_SHARE = (3 - Math.sqrt(5)) / 2;

/**
 * The rate nearest to a wanted one at which frames do not beat with the stride. With a whole number of frames in a
 * stride every stride is seen at the same few phases. With a fraction of the golden section left over, the frames of
 * the next strides fall into the gaps, so that a few strides together are sampled as finely as by a fast camera
 * ("equivalent-time sampling").
 * @param targetFps frames a second, > 0
 * @param strideHz strides a second; null where unknown: the target itself
 * @returns frames a second, off the target by at most 0.39 for each stride a second
 */
export function interleavingFps(targetFps: number, strideHz: number | null): number {
  if (strideHz === null || !(strideHz > 0)) return targetFps;
  const perStride = targetFps / strideHz;
  const whole = Math.floor(perStride);
  const candidates = [-1, 0, 1].flatMap((k) => [whole + k + GOLDEN_SHARE, whole + k + 1 - GOLDEN_SHARE]);
  const off = (frames: number) => Math.abs(frames - perStride);
  return strideHz * candidates.reduce((best, frames) => (off(frames) < off(best) ? frames : best));
}

/** Chooses frames one by one, in order of time. */
export class Thinning {
  private dueS: number | null = null;
  private lastS = Number.NEGATIVE_INFINITY;

  /**
   * @param timeS the frame's time, seconds, increasing
   * @param fps frames a second wanted; null = all
   * @returns whether it is one to analyse. On average as many are as wanted; each is the one nearest to its due time
   */
  takes(timeS: number, fps: number | null): boolean {
    const distanceS = timeS - this.lastS;
    this.lastS = timeS;
    if (fps === null || this.dueS === null || distanceS < 0) {
      this.dueS = timeS + 1 / (fps ?? Infinity);
      return true;
    }
    // A frame that is due before the middle between it and the next one is this one.
    if (timeS + distanceS / 2 <= this.dueS) return false;
    const next = this.dueS + 1 / fps;
    // After a pause of the camera nothing is made up for.
    this.dueS = next > timeS ? next : timeS + 1 / fps;
    return true;
  }
}
