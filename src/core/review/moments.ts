/** The key moments of a stride, and the part of the frame that holds the runner in it. Pure. */
import type { MeasureKey } from '../measures/all.ts';
import { indexAtOrAfter, momentOf, nearestFrameIndex } from './extremes.ts';
import type { Review, ReviewStride } from './review.ts';
import { LANDMARK_COUNT } from '../pose/landmarks.ts';

export type MomentKind = 'contact' | 'midstance' | 'off' | 'flight' | 'measure';

export interface Moment {
  readonly kind: MomentKind;
  readonly side: 'left' | 'right' | null;
  /** That of a frame. */
  readonly timeS: number;
}

/** Contact, midstance, leaving the ground (where it is seen) and flight of both feet, and the moment that shows a measure. */
export function keyMoments(review: Review, stride: ReviewStride, key: MeasureKey | null): readonly Moment[] {
  const { timesS } = review.frames;
  const frame = (timeS: number): number => timesS[nearestFrameIndex(review, timeS)] ?? timeS;
  const moments = stride.contacts.flatMap(({ side, timeS, midstanceS, offS }, i): Moment[] => {
    const nextS = stride.contacts[i + 1]?.timeS ?? stride.endS;
    return [
      { kind: 'contact', side, timeS: frame(timeS) },
      { kind: 'midstance', side, timeS: frame(midstanceS) },
      offS === null
        ? { kind: 'flight', side, timeS: frame(nextS - (nextS - midstanceS) * 0.3) }
        : { kind: 'off', side, timeS: frame(offS) },
    ];
  });
  const shows: Moment[] =
    key === null || stride.values[key] === undefined
      ? []
      : [{ kind: 'measure', side: null, timeS: momentOf(review, stride, key) }];
  return [...shows, ...moments]
    .filter((moment, i, all) => all.findIndex((other) => other.timeS === moment.timeS) === i)
    .toSorted((a, b) => a.timeS - b.timeS);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Around the joints of a whole stride, with room, inside the frame; all of it where no joint is seen. */
export function runnerBox(review: Review, stride: ReviewStride): Box {
  const { timesS, joints } = review.frames;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = indexAtOrAfter(timesS, stride.startS); i < timesS.length && timesS[i] < stride.endS; i++)
    for (let k = i * LANDMARK_COUNT * 2; k < (i + 1) * LANDMARK_COUNT * 2; k += 2) {
      if (Number.isNaN(joints[k])) continue;
      [left, right] = [Math.min(left, joints[k]), Math.max(right, joints[k])];
      [top, bottom] = [Math.min(top, joints[k + 1]), Math.max(bottom, joints[k + 1])];
    }
  const whole = { x: 0, y: 0, width: review.width, height: review.height };
  if (!(right > left) || !(bottom > top)) return whole;
  const room = 0.12 * Math.max(right - left, bottom - top);
  const x = Math.max(0, left - room);
  // The crown is above the highest joint, and the head's number above the crown.
  const y = Math.max(0, top - 2 * room);
  return {
    x,
    y,
    width: Math.min(review.width, right + room) - x,
    height: Math.min(review.height, bottom + room) - y,
  };
}
