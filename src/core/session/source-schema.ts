/** Where the frames of a session came from: the format and, from it, its type. */
import * as v from 'valibot';
import { amount, count, number, text } from './schema-parts.ts';

/** A stretch of a file. Session time 0 is its start; file time is `startS + slowdown * session time`. */
export const sourcePart = v.looseObject({
  /** As it was named, e.g. the pace; may be empty. */
  name: text,
  /** Seconds of playing from the file's first frame. */
  startS: amount,
  endS: amount,
});

/** The web page on which a video was. Media time on it is `firstS + slowdown * session time`. */
export const sourcePage = v.looseObject({
  /** As `pageAddress` keeps it. */
  address: text,
  /** Media time of the session's second 0. */
  firstS: number,
  /** How long the video on the page plays, seconds. */
  durationS: amount,
  /** Where its own file was not to be had: its frames were read while it played, or what the tab showed was recorded. */
  way: v.exactOptional(v.picklist(['played', 'shown'])),
  /** Media time at which the page was left, or no more of it was taken; left out where it was read to its end. */
  leftAtS: v.exactOptional(number),
});

export const source = v.looseObject({
  kind: v.picklist(['camera', 'file', 'page']),
  name: text,
  width: count,
  height: count,
  /** Measured from frame times, not assumed. */
  fps: amount,
  /** True where a person said that the image is mirrored. It is not detected. */
  mirrored: v.boolean(),
  /** What of a file it is; left out for all of it, and for cameras. */
  part: v.exactOptional(sourcePart),
  /** Of kind 'page': where the video was. */
  page: v.exactOptional(sourcePage),
  /** By how many degrees clockwise it was turned by hand; left out where it was not. */
  turn: v.exactOptional(v.picklist([90, 180, 270])),
  /** How many times slower than it happened the file plays; left out where it plays as it happened. */
  slowdown: v.exactOptional(v.pipe(number, v.minValue(1))),
});
