/**
 * The FIT container: a header, messages (a definition says which fields follow, data messages have their values), a
 * checksum. Little-endian. After Garmin's "FIT Protocol" (Rev 2.4), whose tables are in the names below.
 */

import { utf8Bytes } from '../model/utf8.ts';

/** Base types by their number in a definition. */
export const BASE = {
  enum: 0,
  uint8: 2,
  string: 7,
  byte: 13,
  sint16: 131,
  uint16: 132,
  uint32: 134,
  float32: 136,
  uint32z: 140,
} as const;

export type BaseName = keyof typeof BASE;

const SIZES = {
  enum: 1,
  uint8: 1,
  sint16: 2,
  uint16: 2,
  uint32: 4,
  float32: 4,
  uint32z: 4,
} as const satisfies Partial<Record<BaseName, number>>;

type NumberBase = keyof typeof SIZES;

/** The largest of a base type means "no value", so that the one below it is the last that can be written. */
const RANGES: Readonly<Record<NumberBase, readonly [least: number, most: number]>> = {
  enum: [0, 0xfe],
  uint8: [0, 0xfe],
  sint16: [-0x8000, 0x7ffe],
  uint16: [0, 0xfffe],
  uint32: [0, 0xfffffffe],
  uint32z: [1, 0xffffffff],
  float32: [-3.4e38, 3.4e38],
};

/** One field of a message with its value, scaled as the format wants it. */
export type Field = NumberField | BytesField;

interface NumberField {
  readonly num: number;
  readonly base: NumberBase;
  readonly value: number;
  /** For an own field: its place in the list of descriptions. */
  readonly own?: true;
}

interface BytesField {
  readonly num: number;
  readonly base: 'string' | 'byte';
  readonly value: Uint8Array;
}

/**
 * A field, or none where the value is not known or the format has no room for it.
 * @param scale what the value is multiplied by before it is rounded
 */
export function field(num: number, base: NumberBase, value: number | null, scale = 1): Field[] {
  if (value === null || !Number.isFinite(value)) return [];
  const scaled = base === 'float32' ? value : Math.round(value * scale);
  const [least, most] = RANGES[base];
  return scaled < least || scaled > most ? [] : [{ num, base, value: scaled }];
}

/** A text, with the zero that ends it. */
export function textField(num: number, text: string): Field[] {
  return [{ num, base: 'string', value: utf8Bytes(`${text}\0`) }];
}

export function bytesField(num: number, value: Uint8Array): Field[] {
  return [{ num, base: 'byte', value }];
}

/** One of the runner's own fields: number in the list of descriptions, always a 32 bit number with a point. */
export function ownField(num: number, value: number): Field[] {
  return field(num, 'float32', value).map((f) => ({ ...f, own: true }) as Field);
}

/** There is one writer of own fields in a file. */
export const OWN_WRITER = 0;

const HEADER_BYTES = 14;
const PROTOCOL = 0x20;
/** Version of the profile whose field numbers are used: 21.217. */
const PROFILE = 21_217;
const DEFINITION = 0x40;
const HAS_OWN = 0x20;

export interface FitWriter {
  /** @param message its number in the profile */
  write(message: number, fields: readonly Field[]): void;
  /** @returns the whole file */
  close(): Uint8Array<ArrayBuffer>;
}

export function createFitWriter(): FitWriter {
  const bytes: number[] = [];
  let defined = '';
  return {
    write(message, fields) {
      const shape = `${message}:${fields.map((f) => `${isOwn(f)}.${f.num}.${f.base}.${sizeOf(f)}`).join()}`;
      // Local type 0 is defined anew where another kind of message, or one with other fields, comes.
      if (shape !== defined) bytes.push(...definitionOf(message, fields));
      defined = shape;
      bytes.push(0);
      for (const f of [...fields.filter((f) => !isOwn(f)), ...fields.filter(isOwn)]) pushValue(bytes, f);
    },
    close() {
      const file = new Uint8Array(HEADER_BYTES + bytes.length + 2);
      const view = new DataView(file.buffer);
      file.set([HEADER_BYTES, PROTOCOL]);
      view.setUint16(2, PROFILE, true);
      view.setUint32(4, bytes.length, true);
      file.set(utf8Bytes('.FIT'), 8);
      view.setUint16(12, fitChecksum(file.subarray(0, 12)), true);
      file.set(bytes, HEADER_BYTES);
      view.setUint16(file.length - 2, fitChecksum(file.subarray(0, -2)), true);
      return file;
    },
  };
}

function isOwn(f: Field): boolean {
  return 'own' in f;
}

function sizeOf(f: Field): number {
  return typeof f.value === 'number' ? SIZES[(f as NumberField).base] : f.value.length;
}

function definitionOf(message: number, fields: readonly Field[]): number[] {
  const standard = fields.filter((f) => !isOwn(f));
  const own = fields.filter(isOwn);
  const head = DEFINITION | (own.length > 0 ? HAS_OWN : 0);
  return [
    head,
    0,
    0,
    message & 0xff,
    message >> 8,
    standard.length,
    ...standard.flatMap((f) => [f.num, sizeOf(f), BASE[f.base]]),
    ...(own.length > 0 ? [own.length] : []),
    ...own.flatMap((f) => [f.num, sizeOf(f), OWN_WRITER]),
  ];
}

function pushValue(bytes: number[], f: Field): void {
  if (typeof f.value !== 'number') {
    bytes.push(...f.value);
    return;
  }
  const view = new DataView(new ArrayBuffer(4));
  if (f.base === 'float32') view.setFloat32(0, f.value, true);
  else view.setUint32(0, f.value, true);
  for (let i = 0; i < sizeOf(f); i++) bytes.push(view.getUint8(i));
}

/** Four bits at a time, by the protocol's table. */
const CHECKSUMS = [
  0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000,
  0x9c01, 0x8801, 0x4400,
];

/** CRC-16 of a stretch of the file. */
export function fitChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum = (sum >> 4) ^ CHECKSUMS[sum & 0xf] ^ CHECKSUMS[byte & 0xf];
    sum = (sum >> 4) ^ CHECKSUMS[sum & 0xf] ^ CHECKSUMS[byte >> 4];
  }
  return sum;
}
