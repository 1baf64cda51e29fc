/**
 * Reads a watch's FIT file: the records of its activity. After Garmin's "FIT Protocol" and profile 21.217. Our own reader, because
 * the libraries put a file's own fields over the watch's cadence where they have its name, or may not be passed on.
 */
import { fitChecksum } from '../export/fit-bytes.ts';
import { utf8Text } from '../model/utf8.ts';
import { inOrder, speedsFrom, type WatchReading, type WatchSample } from './watch-file.ts';

/** ".FIT" */
const MARK = [0x2e, 0x46, 0x49, 0x54];
const FIT_EPOCH_S = 631_065_600;
const MESSAGE = { file: 0, session: 18, record: 20, device: 23 } as const;
const ACTIVITY_FILE = 4;

interface FieldShape {
  readonly num: number;
  readonly size: number;
  /** Number of the base type; null for own fields, which are passed over. */
  readonly base: number | null;
}

interface Shape {
  readonly message: number;
  readonly little: boolean;
  readonly fields: readonly FieldShape[];
}

type Values = ReadonlyMap<number, number | string>;

interface Message {
  readonly message: number;
  readonly values: Values;
  /** Of the message itself, or by the short time in its header; seconds since 1970. */
  readonly unixS: number | null;
}

/** @param bytes all of the file */
export function readFit(bytes: Uint8Array): WatchReading {
  if (bytes.length === 0) return { ok: false, reason: 'not-an-activity' };
  let messages: Message[] = [];
  // Several files may be joined into one.
  for (let start = 0; start < bytes.length;) {
    const part = partAt(bytes, start);
    if (part === 'not-an-activity' && start > 0) break;
    if (typeof part === 'string') return { ok: false, reason: part };
    const read = messagesOf(part.body);
    if (!read) return { ok: false, reason: 'damaged' };
    // Not by spreading them out: a long day has more than a call takes.
    messages = messages.concat(read);
    start = part.endAt;
  }
  return activityFrom(messages);
}

type Trouble = Extract<WatchReading, { ok: false }>['reason'];

function partAt(bytes: Uint8Array, start: number): { body: DataView; endAt: number } | Trouble {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  if (view.byteLength < 12) return 'not-an-activity';
  const headBytes = view.getUint8(0);
  const isFit = MARK.every((byte, i) => view.getUint8(8 + i) === byte);
  if (!isFit || headBytes < 12) return 'not-an-activity';
  const bodyBytes = view.getUint32(4, true);
  const endAt = start + headBytes + bodyBytes + 2;
  if (endAt > bytes.length) return 'cut-off';
  // The checksum of a file together with that checksum is 0.
  if (fitChecksum(bytes.subarray(start, endAt)) !== 0) return 'damaged';
  return { body: new DataView(bytes.buffer, bytes.byteOffset + start + headBytes, bodyBytes), endAt };
}

/** @returns null where the messages do not fit together */
function messagesOf(body: DataView): Message[] | null {
  const shapes = new Map<number, Shape>();
  const messages: Message[] = [];
  let at = 0;
  let lastS: number | null = null;
  try {
    while (at < body.byteLength) {
      const head = body.getUint8(at);
      at++;
      const short = (head & 0x80) !== 0;
      const local = short ? (head >> 5) & 0x3 : head & 0xf;
      if (!short && (head & 0x40) !== 0) {
        const { shape, size } = shapeAt(body, at, (head & 0x20) !== 0);
        shapes.set(local, shape);
        at += size;
        continue;
      }
      const shape = shapes.get(local);
      if (!shape) return null;
      const { values, size } = valuesAt(body, at, shape);
      at += size;
      const own = values.get(253);
      if (typeof own === 'number') lastS = own;
      // Five bits of a time that goes on from the last one.
      else if (short && lastS !== null) lastS += ((head & 0x1f) - (lastS & 0x1f) + 32) % 32;
      const hasTime = typeof own === 'number' || short;
      messages.push({
        message: shape.message,
        values,
        unixS: hasTime && lastS !== null ? lastS + FIT_EPOCH_S : null,
      });
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return messages;
}

function shapeAt(body: DataView, at: number, hasOwn: boolean): { shape: Shape; size: number } {
  const little = body.getUint8(at + 1) === 0;
  const message = body.getUint16(at + 2, little);
  const count = body.getUint8(at + 4);
  const fields: FieldShape[] = [];
  let size = 5;
  for (let i = 0; i < count; i++, size += 3)
    fields.push({
      num: body.getUint8(at + size),
      size: body.getUint8(at + size + 1),
      base: body.getUint8(at + size + 2),
    });
  if (hasOwn) {
    const own = body.getUint8(at + size);
    size++;
    for (let i = 0; i < own; i++, size += 3)
      fields.push({ num: -1, size: body.getUint8(at + size + 1), base: null });
  }
  return { shape: { message, little, fields }, size };
}

function valuesAt(body: DataView, at: number, { fields, little }: Shape): { values: Values; size: number } {
  const values = new Map<number, number | string>();
  let size = 0;
  for (const field of fields) {
    if (at + size + field.size > body.byteLength) throw new RangeError('the message ends early');
    const value = valueAt(body, at + size, field, little);
    if (value !== null) values.set(field.num, value);
    size += field.size;
  }
  return { values, size };
}

const STRING = 7;
/** Base types that are read: how large they are, what means "no value", and how they are read. */
const BASES: Readonly<Record<number, readonly [size: number, none: number, read: Read]>> = {
  0: [1, 0xff, (v, at) => v.getUint8(at)],
  1: [1, 0x7f, (v, at) => v.getInt8(at)],
  2: [1, 0xff, (v, at) => v.getUint8(at)],
  10: [1, 0, (v, at) => v.getUint8(at)],
  131: [2, 0x7fff, (v, at, little) => v.getInt16(at, little)],
  132: [2, 0xffff, (v, at, little) => v.getUint16(at, little)],
  133: [4, 0x7fffffff, (v, at, little) => v.getInt32(at, little)],
  134: [4, 0xffffffff, (v, at, little) => v.getUint32(at, little)],
  139: [2, 0, (v, at, little) => v.getUint16(at, little)],
  140: [4, 0, (v, at, little) => v.getUint32(at, little)],
};

type Read = (view: DataView, at: number, little: boolean) => number;

/** @returns null where there is no value, or one that is not read here (lists, wide and broken numbers) */
function valueAt(
  body: DataView,
  at: number,
  { size, base }: FieldShape,
  little: boolean,
): number | string | null {
  if (base === STRING) {
    const bytes = new Uint8Array(body.buffer, body.byteOffset + at, size);
    const end = bytes.indexOf(0);
    const text = utf8Text(end < 0 ? bytes : bytes.subarray(0, end))?.trim() ?? '';
    return text === '' ? null : text;
  }
  const known = base === null ? undefined : BASES[base];
  if (!known || known[0] !== size) return null;
  const value = known[2](body, at, little);
  return value === known[1] ? null : value;
}

function activityFrom(messages: readonly Message[]): WatchReading {
  const of = (message: number): Message[] => messages.filter((m) => m.message === message);
  const isActivity = of(MESSAGE.file).some((m) => m.values.get(0) === ACTIVITY_FILE);
  if (!isActivity || of(MESSAGE.session).length === 0) return { ok: false, reason: 'no-session' };
  const records = of(MESSAGE.record).filter((m) => m.unixS !== null);
  if (records.length === 0) return { ok: false, reason: 'no-records' };
  const metres = new Map(records.map((m) => [m.unixS ?? 0, scaled(m.values, 5, 100)]));
  const samples = inOrder(records.map((m) => sampleOf(m)));
  return {
    ok: true,
    file: {
      device: deviceOf(of(MESSAGE.file)),
      samples: speedsFrom(
        samples,
        samples.map((s) => metres.get(s.unixS) ?? null),
      ),
    },
  };
}

function sampleOf({ values, unixS }: Message): WatchSample {
  const whole = scaled(values, 4, 1);
  return {
    unixS: unixS ?? 0,
    beatsPerMin: scaled(values, 3, 1),
    cadence: whole === null ? null : whole + (scaled(values, 53, 128) ?? 0),
    speedMps: scaled(values, 73, 1000) ?? scaled(values, 6, 1000),
  };
}

function scaled(values: Values, num: number, scale: number): number | null {
  const value = values.get(num);
  return typeof value === 'number' ? value / scale : null;
}

/** Numbers of makers whose watches runners have, of the profile's list. */
const MAKERS: Readonly<Record<number, string>> = {
  1: 'Garmin',
  23: 'Suunto',
  32: 'Wahoo',
  95: 'Stryd',
  123: 'Polar',
  265: 'Strava',
  294: 'Coros',
};

function deviceOf(files: readonly Message[]): string | null {
  for (const { values } of files) {
    const name = values.get(8);
    if (typeof name === 'string') return name;
    const maker = values.get(1);
    if (typeof maker === 'number' && MAKERS[maker] !== undefined) return MAKERS[maker];
  }
  return null;
}
