/** How many frames a second there are: while they came, and over all the time that passed. */
import type { PoseFrame } from './pose-frame.ts';

/** Longer than this between two frames is a pause of the camera, not its pace. */
const PAUSE_S = 0.5;

/** Analysed frames a second while frames came; 0 where they hardly did. */
export function framesPerSecond(frames: readonly PoseFrame[]): number {
  return whileTheyCame(frames, () => 1);
}

/** The same with the frames that were left out on purpose: what camera and machine could give. */
export function givenPerSecond(frames: readonly PoseFrame[]): number {
  return whileTheyCame(frames, ({ leftOut = 0 }) => 1 + leftOut);
}

/** The same with those that this machine was too slow for: what the camera gave. Live only: they are not stored. */
export function cameraPerSecond(frames: readonly PoseFrame[]): number {
  return whileTheyCame(frames, ({ leftOut = 0, late = 0 }) => 1 + leftOut + late);
}

/** @param countOf - how many frames one of them stands for */
function whileTheyCame(frames: readonly PoseFrame[], countOf: (frame: PoseFrame) => number): number {
  let time = 0;
  let count = 0;
  for (let i = 1; i < frames.length; i++) {
    const gap = frames[i].timeS - frames[i - 1].timeS;
    if (gap > PAUSE_S) continue;
    time += gap;
    count += countOf(frames[i]);
  }
  return time > 0 ? count / time : 0;
}

/** Frames a second from the first to the last, pauses and lost frames counted: what is there to rest a cue on. */
export function framesOverTime(frames: readonly PoseFrame[]): number {
  const spanS = (frames.at(-1)?.timeS ?? 0) - (frames[0]?.timeS ?? 0);
  return spanS > 0 ? (frames.length - 1) / spanS : 0;
}

/**
 * With fewer frames a second a path drawn from frame to frame has lost the step: its beat (3.3 Hz in the quickest runner)
 * and the upper side band must pass the filter, which cuts at 0.4 of the rate.
 */
const FEW_FRAMES_FPS = 11.5;

/** Whether one stride has too few frames for a path of its own at this rate. @param fps frames a second, 0 = none to tell */
export function isFewFps(fps: number): boolean {
  return fps > 0 && fps < FEW_FRAMES_FPS;
}

export function hasFewFrames(frames: readonly PoseFrame[]): boolean {
  return isFewFps(framesPerSecond(frames));
}
