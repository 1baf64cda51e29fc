/** What a watch recorded of the same run, as it is kept in a session file. Fields may be added, none renamed. */
import * as v from 'valibot';
import { amount, list, number, text, time } from './schema-parts.ts';

/** How far the watch and we differ, in the unit of what is compared. */
export const agreement = v.looseObject({
  /** Watch less ours, mean. */
  difference: number,
  /** Half of the 95 % interval of that mean. */
  error: amount,
  /** Standard deviation from one stretch of ten seconds to the next. */
  scatter: amount,
  /** Of running that both have. */
  seconds: amount,
});

/** The watch's means over a stretch of running; null where it has none. */
const watchEpoch = v.looseObject({
  startS: time,
  endS: time,
  beatsPerMin: v.nullable(amount),
  speedKmh: v.nullable(amount),
  /** Of both feet. */
  stepsPerMin: v.nullable(amount),
});

export const watch = v.looseObject({
  fileName: text,
  /** Maker or model, as its file says. */
  device: v.nullable(text),
  /** Seconds that its clock is ahead, and half of the 95 % interval; null where it could not be found. */
  clock: v.nullable(v.looseObject({ aheadS: number, errorS: amount })),
  /** What its file calls cadence, found out; null where it has none. */
  counts: v.nullable(v.picklist(['one-foot', 'both-feet', 'something-else'])),
  /** By the session's own times. */
  epochs: list(watchEpoch),
  /** Steps a minute of both feet. */
  cadence: v.nullable(agreement),
  /** Of the watch against the belt, km/h. */
  speed: v.nullable(agreement),
});
