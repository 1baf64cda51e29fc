/** Notices that a camera repeats one image: it hangs, though its frames go on coming. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { isRoomBlack } from '../core/recording/quality.ts';

export interface StillImage {
  /**
   * The next frame; most carry no tiny image and change nothing.
   * @returns for how long, seconds, the whole image has been the very same. 0 where it moves, where it is black (a closed
   * shutter) and where nobody was seen in it (an empty room has nothing to miss).
   */
  take(frame: Pick<PoseFrame, 'timeS' | 'image' | 'backdrop'>): number;
}

/**
 * The tiny image of a running camera differs from look to look even in a quiet room: the runner moves, and the noise of the
 * sensor moves some of its values. So only a copy is the very same.
 */
export function createStillImage(): StillImage {
  let last: Uint8Array | null = null;
  let sinceS = 0;
  let stillS = 0;
  let seen = false;
  return {
    take({ timeS, image, backdrop }) {
      if (backdrop) {
        const isSame = backdrop.every((value, i) => value === last?.[i]) && !isRoomBlack([{ backdrop }]);
        if (!isSame) {
          sinceS = timeS;
          seen = false;
        }
        last = backdrop;
      }
      // In one frame of the same image the engine may find the runner and in the next, which is mirrored, not.
      seen ||= image !== null;
      if (backdrop) stillS = seen ? timeS - sinceS : 0;
      return stillS;
    },
  };
}
