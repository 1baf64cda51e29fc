/**
 * Whether frames of a playing video are lost, told by how many were there and how many were taken. Their times cannot tell: a
 * machine that takes every second frame steadily leaves even gaps, and a video may have uneven ones itself. Pure.
 */

/**
 * Frames over which is counted: two seconds of most videos. A browser counts those too that it has decoded ahead,
 * some four: among fewer frames they would look like a loss where they fill up anew.
 */
const FRAMES = 60;
/** Players leave one out now and then; more is a machine that does not keep up. A judgement call. */
const MOST_LOST_SHARE = 0.08;

export interface Pace {
  /** @param frames - that the browser has decoded so far, from any beginning */
  there(frames: number): void;
  /** The last one of them was taken. */
  taken(): void;
  /** The video is somewhere else: what was there meanwhile was not to be taken. */
  again(): void;
  /** Null while too few were there to say; then it says so once, and counts anew. */
  verdict(): 'keeps-up' | 'loses-frames' | null;
}

export function createPace(): Pace {
  let before: number | null = null;
  let last = 0;
  let taken = 0;
  return {
    there(frames) {
      before ??= frames - 1;
      last = frames;
    },
    taken() {
      taken++;
    },
    again() {
      before = null;
      taken = 0;
    },
    verdict() {
      if (before === null || last - before < FRAMES) return null;
      const lost = last - before - taken;
      const share = lost / (last - before);
      before = last;
      taken = 0;
      return share > MOST_LOST_SHARE ? 'loses-frames' : 'keeps-up';
    },
  };
}
