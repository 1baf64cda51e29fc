/** A recording by the phase of its stride: where a moment lies between contact and contact, whatever the clock says. */
import type { Contact, Review } from '../review/review.ts';
import { within as inStretch } from '../review/stretch-measures.ts';
import type { Interval } from '../session/session-file.ts';

/** A stride from a contact of one foot over that of the other to the next of the first. Seconds of the session. */
export interface PhasedStride extends Interval {
  /** Contact of the other foot. */
  readonly otherS: number;
}

type Foot = 'left' | 'right';

interface PhaseOptions {
  /** The foot with whose contact a stride begins: the right one in a recording that is shown in a mirror. */
  readonly from: Foot;
  /** Only strides inside this stretch; null = all that count. */
  readonly within: Interval | null;
}

/** Sides that could not be told apart at a contact are taken in turns: which is which is then a guess. */
export interface Phased {
  readonly strides: readonly PhasedStride[];
  /** Left and right are known at every contact that is used. */
  readonly sidesKnown: boolean;
}

/** A step takes no longer than this: the slowest that is taken for running has 80 steps a minute. */
const MOST_STEP_S = 60 / 80;

/**
 * Strides by their contacts, in order of time: those that the recording's numbers rest on, and no others. A place in the
 * recording is a number: 12.5 = at the other foot's contact in the thirteenth stride. Between two contacts time runs
 * evenly, so that a foot that stays down longer shows it.
 */
export function phased(review: Pick<Review, 'strides'>, { from, within }: PhaseOptions): Phased {
  const counted = inStretch(review.strides, within).filter((s) => s.leftOut === null);
  const contacts = counted.flatMap((s) => s.contacts).toSorted((a, b) => a.timeS - b.timeS);
  const sidesKnown = contacts.every((c) => c.side !== null);
  const strides: PhasedStride[] = [];
  for (let i = 0; i + 2 < contacts.length;) {
    const [first, other, next] = contacts.slice(i, i + 3);
    const inRow = isStep(first, other) && isStep(other, next);
    if (inRow && (first.side === from || !sidesKnown)) {
      strides.push({ startS: first.timeS, otherS: other.timeS, endS: next.timeS });
      i += 2;
    } else i += 1;
  }
  return { strides, sidesKnown: sidesKnown && contacts.length > 0 };
}

/** One foot, then the other, without a gap. */
function isStep(a: Contact, b: Contact): boolean {
  const lasts = b.timeS - a.timeS;
  const changes = a.side === null || b.side === null || a.side !== b.side;
  return changes && lasts > 0 && lasts <= MOST_STEP_S;
}

/** @returns seconds of the session; null outside of all strides */
export function timeAt(strides: readonly PhasedStride[], place: number): number | null {
  // The very end of the last stride is a place as well.
  const last = place === strides.length ? strides.at(-1) : undefined;
  if (last) return last.endS;
  const stride = strides[Math.floor(place)];
  if (!stride) return null;
  const phase = place - Math.floor(place);
  return phase < 0.5
    ? stride.startS + 2 * phase * (stride.otherS - stride.startS)
    : stride.otherS + (2 * phase - 1) * (stride.endS - stride.otherS);
}

/** @returns the place of a moment; of the nearest stride's end where it lies between two; null without any stride */
export function placeOf(strides: readonly PhasedStride[], timeS: number): number | null {
  if (strides.length === 0) return null;
  const index = Math.max(
    0,
    strides.findLastIndex((s) => s.startS <= timeS),
  );
  const { startS, otherS, endS } = strides[index];
  if (timeS <= startS) return index;
  if (timeS >= endS) {
    const next = strides[index + 1];
    return next && next.startS - timeS < timeS - endS ? index + 1 : index + 1 - LAST;
  }
  return timeS < otherS
    ? index + (0.5 * (timeS - startS)) / (otherS - startS)
    : index + 0.5 + (0.5 * (timeS - otherS)) / (endS - otherS);
}

/** Just before the next stride begins, which may lie after a pause. */
const LAST = 1e-9;
