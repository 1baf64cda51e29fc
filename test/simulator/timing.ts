/** When frames are taken and what times they carry. */
import type { FrameClock } from '../../src/core/pose/pose-frame.ts';
import { inside } from './faults.ts';
import { type Value, valueAt } from './parameters.ts';
import { gauss, random } from './random.ts';
import type { Interval } from './runner.ts';
import { clamp } from './vector.ts';

export interface Timing {
  /** Frames a second in the source's time; may change over time, as in a room that gets dim. */
  readonly fps?: Value;
  /** Source time of the runner's time 0. */
  readonly originS?: number;
  /** Source seconds a second of running takes: 4 for 120 fps shot and played at 30. */
  readonly slowMotion?: number;
  /** Frames come unevenly and their stamps say so; standard deviation, seconds. */
  readonly captureJitterS?: number;
  /** Stamps wander about the true times; standard deviation, seconds. */
  readonly stampJitterS?: number;
  /** Share of frames that never come, and intervals (source time) without any. */
  readonly droppedShare?: number;
  readonly dropped?: readonly Interval[];
  /** Share of frames that show the frame before again. */
  readonly repeatedShare?: number;
  readonly clock?: FrameClock;
}

export interface Tick {
  /** What the frame says. */
  readonly timeS: number;
  /** The runner's own time in the image. */
  readonly bodyS: number;
}

/** Times of all frames of `durationS` of the runner's time, stamps strictly increasing. */
export function frameTicks(timing: Timing, durationS: number, seed: number): Tick[] {
  const next = random(seed * 6113 + 17);
  const slow = timing.slowMotion ?? 1;
  const origin = timing.originS ?? 0;
  const out: Tick[] = [];
  let source = 0;
  // The small term keeps rounding from adding a frame at the very end.
  while (source < durationS * slow - 1e-9) {
    const interval = 1 / valueAt(timing.fps ?? 30, source);
    const wander = (sd: number | undefined): number =>
      sd ? clamp(sd * gauss(next), -0.4 * interval, 0.4 * interval) : 0;
    const taken = Math.max(0, source + wander(timing.captureJitterS));
    const stamp = taken + wander(timing.stampJitterS);
    const lost = next() < (timing.droppedShare ?? 0) || inside(timing.dropped, origin + source);
    const again = next() < (timing.repeatedShare ?? 0) ? out.at(-1) : undefined;
    source += interval;
    if (lost) continue;
    const timeS = Math.max(origin + stamp, (out.at(-1)?.timeS ?? -Infinity) + 1e-4);
    out.push({ timeS, bodyS: again?.bodyS ?? taken / slow });
  }
  return out;
}
