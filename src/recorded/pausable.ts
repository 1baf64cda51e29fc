import type { OpenVideo, TimedPicture } from '../video/contract.ts';
import type { PauseGate } from './pause-gate.ts';

/**
 * The frames of a video as far as they are wanted: from media time `fromS` to before `toS`. While paused the decoder is let go: browsers take idle ones away,
 * and what they hold with them. Ends early when `signal` is given.
 */
export async function* pausable(
  video: OpenVideo,
  gate: PauseGate,
  signal: AbortSignal,
  fromS = -Infinity,
  toS = Infinity,
): AsyncGenerator<TimedPicture, void> {
  let lastS = -Infinity;
  let ended = false;
  while (!ended && !signal.aborted) {
    await gate.opened(signal);
    if (signal.aborted) return;
    ended = true;
    for await (const timed of video.pictures(Math.max(lastS, fromS))) {
      // After a pause the frame that was shown last comes again, at the start the one that was shown before it.
      if (timed.timeS <= lastS || timed.timeS < fromS) {
        timed.picture.close();
        continue;
      }
      if (timed.timeS >= toS) {
        timed.picture.close();
        return;
      }
      lastS = timed.timeS;
      yield timed;
      if (!gate.paused && !signal.aborted) continue;
      ended = false;
      break;
    }
  }
}
