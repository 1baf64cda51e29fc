/** From the source's own time to the session's: seconds since its first frame. */
import type { FrameClock, PoseFrame } from '../core/pose/pose-frame.ts';

/** A step back of at least this much means another clock, not a frame out of order. */
const OTHER_CLOCK_S = 1;

export interface SessionClock {
  /** @returns the frame in session time; null for one that does not come after the one before */
  toSession(frame: PoseFrame): PoseFrame | null;
  /** The next frame comes from a camera that was opened again: its time starts again. */
  reopened(): void;
  /** Session time of the last frame. */
  readonly nowS: number;
}

/** @param elapsedS - monotonic seconds, which bridge the gap between two cameras */
export function createSessionClock(elapsedS: () => number): SessionClock {
  let offsetS: number | null = null;
  let clock: FrameClock | null = null;
  let lastS = 0;
  let lastElapsedS = 0;
  let first = true;
  return {
    get nowS() {
      return lastS;
    },
    reopened() {
      offsetS = null;
    },
    toSession(frame) {
      const stepS = offsetS === null ? 0 : frame.timeS - offsetS - lastS;
      if (offsetS === null || frame.clock !== clock || stepS <= -OTHER_CLOCK_S) {
        offsetS = frame.timeS - (first ? 0 : lastS + Math.max(0.001, elapsedS() - lastElapsedS));
      } else if (stepS <= 0) {
        return null;
      }
      first = false;
      clock = frame.clock;
      lastS = frame.timeS - offsetS;
      lastElapsedS = elapsedS();
      return { ...frame, timeS: lastS };
    },
  };
}
