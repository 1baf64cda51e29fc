/** Notices that a camera repeats one image: it hangs, or something else is shown in its place, though frames go on coming. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { isRoomBlack } from '../core/recording/quality.ts';

export interface Stillness {
  /** For how long the whole image has been the very same, seconds. 0 where it moves, and where it is black (a closed shutter). */
  readonly forS: number;
  /** Somebody was seen in it. */
  readonly someone: boolean;
}

export interface StillImage {
  /** The next frame; most carry no tiny image and change nothing. */
  take(frame: Pick<PoseFrame, 'timeS' | 'image' | 'backdrop'>): Stillness;
}

/**
 * The tiny image of a running camera differs from look to look even in a quiet, empty room: the noise of the sensor moves
 * some of its values. (Noise of two grey values in a pixel is a tenth of one in the mean of a cell's 400 pixels of 640 by
 * 480. So in any cell rounding gives another value in about one look of ten, and there are 768 cells.) So only a copy is the
 * very same.
 */
export function createStillImage(): StillImage {
  let last: Uint8Array | null = null;
  let sinceS = 0;
  let forS = 0;
  let someone = false;
  return {
    take({ timeS, image, backdrop }) {
      if (backdrop) {
        const isSame = backdrop.every((value, i) => value === last?.[i]) && !isRoomBlack([{ backdrop }]);
        if (!isSame) {
          sinceS = timeS;
          someone = false;
        }
        last = backdrop;
      }
      // In one frame of the same image the engine may find the runner and in the next, which is mirrored, not.
      someone ||= image !== null;
      if (backdrop) forS = timeS - sinceS;
      return { forS, someone };
    },
  };
}
