/** The strides of a recording, each with its measures, and which of them the session's numbers rest on. */
import { deriveStride, medianReading, type DerivedStride } from '../measures/derive.ts';
import type { StrideReading } from '../measures/read-strides.ts';
import type { Recording } from './recording.ts';
import type { Interval } from '../session/session-file.ts';

/** Why a stride is left out of the session's numbers. */
export type LeftOut = 'not-running' | 'start-of-run' | 'end-of-run' | 'paused';

export interface TimedStride extends Interval {
  readonly derived: DerivedStride;
  /** What was read in it, before it is compared with anything. */
  readonly reading: StrideReading;
  /** Null where the stride counts. */
  readonly leftOut: LeftOut | null;
}

/** The first and last moments of a run are its start and its end, not its form. The live coach counts from there too. */
export const SETTLE_S = 2.5;
const LEAVE_S = 1;

/** A standing pose is at least this many seconds, and the last ones before running count. */
const MIN_STAND_S = 2;
/** More seconds of standing do not make the stand any better; live and afterwards alike. */
export const MAX_STAND_S = 8;

/** A stand with which strides are compared. */
export interface Neutral {
  readonly reading: StrideReading;
  /** The camera stood where it stood then. */
  readonly valid: Interval;
}

/** For each place of the camera the stand before the first run that began there; empty where nobody stood. */
export function neutralStands(recording: Recording): Neutral[] {
  return recording.placements.flatMap((valid) => {
    const mine = (timeS: number) => timeS >= valid.startS && timeS < valid.endS;
    const firstRun = recording.running.find((r) => mine(r.startS))?.startS ?? Infinity;
    const before = recording.stands.filter((s) => mine(s.startS) && s.endS <= firstRun).slice(-MAX_STAND_S);
    return before.length >= MIN_STAND_S
      ? [{ reading: medianReading(before.map((s) => s.reading)), valid }]
      : [];
  });
}

/** What was taken while the camera stood where it stands at this time; null where nothing was. */
export function neutralAt(neutrals: readonly Neutral[], timeS: number): StrideReading | null {
  return neutrals.find(({ valid }) => timeS >= valid.startS && timeS < valid.endS)?.reading ?? null;
}

/** Every stride that was found, in order. */
export function timedStrides(
  recording: Recording,
  neutrals: readonly Neutral[],
  pauses: readonly Interval[],
): TimedStride[] {
  return recording.strides.map((s) => ({
    startS: s.startS,
    endS: s.endS,
    derived: deriveStride(s.reading, neutralAt(neutrals, s.startS), recording.view),
    reading: s.reading,
    leftOut: leftOut(s, recording, pauses),
  }));
}

/** The strides that the session's numbers rest on. */
export function countedStrides(
  recording: Recording,
  neutrals: readonly Neutral[],
  pauses: readonly Interval[],
): TimedStride[] {
  return timedStrides(recording, neutrals, pauses).filter((s) => s.leftOut === null);
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
