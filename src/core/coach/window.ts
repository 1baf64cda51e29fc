/** The last seconds of frames, and when they are due to be measured. */
import type { PoseFrame } from '../pose/pose-frame.ts';
import { WINDOW_S } from './times.ts';

export interface FrameWindow {
  /** In order of time, the newest last. */
  frames: PoseFrame[];
  /** When they were last measured, source time; -Infinity before. */
  analysedS: number;
}

export function startWindow(): FrameWindow {
  return { frames: [], analysedS: -Infinity };
}

/** The coach's present: the newest frame's time. */
export function nowS({ frames, analysedS }: FrameWindow): number {
  return frames.at(-1)?.timeS ?? Math.max(0, analysedS);
}

/** What a frame's time says of its source. A clock that runs backwards by a second or more is another source. */
export function placeInTime({ frames }: FrameWindow, timeS: number): 'next' | 'repeated' | 'another-clock' {
  const last = frames.at(-1);
  if (!last || timeS > last.timeS) return 'next';
  return timeS < last.timeS - 1 ? 'another-clock' : 'repeated';
}

/** Whether it is time to measure again, every `everyS` seconds. If so, frames too old to be measured are let go. */
export function isDue(window: FrameWindow, timeS: number, everyS: number): boolean {
  if (timeS - window.analysedS < everyS && timeS >= window.analysedS) return false;
  window.analysedS = timeS;
  const from = window.frames.findIndex((f) => f.timeS >= timeS - WINDOW_S);
  if (from > 0) window.frames = window.frames.slice(from);
  return true;
}

/** Frames before this moment show something that is no longer so. */
export function dropBefore(window: FrameWindow, timeS: number): void {
  window.frames = window.frames.filter((f) => f.timeS >= timeS);
}
