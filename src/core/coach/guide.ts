/** Leads the runner into the frame: what is said when, and when the standing pose may be taken. */
import { makeTracks } from '../body/tracks.ts';
import { facingOf } from '../body/view.ts';
import { undoExchanges } from '../pose/exchanges.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { Block } from '../recording/block.ts';
import { firstHint, framingOf, isFramed, type Framing, type FramingHint } from './framing.ts';
import type { Sight } from './sight.ts';

export interface Guide {
  /** As it is now; null before the first look, and once it is over. */
  framing: Framing | null;
  /** What there is to do, and since when, source time. */
  hint: FramingHint | 'good' | null;
  hintSinceS: number;
  /** What was said last, and when. */
  said: FramingHint | 'good' | null;
  saidS: number;
  /** Since when somebody has been led; null before. */
  ledSinceS: number | null;
}

/** One look is not enough: the runner may be walking in. */
const HELD_S = 1.5;
/** Time to do it, before another thing is asked. */
const PAUSE_S = 4;
/** The same again, for who has not heard it or does not know when it is enough. */
const AGAIN_S = 9;
/** "Good. Stay there." takes a second and a half to say: what comes next would cut it off. */
const GOOD_S = 2;
/** The last moments only: advice about where the runner stood a while ago is wrong by now. */
const LOOK_S = 1;
/** A room that does not give more is no reason not to run: after so long the pose is taken as it is. A judgement call. */
const PATIENCE_S = 75;

export function startGuide(): Guide {
  return { framing: null, hint: null, hintSinceS: 0, said: null, saidS: -Infinity, ledSinceS: null };
}

/** Looks, and @returns what is to be said now; null where nothing is. */
export function lead(guide: Guide, { sight, block, frames, timeS }: Look): FramingHint | 'good' | null {
  const recent = frames.filter((frame) => frame.timeS > timeS - LOOK_S);
  guide.framing = framingOf({
    frames: recent,
    facing: facingOf(makeTracks(undoExchanges(recent))),
    view: sight.view,
    notes: sight.notes,
    small: block.doubt === 'too-small',
  });
  if (guide.framing.distance !== null) guide.ledSinceS ??= timeS;
  const hint = isFramed(guide.framing) ? 'good' : firstHint(guide.framing);
  if (hint !== guide.hint) Object.assign(guide, { hint, hintSinceS: timeS });
  if (hint === null || timeS - guide.hintSinceS < HELD_S) return null;
  // Good is said once, after something else was: it is then the answer to what the runner did.
  if (hint === 'good' && (guide.said === null || guide.said === 'good')) return null;
  const waitS = hint === guide.said ? AGAIN_S : hint === 'good' ? 0 : PAUSE_S;
  if (timeS - guide.saidS < waitS) return null;
  Object.assign(guide, { said: hint, saidS: timeS });
  return hint;
}

/**
 * Whether the guide says what to do, or did so just now: too little of the runner is seen to be believed, or of anybody
 * in the dark. When the light comes on, the runner is not seen at once.
 */
export function hasWord({ framing, hintSinceS }: Guide, timeS: number): boolean {
  if (framing === null) return false;
  return framing.distance !== null || framing.light !== 'good' || timeS - hintSinceS < HELD_S;
}

export interface Look {
  readonly sight: Sight;
  readonly block: Block;
  readonly frames: readonly PoseFrame[];
  readonly timeS: number;
}

/** Whether the standing pose may be taken: all is well, or has been tried for long enough. */
export function mayStand(guide: Guide, timeS: number): boolean {
  const { framing, hint, hintSinceS, said, saidS, ledSinceS } = guide;
  if (framing === null || (said === 'good' && timeS - saidS < GOOD_S)) return false;
  const wellS = hint === 'good' ? timeS - hintSinceS : 0;
  return wellS >= HELD_S || (ledSinceS !== null && timeS - ledSinceS > PATIENCE_S);
}
