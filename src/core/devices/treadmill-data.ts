/**
 * What a treadmill tells: the Treadmill Data characteristic (0x2ACD) of the Fitness Machine Service 1.0, section 4.9.
 * Its flags say which fields follow. Bit 0 is the other way round: set, the speed is *not* in this value.
 */
import { fieldsOf, scaled, unless, type Read } from './fields.ts';

/** Null: not told in this value. */
export interface TreadmillData {
  /** Of the belt, km/h. */
  readonly speedKmh: number | null;
  /** Since its own start, metres. */
  readonly distanceM: number | null;
  /** Percent, + = up ahead. */
  readonly inclinePercent: number | null;
  /** Since its own start, seconds. */
  readonly elapsedS: number | null;
  /** Beats a minute, from a strap or the handrails; null where it has neither. */
  readonly bpm: number | null;
}

const SPEED_ELSEWHERE = 0;
const AVERAGE_SPEED = 1;
const DISTANCE = 2;
const INCLINE = 3;
const ELEVATION = 4;
const PACE = 5;
const AVERAGE_PACE = 6;
const ENERGY = 7;
const HEART_RATE = 8;
const METABOLIC = 9;
const ELAPSED = 10;

/** All ones: the machine does not know. */
const NO_DISTANCE = 0xff_ff_ff;
/**
 * What is beyond counts as not told: the machine does not know (it sends the largest number), or writes something else. The
 * fastest belts for runners reach 45 km/h, and the steepest 40 %; room on top is a judgement call.
 */
const MOST_KMH = 60;
const MOST_INCLINE_PERCENT = 60;

const upTo = (most: number, value: number | null): number | null =>
  value !== null && Math.abs(value) <= most ? value : null;

/** @returns not ok where not even the flags are there */
export function readTreadmillData(value: DataView): Read<TreadmillData> {
  const fields = fieldsOf(value);
  const flags = fields.unsigned(2);
  if (flags === null) return { ok: false };
  const has = (bit: number): boolean => (flags & (1 << bit)) !== 0;
  const speed = has(SPEED_ELSEWHERE) ? null : fields.unsigned(2);
  if (has(AVERAGE_SPEED)) fields.unsigned(2);
  const distance = has(DISTANCE) ? fields.unsigned(3) : null;
  const incline = has(INCLINE) ? fields.signed() : null;
  // The ramp's angle says the same again, and many machines send none.
  if (has(INCLINE)) fields.signed();
  if (has(ELEVATION)) fields.unsigned(4);
  if (has(PACE)) fields.unsigned(1);
  if (has(AVERAGE_PACE)) fields.unsigned(1);
  if (has(ENERGY)) {
    fields.unsigned(4);
    fields.unsigned(1);
  }
  const bpm = has(HEART_RATE) ? fields.unsigned(1) : null;
  if (has(METABOLIC)) fields.unsigned(1);
  const elapsedS = has(ELAPSED) ? fields.unsigned(2) : null;
  // Time left, force and power come after; nobody here wants them.
  return {
    ok: true,
    cut: fields.cut,
    data: {
      speedKmh: upTo(MOST_KMH, scaled(speed, 100)),
      distanceM: unless(NO_DISTANCE, distance),
      inclinePercent: upTo(MOST_INCLINE_PERCENT, scaled(incline, 10)),
      elapsedS,
      bpm: unless(0, bpm),
    },
  };
}
