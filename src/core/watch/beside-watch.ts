/** A watch's file of a run, set beside the run: its heart rate, speed and cadence over the session's own stretches. */
import type { Agreement, SessionFile, WatchRecord } from '../session/session-file.ts';
import { unixSeconds } from '../model/utc.ts';
import { median } from '../signal/robust.ts';
import { toHundredths } from '../signal/round.ts';
import { agreementOf } from './agreement.ts';
import { clockOffset, MOST_AHEAD_S } from './clock-offset.ts';
import type { WatchFile, WatchSample } from './watch-file.ts';
import { HOLDS_S, meansOf, windowsOf, type Window } from './windows.ts';

export type BesideWatch =
  | { readonly ok: true; readonly watch: WatchRecord }
  /** `another-time`: it is of another run. `no-overlap`: it has less than a minute of this run's running. */
  | { readonly ok: false; readonly reason: 'another-time' | 'no-overlap' };

/** A number that a watch gives for both feet, or for one, is within this of ours; judgement call. */
const SAME_CADENCE = 1.2;

/** Of a file's name or a watch's: more is no name, and no session file would be read with it. */
const MOST_LETTERS = 200;

/** A minute. */
const LEAST_WINDOWS = 6;

/** Whether a watch's file was begun and ended near a run, by the clocks as they stand. */
export function isOfRun(
  { startedAt, durationS }: Pick<SessionFile, 'startedAt' | 'durationS'>,
  { samples }: WatchFile,
): boolean {
  const startS = unixSeconds(startedAt);
  const [first, last] = [samples[0].unixS, samples.at(-1)?.unixS ?? 0];
  return first < startS + durationS + MOST_AHEAD_S && last > startS - MOST_AHEAD_S;
}

/** @param name of the file, as it was chosen */
export function besideWatch(session: SessionFile, watch: WatchFile, name: string): BesideWatch {
  if (!isOfRun(session, watch)) return { ok: false, reason: 'another-time' };
  const startS = unixSeconds(session.startedAt);
  const windows = windowsOf(session);
  const near = samplesNear(watch, startS, startS + session.durationS);
  if (near.length === 0) return { ok: false, reason: 'no-overlap' };
  const means = (of: (sample: WatchSample) => number | null) => meansOf(near, startS, of);
  const times = feetOf(windows, watch.samples);
  const cadence = means(({ cadence: told }) => (told === null ? 0 : told * (times ?? 2)));
  const clock = times === null ? null : clockOffset(windows, cadence);
  const aheadS = clock?.aheadS ?? 0;
  const heart = means(({ beatsPerMin }) => beatsPerMin);
  const speed = means(({ speedMps }) => (speedMps === null ? null : 3.6 * speedMps));
  const ran = windows.filter(({ stepsPerMin }) => stepsPerMin > 0);
  const epochs = ran.flatMap(({ startS: from, endS: to }) => {
    const at = (of: typeof heart): number | null => {
      const value = of.between(from + aheadS, to + aheadS);
      return value === null ? null : toHundredths(value);
    };
    const steps = times === null ? null : at(cadence);
    const epoch = { beatsPerMin: at(heart), speedKmh: at(speed), stepsPerMin: steps === 0 ? null : steps };
    const isEmpty = Object.values(epoch).every((value) => value === null);
    return isEmpty ? [] : [{ startS: from, endS: to, ...epoch }];
  });
  if (epochs.length < LEAST_WINDOWS) return { ok: false, reason: 'no-overlap' };
  return {
    ok: true,
    watch: {
      fileName: name.slice(0, MOST_LETTERS),
      device: watch.device?.slice(0, MOST_LETTERS) ?? null,
      clock,
      counts: countsOf(times, watch),
      epochs,
      cadence: differ(epochs, ({ startS: from }) => ourCadence(ran, from), 'stepsPerMin'),
      speed: differ(epochs, ({ startS: from, endS: to }) => ourSpeed(session, from, to), 'speedKmh'),
    },
  };
}

/**
 * Those that any offset of the clocks brings to the run. A watch that does not know the date yet writes of years ago, and sums
 * over every second since then would take all memory.
 */
function samplesNear({ samples }: WatchFile, startS: number, endS: number): readonly WatchSample[] {
  const reachS = MOST_AHEAD_S + HOLDS_S;
  return samples.filter(({ unixS }) => unixS >= startS - reachS && unixS <= endS + reachS);
}

/**
 * What a watch's cadence is to be multiplied by to be both feet's: found out, as some write steps where the format wants
 * one foot's revolutions.
 * @returns null where neither comes near ours
 */
function feetOf(windows: readonly Window[], samples: readonly WatchSample[]): 1 | 2 | null {
  const told = median(samples.map((s) => s.cadence ?? 0).filter((c) => c > 0));
  const ours = median(windows.map((w) => w.stepsPerMin).filter((c) => c > 0));
  const off = (times: number): number => Math.abs(Math.log((told * times) / ours));
  const times = off(2) <= off(1) ? 2 : 1;
  return off(times) <= Math.log(SAME_CADENCE) ? times : null;
}

function countsOf(times: 1 | 2 | null, { samples }: WatchFile): WatchRecord['counts'] {
  if (times !== null) return times === 2 ? 'one-foot' : 'both-feet';
  return samples.some(({ cadence }) => cadence !== null && cadence > 0) ? 'something-else' : null;
}

type WatchEpoch = WatchRecord['epochs'][number];

function differ(
  epochs: readonly WatchEpoch[],
  ours: (epoch: WatchEpoch) => number | null,
  field: 'stepsPerMin' | 'speedKmh',
): Agreement | null {
  return agreementOf(
    epochs.flatMap((epoch) => {
      const [own, its] = [ours(epoch), epoch[field]];
      return own === null || its === null ? [] : [its - own];
    }),
  );
}

function ourCadence(ran: readonly Window[], startS: number): number | null {
  return ran.find((window) => window.startS === startS)?.stepsPerMin ?? null;
}

/** The belt's, where it had one speed for all of the stretch and the ten seconds before: watches follow slowly. */
function ourSpeed({ belt = [] }: SessionFile, startS: number, endS: number): number | null {
  const mark = belt.findLast(({ timeS }) => timeS <= startS - 10);
  const changes = belt.some(({ timeS }) => timeS > startS - 10 && timeS < endS);
  return changes ? null : (mark?.speedKmh ?? null);
}

const KM_PER_MILE = 1.609344;
/** A watch on a belt guesses speed from the arm, and is right to some 5 %. */
const NEAR = 1.08;

/**
 * Whether one of the two speeds seems to be in miles an hour where the other is in kilometres: watch over belt is as many times
 * as a mile has kilometres, or the other way round.
 * @param beltKmh mean of the belt over the stretches that both have
 * @param watchKmh the same of the watch
 */
export function looksLikeMiles(beltKmh: number, watchKmh: number): boolean {
  const ratio = watchKmh / beltKmh;
  return [ratio / KM_PER_MILE, ratio * KM_PER_MILE].some((r) => r > 1 / NEAR && r < NEAR);
}
