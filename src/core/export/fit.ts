/**
 * A run as a FIT activity file. Field numbers are those of Garmin's profile 21.217. What the profile has no field for (how
 * the runner moves) goes into described fields of our own, in the units of the session file. No position is written: there is
 * none on a belt.
 *
 * Cadence is one foot's revolutions a minute and its fraction in 128ths: 177 steps/min are 88 and 64/128.
 */
import { utf8Bytes } from '../model/utf8.ts';
import type { Activity, ActivityLap, ActivityRecord, ActivityValues } from './activity.ts';
import {
  BASE,
  bytesField,
  createFitWriter,
  type Field,
  field,
  type FitWriter,
  OWN_WRITER,
  ownField,
  textField,
} from './fit-bytes.ts';

const MESSAGE = {
  file: 0,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  activity: 34,
  fieldDescription: 206,
  ownWriter: 207,
} as const;

/** Seconds from 1970 to 1989-12-31, from which the format counts. */
const FIT_EPOCH_S = 631_065_600;
/** Smaller times count from when a device was switched on (profile, type date_time): until 1998-07-03 there are no dates. */
const FIRST_DATE_S = FIT_EPOCH_S + 0x10_00_00_00;
const ACTIVITY_FILE = 4;
/** "development": the number for who has none of their own. */
const MANUFACTURER = 255;
const RUNNING = 1;
const TREADMILL = 1;
const EVENT = { timer: 0, session: 8, lap: 9, activity: 26 } as const;
const START = 0;
const STOP = 1;
const STOP_ALL = 4;
const LAP_BY_MACHINE = 8;
const LAP_BY_END = 7;
/** Names the fields below for every program that wants to know them: a UUID made for this product. */
const WRITER_ID = Uint8Array.from([
  0x6d, 0x1d, 0x0e, 0x5a, 0x2b, 0x77, 0x4c, 0x1e, 0x9b, 0x3f, 0x54, 0x08, 0xc2, 0x9a, 0x41, 0xe7,
]);
const WRITER_VERSION = 1;

/** Before a measure's name: readers put own fields beside the standard ones by name, and some write them over those. */
const OWN_PREFIX = 'form.';

export interface FitOptions {
  /** What made the file, as people know it. */
  readonly madeBy: string;
  /** Minutes from UTC to the runner's clock, + = east. */
  readonly utcOffsetMin: number;
}

/**
 * Whether the format has the date of a run. It has none of a computer whose clock was never set.
 * @param startUnixS seconds since 1970
 */
export function hasFitDate(startUnixS: number): boolean {
  return startUnixS >= FIRST_DATE_S;
}

/** @returns the bytes of the file */
export function fitOf(activity: Activity, { madeBy, utcOffsetMin }: FitOptions): Uint8Array<ArrayBuffer> {
  const { records, laps, total, timer } = activity;
  const writer = createFitWriter();
  writer.write(MESSAGE.file, [
    ...field(0, 'enum', ACTIVITY_FILE),
    ...field(1, 'uint16', MANUFACTURER),
    ...field(2, 'uint16', 1),
    ...field(3, 'uint32z', serialOf(activity.id)),
    ...field(4, 'uint32', total.startS - FIT_EPOCH_S),
    ...textField(8, madeBy),
  ]);
  describeFields(writer, activity);
  const own = new Map(activity.fields.map(({ key }, i) => [key, i]));
  const formFields = (form: ActivityRecord['form']): Field[] =>
    [...form].flatMap(([key, value]) => ownField(own.get(key) ?? 0, value));
  const byTime = new Map(records.map((record) => [record.unixS, record]));
  for (const { startS, endS } of timer) {
    timerEvent(writer, startS, START);
    for (let unixS = startS; unixS <= endS; unixS++) {
      const record = byTime.get(unixS);
      if (record) writer.write(MESSAGE.record, [...recordFields(record), ...formFields(record.form)]);
    }
    timerEvent(writer, endS, STOP_ALL);
  }
  laps.forEach((lap, i) => {
    writer.write(MESSAGE.lap, [
      ...spanFields(lap, EVENT.lap),
      ...field(254, 'uint16', i),
      ...lapFields(lap),
      ...field(24, 'enum', i < laps.length - 1 ? LAP_BY_MACHINE : LAP_BY_END),
    ]);
  });
  writer.write(MESSAGE.session, [
    ...spanFields(total, EVENT.session),
    ...field(254, 'uint16', 0),
    ...sessionFields(total),
    ...field(25, 'uint16', 0),
    ...field(26, 'uint16', laps.length),
    ...field(28, 'enum', 0),
    ...formFields(total.form),
  ]);
  writer.write(MESSAGE.activity, [
    ...field(253, 'uint32', total.endS - FIT_EPOCH_S),
    ...field(0, 'uint32', total.timerS, 1000),
    ...field(1, 'uint16', 1),
    ...field(2, 'enum', 0),
    ...field(3, 'enum', EVENT.activity),
    ...field(4, 'enum', STOP),
    ...field(5, 'uint32', total.endS - FIT_EPOCH_S + 60 * utcOffsetMin),
  ]);
  return writer.close();
}

/** Programs take two files with the same maker, serial number and time for one. */
function serialOf(id: string): number {
  let hash = 0x811c9dc5;
  // FNV-1a
  for (const byte of utf8Bytes(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash === 0 ? 1 : hash;
}

function describeFields(writer: FitWriter, { fields }: Activity): void {
  if (fields.length === 0) return;
  writer.write(MESSAGE.ownWriter, [
    ...bytesField(1, WRITER_ID),
    ...field(3, 'uint8', OWN_WRITER),
    ...field(4, 'uint32', WRITER_VERSION),
  ]);
  fields.forEach(({ key, unit }, i) => {
    writer.write(MESSAGE.fieldDescription, [
      ...field(0, 'uint8', OWN_WRITER),
      ...field(1, 'uint8', i),
      ...field(2, 'uint8', BASE.float32),
      ...textField(3, OWN_PREFIX + key),
      ...textField(8, unit),
    ]);
  });
}

function timerEvent(writer: FitWriter, unixS: number, type: number): void {
  writer.write(MESSAGE.event, [
    ...field(253, 'uint32', unixS - FIT_EPOCH_S),
    ...field(0, 'enum', EVENT.timer),
    ...field(1, 'enum', type),
    ...field(4, 'uint8', 0),
  ]);
}

/** Of both feet → one foot's, whole and in 128ths. */
function cadenceFields(num: number, fraction: number, stepsPerMin: number | null): Field[] {
  if (stepsPerMin === null) return [];
  const parts = Math.round((stepsPerMin / 2) * 128);
  return [...field(num, 'uint8', Math.floor(parts / 128)), ...field(fraction, 'uint8', parts % 128)];
}

function recordFields(record: ActivityRecord): Field[] {
  return [
    ...field(253, 'uint32', record.unixS - FIT_EPOCH_S),
    ...field(5, 'uint32', record.distanceM, 100),
    // Twice: not every reader knows the wider one.
    ...field(6, 'uint16', record.speedMps, 1000),
    ...field(73, 'uint32', record.speedMps, 1000),
    ...field(9, 'sint16', record.gradePercent, 100),
    ...field(3, 'uint8', record.beatsPerMin),
    ...cadenceFields(4, 53, record.stepsPerMin),
    ...field(41, 'uint16', record.contactMs, 10),
    ...field(85, 'uint16', millimetres(record), 10),
  ];
}

function millimetres({ stepLengthM }: ActivityValues): number | null {
  return stepLengthM === null ? null : 1000 * stepLengthM;
}

/** What laps and sessions have under the same numbers. */
function spanFields(lap: ActivityLap, event: number): Field[] {
  return [
    ...field(253, 'uint32', lap.endS - FIT_EPOCH_S),
    ...field(0, 'enum', event),
    ...field(1, 'enum', STOP),
    ...field(2, 'uint32', lap.startS - FIT_EPOCH_S),
    ...field(7, 'uint32', lap.endS - lap.startS, 1000),
    ...field(8, 'uint32', lap.timerS, 1000),
    ...field(9, 'uint32', lap.distanceM, 100),
  ];
}

function lapFields(lap: ActivityLap): Field[] {
  return [
    ...field(13, 'uint16', lap.speedMps, 1000),
    ...field(14, 'uint16', lap.maxSpeedMps, 1000),
    ...field(110, 'uint32', lap.speedMps, 1000),
    ...field(111, 'uint32', lap.maxSpeedMps, 1000),
    ...field(15, 'uint8', lap.beatsPerMin),
    ...field(16, 'uint8', lap.maxBeatsPerMin),
    ...cadenceFields(17, 80, lap.stepsPerMin),
    ...cadenceFields(18, 81, lap.maxStepsPerMin),
    ...field(25, 'enum', RUNNING),
    ...field(39, 'enum', TREADMILL),
    ...field(45, 'sint16', lap.gradePercent, 100),
    ...field(79, 'uint16', lap.contactMs, 10),
    ...field(120, 'uint16', millimetres(lap), 10),
  ];
}

function sessionFields(total: ActivityLap): Field[] {
  return [
    ...field(5, 'enum', RUNNING),
    ...field(6, 'enum', TREADMILL),
    ...field(14, 'uint16', total.speedMps, 1000),
    ...field(15, 'uint16', total.maxSpeedMps, 1000),
    ...field(124, 'uint32', total.speedMps, 1000),
    ...field(125, 'uint32', total.maxSpeedMps, 1000),
    ...field(16, 'uint8', total.beatsPerMin),
    ...field(17, 'uint8', total.maxBeatsPerMin),
    ...cadenceFields(18, 92, total.stepsPerMin),
    ...cadenceFields(19, 93, total.maxStepsPerMin),
    ...field(52, 'sint16', total.gradePercent, 100),
    ...field(91, 'uint16', total.contactMs, 10),
    ...field(134, 'uint16', millimetres(total), 10),
  ];
}
