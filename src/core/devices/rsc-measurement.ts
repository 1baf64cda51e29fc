/** What a foot pod tells: RSC Measurement (0x2A53) of the Running Speed and Cadence Service 1.0, section 3.1. */
import { fieldsOf, scaled, type Read } from './fields.ts';

export interface RscMeasurement {
  /** As it guesses it from the foot's swing, km/h; null where it was cut off. */
  readonly speedKmh: number | null;
  /** A minute. Steps by the standard, and strides from some sensors: see `foot-pod.ts`. Null where it was cut off. */
  readonly perMin: number | null;
  /** Metres; steps or strides as above. */
  readonly lengthM: number | null;
  readonly distanceM: number | null;
  readonly running: boolean;
}

const HAS_LENGTH = 0x01;
const HAS_DISTANCE = 0x02;
const RUNS = 0x04;
/** Speed comes in these parts of a metre a second. */
const PER_M_PER_S = 256;

/** @returns not ok where not even the flags are there */
export function readRsc(value: DataView): Read<RscMeasurement> {
  const fields = fieldsOf(value);
  const flags = fields.unsigned(1);
  if (flags === null) return { ok: false };
  const speed = fields.unsigned(2);
  const perMin = fields.unsigned(1);
  const length = flags & HAS_LENGTH ? fields.unsigned(2) : null;
  const distance = flags & HAS_DISTANCE ? fields.unsigned(4) : null;
  return {
    ok: true,
    cut: fields.cut,
    data: {
      speedKmh: scaled(speed === null ? null : speed * 3.6, PER_M_PER_S),
      perMin,
      lengthM: scaled(length, 100),
      distanceM: scaled(distance, 10),
      running: (flags & RUNS) !== 0,
    },
  };
}
