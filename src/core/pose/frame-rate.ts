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

/**
 * So long a stretch tells its own rate, seconds: some six strides. Few frames for less than this are a hiccup, and paths
 * bridge it. A judgement call.
 */
const STRETCH_S = 4;

/**
 * Whether the frames, or a stretch of them, are few. A machine that starts cold or slows down gives many frames and few
 * within one block; their mean would hide the few, and what is fitted to few frames is right where they are many too.
 */
export function hasFewFrames(frames: readonly PoseFrame[]): boolean {
  return isFewFps(slowestPerSecond(frames));
}

/** The least of `framesPerSecond` over all stretches; that of the whole where it is shorter than one. */
function slowestPerSecond(frames: readonly PoseFrame[]): number {
  const gaps = frames
    .slice(1)
    .map(({ timeS }, i) => timeS - frames[i].timeS)
    .filter((gapS) => gapS <= PAUSE_S);
  let least = Infinity;
  let from = 0;
  let time = 0;
  for (const [i, gapS] of gaps.entries()) {
    time += gapS;
    if (time < STRETCH_S) continue;
    least = Math.min(least, (i + 1 - from) / time);
    while (time >= STRETCH_S) time -= gaps[from++];
  }
  return least < Infinity ? least : framesPerSecond(frames);
}
