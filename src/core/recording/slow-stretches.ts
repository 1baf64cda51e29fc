/** Where a video plays slower than it happened, and how many times. */
import { isUsable } from '../body/tracks.ts';
import { slowMotionOf } from '../gait/slow-motion.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { Interval, SlowStretch } from '../session/session-file.ts';
import { firstAtOrAbove } from '../signal/search.ts';

/** Shorter ones hold no beat to tell by: eight times slower, two steps take six seconds. */
const LEAST_S = 2;
/** Some three strides at the slowest that cameras do, and hundreds at twice the time. */
const WINDOW_S = 30;
/** A stretch of which somebody is seen in less than this is not looked at. */
const LEAST_SEEN = 0.5;

/**
 * @param frames of a video, in order, with the times at which it plays
 * @param running where somebody runs at the speed of life
 * @param onWindow called again and again: the work goes on
 */
export function slowStretches(
  frames: readonly PoseFrame[],
  running: readonly Interval[],
  onWindow?: () => void,
): readonly SlowStretch[] {
  const startS = frames[0]?.timeS ?? 0;
  const endS = frames.at(-1)?.timeS ?? startS;
  const times = frames.map(({ timeS }) => timeS);
  // By halving: hours of a video have hundreds of windows.
  const within = (window: Interval) =>
    frames.slice(firstAtOrAbove(times, window.startS), firstAtOrAbove(times, window.endS));
  return gapsIn(startS, endS, running).flatMap((gap) => {
    const factors = windowsOf(gap).flatMap((window) => {
      onWindow?.();
      return factorOf(within(window)) ?? [];
    });
    // One speed for one stretch: the middle one of those found, which is one of them.
    const [middle] = factors.toSorted((a, b) => a - b).slice((factors.length - 1) >> 1);
    return factors.length > 0 ? [{ ...gap, factor: middle }] : [];
  });
}

function gapsIn(startS: number, endS: number, running: readonly Interval[]): Interval[] {
  const edges = [startS, ...running.flatMap((run) => [run.startS, run.endS]), endS];
  const gaps: Interval[] = [];
  for (let i = 0; i + 1 < edges.length; i += 2) gaps.push({ startS: edges[i], endS: edges[i + 1] });
  return gaps.filter((gap) => gap.endS - gap.startS >= LEAST_S);
}

function windowsOf({ startS, endS }: Interval): Interval[] {
  const count = Math.ceil((endS - startS) / WINDOW_S);
  const length = (endS - startS) / count;
  return Array.from({ length: count }, (_, i) => ({
    startS: startS + i * length,
    endS: startS + (i + 1) * length,
  }));
}

function factorOf(frames: readonly PoseFrame[]): number | null {
  if (frames.filter(isUsable).length < LEAST_SEEN * frames.length) return null;
  return slowMotionOf(frames)?.factor ?? null;
}
