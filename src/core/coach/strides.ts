/** Strides and steps of the run, each taken once, when it is complete. */
import type { StepEvent } from '../gait/steps.ts';
import type { Measured } from '../recording/block.ts';
import { SETTLE_S } from '../recording/strides.ts';
import { ranS, type RunClock } from './clock.ts';
import { KEPT_STEPS_S, KEPT_STRIDES, LAG_S, RAILS_STRIDES, SAME_STEP_S } from './times.ts';

export interface KeptStride extends Measured {
  /** Seconds of running before it. */
  readonly runningS: number;
}

export interface StrideLog {
  strides: KeptStride[];
  steps: StepEvent[];
  /** The hands are on the rails, and have been for some strides. */
  onRails: boolean;
}

/** Strides of two blocks are the same one if they overlap by more than this share. */
const SAME_STRIDE_SHARE = 0.3;

export function startStrides(): StrideLog {
  return { strides: [], steps: [], onRails: false };
}

export function takeSteps(log: StrideLog, steps: readonly StepEvent[], timeS: number): void {
  const lastS = log.steps.at(-1)?.timeS ?? -Infinity;
  const added = steps.filter((s) => s.timeS > lastS + SAME_STEP_S && s.timeS <= timeS - LAG_S);
  log.steps = [...log.steps, ...added].filter((s) => s.timeS > timeS - KEPT_STEPS_S);
}

/** The next stride that is complete and not yet taken, if the runner has settled. It is kept. */
export function takeStride(
  log: StrideLog,
  stride: Measured,
  timeS: number,
  clock: RunClock,
): KeptStride | null {
  if (clock.startS === null || stride.startS < clock.startS + SETTLE_S || stride.endS > timeS - LAG_S)
    return null;
  const last = log.strides.at(-1);
  if (last && stride.startS < last.endS - SAME_STRIDE_SHARE * (stride.endS - stride.startS)) return null;
  const kept = { ...stride, runningS: ranS(clock, stride.startS) };
  log.strides.push(kept);
  if (log.strides.length > KEPT_STRIDES) log.strides.shift();
  return kept;
}

export function holdsRails(stride: Measured): boolean {
  return stride.reading.onRails;
}

/** To be asked once after each stride. @returns whether a grip of the rails has lasted long enough just now */
export function beginsToHoldRails(log: StrideLog): boolean {
  const latest = log.strides.slice(-RAILS_STRIDES);
  const before = log.onRails;
  // One stride without them ends the grip, several with them begin one.
  if (!latest.slice(-1).some(holdsRails)) log.onRails = false;
  else if (latest.length === RAILS_STRIDES && latest.every(holdsRails)) log.onRails = true;
  return log.onRails && !before;
}

/** What was measured from elsewhere is not shown beside what is measured now. */
export function forgetStrides(log: StrideLog): void {
  log.strides = [];
}

/** Times of another clock mean nothing on this one. */
export function startStridesOver(log: StrideLog): void {
  log.strides = [];
  log.steps = [];
}
