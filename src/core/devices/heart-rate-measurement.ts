/** What a strap or a watch tells: Heart Rate Measurement (0x2A37) of the Heart Rate Service 1.0, section 3.1. */
import { fieldsOf, unless, type Read } from './fields.ts';

export interface HeartRateMeasurement {
  /** Beats a minute; null where it has none. */
  readonly bpm: number | null;
  /** Whether it touches the skin; null where it cannot tell. Some say no all the time. */
  readonly contact: boolean | null;
  /** Times from beat to beat, seconds, oldest first; empty where it does not tell them. */
  readonly beatsS: readonly number[];
}

const SIXTEEN_BITS = 0x01;
const CONTACT = 0x02;
const TELLS_CONTACT = 0x04;
const ENERGY = 0x08;
const INTERVALS = 0x10;
const TICKS_PER_S = 1024;

/** @returns not ok where there is no heart rate in it */
export function readHeartRate(value: DataView): Read<HeartRateMeasurement> {
  const fields = fieldsOf(value);
  const flags = fields.unsigned(1);
  if (flags === null) return { ok: false };
  const bpm = fields.unsigned(flags & SIXTEEN_BITS ? 2 : 1);
  if (bpm === null) return { ok: false };
  if (flags & ENERGY) fields.unsigned(2);
  const beatsS: number[] = [];
  while (flags & INTERVALS && fields.left > 0) {
    const ticks = fields.unsigned(2);
    if (ticks === null) break;
    beatsS.push(ticks / TICKS_PER_S);
  }
  const contact = flags & TELLS_CONTACT ? (flags & CONTACT) !== 0 : null;
  return { ok: true, cut: fields.cut, data: { bpm: unless(0, bpm), contact, beatsS } };
}
