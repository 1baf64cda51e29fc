/** The strides of a recording, each with its measures, and which of them the session's numbers rest on. */
import { medianReading } from '../measures/derive.ts';
import type { StrideReading } from '../measures/read-strides.ts';
import { MIN_STRIDES } from '../measures/shared/run-values.ts';
import type { CueTimes } from '../session/plan.ts';
import type { BeltMark, Interval } from '../session/session-file.ts';
import type { Recording } from './recording.ts';
import {
  CHANGE_KEYS,
  changeSpeed,
  compareStride,
  comparedWith,
  forgetSpeeds,
  paceKey,
  retakeBaseline,
  startBaselines,
  takeBaseline,
  type ComparedStride,
} from './reference.ts';

/** Why a stride is left out of the session's numbers. */
export type LeftOut = 'not-running' | 'start-of-run' | 'end-of-run' | 'paused';

export interface TimedStride extends Interval {
  readonly derived: ComparedStride;
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

export interface StrideSettings {
  readonly pauses: readonly Interval[];
  /** What the runner told of the belt: each speed has a running baseline of its own. */
  readonly belt: readonly BeltMark[];
  /** When the running baseline is taken where there was no stand; null = it is not. */
  readonly times: CueTimes | null;
}

/** Every stride that was found, in order. */
export function timedStrides(
  recording: Recording,
  neutrals: readonly Neutral[],
  settings: StrideSettings,
): TimedStride[] {
  const strides = recording.strides.map((s): TimedStride => {
    const stand = neutralAt(neutrals, s.startS);
    return {
      startS: s.startS,
      endS: s.endS,
      derived: compareStride(s.reading, stand && { from: 'stand', reading: stand }, recording.view),
      reading: s.reading,
      leftOut: leftOut(s, recording, settings.pauses),
    };
  });
  return againstRunning(strides, recording, neutrals, settings);
}

/** The strides that the session's numbers rest on. */
export function countedStrides(
  recording: Recording,
  neutrals: readonly Neutral[],
  settings: StrideSettings,
): TimedStride[] {
  return timedStrides(recording, neutrals, settings).filter((s) => s.leftOut === null);
}

/** The strides with the running baseline in what no stand gives a number for; where one does, nothing is mixed into it. */
function againstRunning(
  strides: readonly TimedStride[],
  recording: Recording,
  neutrals: readonly Neutral[],
  settings: StrideSettings,
): TimedStride[] {
  const { times } = settings;
  if (!times) return [...strides];
  const counted = strides.filter((s) => s.leftOut === null);
  const lacking = CHANGE_KEYS.filter(
    (key) => counted.filter((s) => key in s.derived.baselines).length < MIN_STRIDES,
  );
  if (lacking.length === 0) return [...strides];
  const baselineOf = runningBaselines(counted, recording, settings, times);
  return strides.map((stride) => {
    const reference = comparedWith(neutralAt(neutrals, stride.startS), baselineOf(stride.startS), times);
    if (reference?.from !== 'running') return stride;
    return { ...stride, derived: compareStride(stride.reading, reference, recording.view, lacking) };
  });
}

/** Takes the running baselines as the live coach does, stride by stride; each then counts for all of its place and speed. */
function runningBaselines(
  counted: readonly TimedStride[],
  recording: Recording,
  { pauses, belt }: StrideSettings,
  times: CueTimes,
): (timeS: number) => StrideReading | null {
  const placeAt = (timeS: number) => recording.placements.findIndex((p) => timeS < p.endS);
  // Running before the belt's speed was told counts to the first that was.
  const beltAt = (timeS: number) => belt.findLast((b) => b.timeS <= timeS) ?? null;
  const keyAt = (timeS: number) => {
    const mark = beltAt(timeS) ?? belt[0];
    return `${placeAt(timeS)} ${mark ? paceKey(mark) : ''}`;
  };
  const ranS = (timeS: number) => ranAt(timeS, recording.running, pauses);
  const taken = new Map<string, StrideReading>();
  const baselines = startBaselines(times);
  let mark: BeltMark | null = null;
  let place = counted[0] ? placeAt(counted[0].startS) : 0;
  for (const { startS, endS, reading } of counted) {
    if (placeAt(startS) !== place) {
      place = placeAt(startS);
      retakeBaseline(baselines, times, ranS(recording.placements[place].startS));
      forgetSpeeds(baselines);
    }
    for (const next of belt.filter((b) => b.timeS > (mark?.timeS ?? -Infinity) && b.timeS <= startS)) {
      changeSpeed(baselines, mark, next, { times, ranS: ranS(next.timeS) });
      mark = next;
    }
    takeBaseline(baselines, { startS, endS, reading, runningS: ranS(startS) }, times);
    if (baselines.baseline) taken.set(keyAt(startS), baselines.baseline);
  }
  return (timeS) => taken.get(keyAt(timeS)) ?? null;
}

/** Seconds of running up to a moment, pauses left out. */
export function ranAt(timeS: number, running: readonly Interval[], pauses: readonly Interval[] = []): number {
  const upTo = (spans: readonly Interval[], endS: number) =>
    spans.reduce((sum, s) => sum + Math.max(0, Math.min(s.endS, endS) - s.startS), 0);
  const paused = running.flatMap((r) =>
    pauses.map((p) => ({ startS: Math.max(r.startS, p.startS), endS: Math.min(r.endS, p.endS) })),
  );
  return (
    upTo(running, timeS) -
    upTo(
      paused.filter((p) => p.endS > p.startS),
      timeS,
    )
  );
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
