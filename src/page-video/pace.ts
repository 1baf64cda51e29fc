/** Whether frames of a playing video are lost, told by the gaps between their times. Pure. */

/** Frames over which is counted: a second or less of most videos. */
const FRAMES = 16;
/** Players leave one out now and then; more is a machine that does not keep up. A judgement call. */
const MOST_LOST_SHARE = 0.08;
/** A longer gap is a seek, frames. */
const SEEK = 12;
/** A gap by more than half a frame too long has lost one. */
const WHOLE = 0.5;

export interface Pace {
  /** @param mediaS - of the frame that was taken, seconds */
  taken(mediaS: number): void;
  /** Null while too few were taken to say; then it says so once, and counts anew. */
  verdict(): 'keeps-up' | 'loses-frames' | null;
}

export function createPace(): Pace {
  let lastS: number | null = null;
  let frameS = Infinity;
  let gaps: number[] = [];
  return {
    taken(mediaS) {
      if (lastS !== null && mediaS > lastS) {
        // The shortest that was seen: what lies between two frames with none lost.
        frameS = Math.min(frameS, mediaS - lastS);
        gaps.push(mediaS - lastS);
      }
      lastS = mediaS;
    },
    verdict() {
      if (gaps.length < FRAMES) return null;
      const lost = gaps
        .map((gap) => Math.floor(gap / frameS - 1 + WHOLE))
        .filter((missing) => missing < SEEK)
        .reduce((sum, missing) => sum + missing, 0);
      gaps = [];
      return lost > MOST_LOST_SHARE * (lost + FRAMES) ? 'loses-frames' : 'keeps-up';
    },
  };
}
