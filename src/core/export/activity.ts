/**
 * A run as activity files have it: one record for every whole second, laps, totals. All of it comes from the session file.
 *
 * Activity files count in whole seconds of the clock, a session in fractions from its start. The record of a second holds
 * what was true at that instant: the belt's speed and incline, the way run until then, the last heart rate, and the means of
 * the session's ten seconds (its epoch) that the instant lies in.
 */
import { MEASURES, measureKey, type MeasureKey } from '../measures/all.ts';
import type { Unit } from '../model/measure.ts';
import { unixSeconds } from '../model/utc.ts';
import { movingOf, overlap, type OnBelt, wayBetween, wayIsKnown, without } from '../session/way.ts';
import { pausesOf } from '../session/pauses.ts';
import type { BeltMark, Interval, SessionFile } from '../session/session-file.ts';

/** What can be said of an instant or a stretch; null = not known. */
export interface ActivityValues {
  /** Of both feet, as the session has it. Files want one foot's revolutions: half of it. */
  readonly stepsPerMin: number | null;
  /** Of the belt. */
  readonly speedMps: number | null;
  /** Speed over cadence, metres. */
  readonly stepLengthM: number | null;
  /** Foot on the belt, milliseconds; mean of the sides that were seen. */
  readonly contactMs: number | null;
  readonly beatsPerMin: number | null;
  /** Rise of the belt, + = up ahead. */
  readonly gradePercent: number | null;
}

export interface ActivityRecord extends ActivityValues {
  /** Whole seconds since 1970. */
  readonly unixS: number;
  /** The belt's way under the runner until now, metres; null where its speed was not known for long enough. */
  readonly distanceM: number | null;
  /** Means by measure, those that files have no field of their own for. */
  readonly form: ReadonlyMap<MeasureKey, number>;
}

export interface ActivityLap extends ActivityValues {
  /** Whole seconds since 1970. */
  readonly startS: number;
  readonly endS: number;
  /** Without pauses, seconds. */
  readonly timerS: number;
  readonly distanceM: number | null;
  readonly maxStepsPerMin: number | null;
  readonly maxSpeedMps: number | null;
  readonly maxBeatsPerMin: number | null;
}

/** A field that is our own: what it is called and its unit. */
export interface FormField {
  readonly key: MeasureKey;
  readonly unit: Unit;
}

export interface Activity {
  /** Told apart from others by it. */
  readonly id: string;
  readonly records: readonly ActivityRecord[];
  /** One for each speed and incline of the belt, in order, without holes. */
  readonly laps: readonly ActivityLap[];
  readonly total: ActivityLap & { readonly form: ReadonlyMap<MeasureKey, number> };
  /** Stretches without pauses; whole seconds since 1970. */
  readonly timer: readonly Interval[];
  /** Fields of `form` that a value was found for. */
  readonly fields: readonly FormField[];
}

/** Files have a field for them. */
const STANDARD = new Set(['cadence', 'groundContact']);

const FORM_FIELDS: readonly FormField[] = MEASURES.filter(({ id }) => !STANDARD.has(id)).flatMap(
  ({ id, sides, unit }) => sides.map((side) => ({ key: measureKey(id, side), unit })),
);

/** A day. A file that claims more is damaged, and a record for each of its seconds would take all memory. */
const MOST_S = 86_400;

/**
 * @returns null where the run is shorter than a second of the clock: there is no whole second in it to write about
 */
export function activityOf(file: SessionFile): Activity | null {
  const startUnixS = unixSeconds(file.startedAt);
  const firstS = Math.ceil(startUnixS);
  const lastS = Math.min(firstS + MOST_S, Math.floor(startUnixS + file.durationS));
  if (!(lastS > firstS)) return null;
  const run = runOf(file);
  const timer = timerOf(run, startUnixS, firstS, lastS);
  const heart = heartReader(file);
  const records = timer.flatMap(({ startS, endS }) =>
    Array.from({ length: endS - startS + 1 }, (_, i) =>
      recordAt(run, startS + i, startS + i - startUnixS, heart),
    ),
  );
  const bounds = lapBounds(run, startUnixS, firstS, lastS);
  const laps = bounds.slice(1).map((end, i) => lapOf(run, records, startUnixS, bounds[i], end));
  const own = Object.fromEntries(file.measures.map((m) => [measureKey(m.id, m.side), m.value]));
  const ownForm = formOf(own);
  const cadence = own['cadence'] ?? null;
  const whole = lapOf(run, records, startUnixS, firstS, lastS);
  return {
    id: file.id,
    records,
    laps,
    total: {
      ...whole,
      stepsPerMin: cadence,
      stepLengthM: stepLength(whole.speedMps, cadence),
      contactMs: contactOf(own),
      form: ownForm,
    },
    timer,
    fields: FORM_FIELDS.filter(({ key }) => ownForm.has(key) || records.some((r) => r.form.has(key))),
  };
}

/** A session, in its own seconds. */
interface Run extends OnBelt {
  readonly file: SessionFile;
  readonly pauses: readonly Interval[];
  /** The belt's speed is known for nearly all of the running. */
  readonly wayKnown: boolean;
}

function runOf(file: SessionFile): Run {
  const onBelt = movingOf(file);
  const wayKnown = wayIsKnown(onBelt, 0, file.durationS);
  return { file, pauses: pausesOf(file.events, file.durationS), ...onBelt, wayKnown };
}

/** The belt as it is told to be at a time; null before. */
function markAt(belt: readonly BeltMark[], timeS: number): BeltMark | null {
  return belt.findLast((mark) => mark.timeS <= timeS) ?? null;
}

function recordAt(
  run: Run,
  unixS: number,
  timeS: number,
  heart: (timeS: number) => number | null,
): ActivityRecord {
  const { file, moving, belt, wayKnown } = run;
  const runs = moving.some(({ startS, endS }) => timeS >= startS && timeS < endS);
  const values = runs ? (file.epochs.find((e) => timeS >= e.startS && timeS < e.endS)?.values ?? {}) : {};
  const mark = runs ? markAt(belt, timeS) : null;
  const speedMps = mark?.speedKmh == null ? null : mark.speedKmh / 3.6;
  const stepsPerMin = values['cadence'] ?? null;
  return {
    unixS,
    stepsPerMin,
    speedMps,
    stepLengthM: stepLength(speedMps, stepsPerMin),
    contactMs: contactOf(values),
    beatsPerMin: heart(timeS),
    gradePercent: mark?.inclinePercent ?? null,
    distanceM: wayKnown ? wayBetween(run, 0, timeS).metres : null,
    form: formOf(values),
  };
}

function stepLength(speedMps: number | null, stepsPerMin: number | null): number | null {
  // Steps without way: the belt stands, or its speed is not what the runner runs on.
  if (speedMps === null || stepsPerMin === null || speedMps <= 0 || stepsPerMin <= 0) return null;
  return (60 * speedMps) / stepsPerMin;
}

function contactOf(values: Readonly<Record<string, number | null>>): number | null {
  const sides = [values['groundContact.left'], values['groundContact.right']].filter((ms) => ms != null);
  return mean(sides);
}

/** A strap speaks once a second and may miss some; what is older than this is not said again. */
const HEART_FRESH_S = 5;

/** The rate at a time, beats a minute. It reads on from where it was asked last: a long run has thousands of entries. */
function heartReader({ heartRate }: SessionFile): (timeS: number) => number | null {
  const series = heartRate?.series ?? [];
  let next = 0;
  return (timeS) => {
    while (next < series.length && series[next].timeS <= timeS) next++;
    const last = series[next - 1];
    return last && timeS - last.timeS <= HEART_FRESH_S ? last.bpm : null;
  };
}

function formOf(values: Readonly<Record<string, number | null>>): Map<MeasureKey, number> {
  return new Map(
    FORM_FIELDS.flatMap(({ key }) => {
      const value = values[key] ?? null;
      return value === null ? [] : [[key, value] as const];
    }),
  );
}

/** A lap begins with the first whole second in which the belt has its speed and incline. */
function lapBounds({ belt }: Run, startUnixS: number, firstS: number, lastS: number): number[] {
  const changes = belt
    .filter((mark, i) => i > 0 && !isSame(mark, belt[i - 1]))
    .map((mark) => Math.ceil(startUnixS + mark.timeS))
    .filter((unixS) => unixS > firstS && unixS < lastS);
  return [...new Set([firstS, ...changes, lastS])];
}

function isSame(a: BeltMark, b: BeltMark): boolean {
  return a.speedKmh === b.speedKmh && a.inclinePercent === b.inclinePercent;
}

function lapOf(
  run: Run,
  all: readonly ActivityRecord[],
  startUnixS: number,
  startS: number,
  endS: number,
): ActivityLap {
  // A record speaks for the second that begins with it.
  const records = all.filter((r) => r.unixS >= startS && r.unixS < endS);
  const of = (value: (record: ActivityRecord) => number | null): number[] =>
    records.map(value).filter((v) => v !== null);
  const [fromS, toS] = [startS - startUnixS, endS - startUnixS];
  const { metres, knownS } = wayBetween(run, fromS, toS);
  const known = wayIsKnown(run, fromS, toS);
  const speedMps = knownS > 0 ? metres / knownS : null;
  const stepsPerMin = mean(of((r) => r.stepsPerMin));
  return {
    startS,
    endS,
    timerS: endS - startS - overlap(run.pauses, startS - startUnixS, endS - startUnixS),
    distanceM: known ? metres : null,
    speedMps,
    stepsPerMin,
    stepLengthM: mean(of((r) => r.stepLengthM)),
    contactMs: mean(of((r) => r.contactMs)),
    beatsPerMin: mean(of((r) => r.beatsPerMin)),
    gradePercent: mean(of((r) => r.gradePercent)),
    maxStepsPerMin: most(of((r) => r.stepsPerMin)),
    maxSpeedMps: most(of((r) => r.speedMps)),
    maxBeatsPerMin: most(of((r) => r.beatsPerMin)),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;
}

function most(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b));
}

/** Between pauses, on whole seconds. */
function timerOf({ pauses }: Run, startUnixS: number, firstS: number, lastS: number): Interval[] {
  const whole = pauses
    .map(({ startS, endS }) => ({
      startS: Math.max(firstS, Math.round(startUnixS + startS)),
      endS: Math.min(lastS, Math.round(startUnixS + endS)),
    }))
    .filter(({ startS, endS }) => endS > startS);
  return without({ startS: firstS, endS: lastS }, whole);
}
