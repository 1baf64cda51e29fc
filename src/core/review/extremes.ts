/** Which strides show a measure at its best and at its worst, and the moment of a stride that shows it. */
import { STANCE_SHARE } from '../gait/stance.ts';
import { firstAtOrAbove } from '../signal/search.ts';
import type { Side } from '../model/measure.ts';
import { measureOfKey } from '../measures/all.ts';
import type { Interval } from '../session/session-file.ts';
import { median } from '../signal/robust.ts';
import type { Review, ReviewStride } from './review.ts';

export interface ExtremeStrides {
  /** Indices into `Review.strides`, the worst (or most unusual) first. */
  readonly worst: readonly number[];
  /** The best (or most usual) first. */
  readonly best: readonly number[];
  /** `band`: by how far they are from the good range. `usual`: by how far from the runner's own median, where there is no honest range. */
  readonly by: 'band' | 'usual';
}

/**
 * The counted strides in which a measure was worst and best; no stride is in both lists.
 * @param count of each; fewer where there are not as many strides
 */
export function extremeStrides(review: Review, key: string, count = 3): ExtremeStrides {
  const there = review.strides.filter((s) => s.leftOut === null && s.values[key] !== undefined);
  const by = there.length > 0 && there.every((s) => s.judgements[key]) ? 'band' : 'usual';
  const middle = median(there.map((s) => s.values[key]));
  const unusual = (s: ReviewStride) => Math.abs(s.values[key] - middle);
  // Within the good range all are alike: there too the value itself decides, then what is usual.
  const badness = (s: ReviewStride) => (by === 'band' ? s.judgements[key].severity : unusual(s));
  const ranked = there.toSorted((a, b) => badness(b) - badness(a) || unusual(b) - unusual(a));
  const each = Math.min(count, Math.floor(ranked.length / 2));
  return {
    worst: ranked.slice(0, each).map((s) => s.index),
    best: ranked
      .slice(ranked.length - each)
      .toReversed()
      .map((s) => s.index),
    by,
  };
}

/**
 * The moment of a stride that shows a measure best: where its series is highest, the first frame after contact, or
 * midstance of its own side where the value is a mean or belongs to the stride as a whole.
 * @returns seconds of the session, that of a frame where the recording has one there
 */
export function momentOf(review: Review, stride: ReviewStride, key: string): number {
  const info = review.series.find((s) => s.key === key);
  const side = measureOfKey(key)?.side ?? 'both';
  const contact = contactOf(stride, side);
  if (info?.reading === 'at-contact') return frameAtOrAfter(review, contact?.timeS ?? stride.startS);
  if (info && info.reading !== 'mean') {
    const startS = contact?.timeS ?? stride.startS;
    const stance = { startS, endS: startS + STANCE_SHARE * (stride.endS - stride.startS) };
    const highest = highestFrame(review, info.reading === 'highest-in-stance' ? stance : stride, key);
    if (highest !== null) return highest;
  }
  return nearestFrame(review, contact?.midstanceS ?? (stride.startS + stride.endS) / 2);
}

function contactOf(stride: ReviewStride, side: Side) {
  return side === 'both' ? stride.contacts[0] : stride.contacts.find((c) => c.side === side);
}

function highestFrame(review: Review, span: Interval, key: string): number | null {
  const { timesS, values } = review.frames;
  let best = -1;
  for (let i = indexAtOrAfter(timesS, span.startS); i < timesS.length && timesS[i] < span.endS; i++)
    if (!Number.isNaN(values[key][i]) && (best < 0 || values[key][i] > values[key][best])) best = i;
  return best < 0 ? null : timesS[best];
}

function frameAtOrAfter(review: Review, timeS: number): number {
  return review.frames.timesS[indexAtOrAfter(review.frames.timesS, timeS)] ?? timeS;
}

function nearestFrame(review: Review, timeS: number): number {
  const i = nearestFrameIndex(review, timeS);
  return i < 0 ? timeS : review.frames.timesS[i];
}

/** Index of the frame that is shown at a time: the nearest one; −1 in a recording without frames. */
export function nearestFrameIndex({ frames }: Pick<Review, 'frames'>, timeS: number): number {
  return nearestIndex(frames.timesS, timeS);
}

/** The same of the frames' times alone. */
export function nearestIndex(timesS: Float64Array, timeS: number): number {
  if (timesS.length === 0) return -1;
  const after = Math.min(timesS.length - 1, indexAtOrAfter(timesS, timeS));
  const before = Math.max(0, after - 1);
  return timeS - timesS[before] < timesS[after] - timeS ? before : after;
}

/** First frame at or after a time; the count of frames where there is none. */
export const indexAtOrAfter: (timesS: Float64Array, timeS: number) => number = firstAtOrAbove;
