/** The neutral stand: a few seconds of standing tall, with which strides are compared. */
import type { StrideReading } from '../measures/read-strides.ts';
import { medianReading } from '../measures/derive.ts';
import type { Measured } from '../recording/block.ts';
import { MAX_STAND_S } from '../recording/strides.ts';
import { STAND_S } from './times.ts';

export interface Stand {
  /** Seconds of standing, each with its values. */
  seconds: Measured[];
  /** Median of them, once there are enough. */
  neutral: StrideReading | null;
  /** The runner goes without. */
  skipped: boolean;
  /** Standing before this moment does not count. */
  fromS: number;
  /** The runner asked for a new one, perhaps in the midst of a session. */
  retaking: boolean;
}

/** A new second begins where the last one ended; this much of rounding is let through, seconds. */
const ROUNDING_S = 1e-3;
/** Seconds measured again in a later block end near the old ones: a new one ends at least so much later. */
const NEW_S = 0.5;

export function startStand(): Stand {
  return { seconds: [], neutral: null, skipped: false, fromS: -Infinity, retaking: false };
}

export function retakeStand(stand: Stand, nowS: number): void {
  Object.assign(stand, { seconds: [], neutral: null, skipped: false, fromS: nowS, retaking: true });
}

/** Whether nothing more is asked of the runner before running. */
export function isSettled({ neutral, skipped }: Stand): boolean {
  return neutral !== null || skipped;
}

/** Whether standing counts now: before the first run, or when the runner asked for it. */
function isWanted(stand: Stand, hasRun: boolean): boolean {
  return (!hasRun || stand.retaking) && !stand.skipped && stand.seconds.length < MAX_STAND_S;
}

/**
 * Takes in the seconds of standing of a block.
 * @returns whether there are enough of them and the stand has been made or refined
 */
export function takeStand(
  stand: Stand,
  seconds: readonly Measured[],
  { hasRun, running }: { readonly hasRun: boolean; readonly running: boolean },
): boolean {
  if (!isWanted(stand, hasRun)) return false;
  const fromS = stand.seconds.at(-1)?.endS ?? stand.fromS;
  for (const second of seconds) {
    const takenS = stand.seconds.at(-1)?.endS ?? -Infinity;
    if (second.startS >= fromS - ROUNDING_S && second.endS > takenS + NEW_S) stand.seconds.push(second);
  }
  if (stand.seconds.length < STAND_S) return false;
  stand.neutral = medianReading(stand.seconds.map((s) => s.reading));
  if (stand.seconds.length >= MAX_STAND_S || running) stand.retaking = false;
  return true;
}

/** 0..1; null where the runner goes without. */
export function standProgress({ skipped, neutral, seconds }: Stand): number | null {
  if (skipped) return null;
  return neutral ? 1 : Math.min(1, seconds.length / STAND_S);
}
