/** How many frames a second there are: while they came, and over all the time that passed. */
import type { PoseFrame } from './pose-frame.ts';

/** Longer than this between two frames is a pause of the camera, not its pace. */
const PAUSE_S = 0.5;

/** Frames a second while frames came; 0 where they hardly did. */
export function framesPerSecond(frames: readonly PoseFrame[]): number {
  let time = 0;
  let count = 0;
  for (let i = 1; i < frames.length; i++) {
    const gap = frames[i].timeS - frames[i - 1].timeS;
    if (gap > PAUSE_S) continue;
    time += gap;
    count++;
  }
  return time > 0 ? count / time : 0;
}

/** Frames a second from the first to the last, pauses and lost frames counted: what is there to rest a cue on. */
export function framesOverTime(frames: readonly PoseFrame[]): number {
  const spanS = (frames.at(-1)?.timeS ?? 0) - (frames[0]?.timeS ?? 0);
  return spanS > 0 ? (frames.length - 1) / spanS : 0;
}
