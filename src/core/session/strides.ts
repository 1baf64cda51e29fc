/** The strides of a recording, each with its measures, and which of them the session's numbers rest on. */
import { deriveStride, medianValues, type DerivedStride, type RawValues } from '../measures/derive.ts';
import type { Recording } from './recording.ts';
import type { Interval } from './session-file.ts';

/** Why a stride is left out of the session's numbers. */
export type LeftOut = 'not-running' | 'start-of-run' | 'end-of-run' | 'paused';

export interface TimedStride extends Interval {
  readonly derived: DerivedStride;
  /** What was measured in the picture, by raw key. */
  readonly raw: RawValues;
  /** Null where the stride counts. */
  readonly leftOut: LeftOut | null;
}

/** The first and last moments of a run are its start and its end, not its form. */
const SETTLE_S = 2.5;
const LEAVE_S = 1;

/** A neutral stand is at least this many seconds, and the last ones before running count. */
const MIN_STAND_S = 2;
const MAX_STAND_S = 8;

/** Medians of the stand before the first run; null where nobody stood. */
export function neutralStand(recording: Recording): RawValues | null {
  const firstRun = recording.running[0]?.startS ?? Infinity;
  const before = recording.stands.filter((s) => s.endS <= firstRun).slice(-MAX_STAND_S);
  return before.length >= MIN_STAND_S ? medianValues(before) : null;
}

/** Every stride that was found, in order. */
export function timedStrides(
  recording: Recording,
  neutral: RawValues | null,
  pauses: readonly Interval[],
): TimedStride[] {
  return recording.strides.map((s) => ({
    startS: s.startS,
    endS: s.endS,
    derived: deriveStride(s.values, neutral, recording.view),
    raw: s.values,
    leftOut: leftOut(s, recording, pauses),
  }));
}

/** The strides that the session's numbers rest on. */
export function countedStrides(
  recording: Recording,
  neutral: RawValues | null,
  pauses: readonly Interval[],
): TimedStride[] {
  return timedStrides(recording, neutral, pauses).filter((s) => s.leftOut === null);
}

function leftOut(s: Interval, recording: Recording, pauses: readonly Interval[]): LeftOut | null {
  const first = recording.spells[0]?.startS ?? 0;
  const last = recording.spells.at(-1)?.endS ?? Infinity;
  const run = recording.running.find((r) => s.startS >= r.startS - 0.5 && s.endS <= r.endS + 0.5);
  if (!run) return 'not-running';
  // A recording that begins (or ends) in the midst of running has no start (end) to leave out.
  const settle = run.startS - first < 1 ? 0 : SETTLE_S;
  const leave = last - run.endS < 1 ? 0 : LEAVE_S;
  if (s.startS < run.startS + settle) return 'start-of-run';
  if (s.endS > run.endS - leave) return 'end-of-run';
  return pauses.some((p) => s.endS > p.startS && s.startS < p.endS) ? 'paused' : null;
}
