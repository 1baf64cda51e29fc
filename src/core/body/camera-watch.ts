/**
 * Notices that the camera was moved: most of the room, on both sides of the image, is elsewhere than it was, stays
 * there, and no lamp or passer-by explains it.
 */
import type { PoseFrame } from '../pose/pose-frame.ts';
import { lookOf, shiftOf, type Look, type Shift } from './backdrop.ts';

export interface CameraWatch {
  /** Where the room was when the watch began, or after the last move. */
  reference: Look | null;
  /** The latest looks that differ from it, oldest first. */
  elsewhere: Look[];
}

/** Less of the room than this cannot speak for the camera: somebody leans over it. */
const MIN_ROOM_SHARE = 0.3;
/**
 * Cells of the tiny image: 2 % of its width, a little over 1° for a laptop's lens. Lean and tilt move by as much as
 * the camera turns, and 2° is what a stand is good for; a camera that stands still reads 0.1, with passers-by 0.25.
 */
const MIN_SHIFT = 0.6;
/** After a shift the room must fit this well, and better than in place by so much. */
const MIN_FIT = 0.5;
const MIN_GAIN = 0.1;
/** Fitting worse than this in place, it is not the same room, or it is turned. Lamps and noise leave 0.8 and more. */
const NO_FIT = 0.5;
/** A move has lasted for so many looks and so long: nobody walks past for that long on both sides of the runner. */
const LASTING_LOOKS = 4;
const LASTING_S = 1.5;

export function startCameraWatch(): CameraWatch {
  return { reference: null, elsewhere: [] };
}

/**
 * Takes in the next frame; `watch` is changed in place.
 * @returns when the camera was moved (the first look from its new place), once that is sure; else null
 */
export function watchCamera(watch: CameraWatch, frame: PoseFrame): number | null {
  // With nobody in place somebody may stand before the lens; the room can wait until the runner is back.
  const look = frame.image && lookOf(frame);
  if (!look || look.roomShare < MIN_ROOM_SHARE) return null;
  if (!watch.reference) {
    watch.reference = look;
    return null;
  }
  if (!hasMoved(watch.reference, look)) {
    watch.elsewhere = [];
    return null;
  }
  const last = watch.elsewhere.at(-1);
  // Still on its way: the move ends with the first look that the next ones agree with.
  if (last && hasMoved(last, look)) watch.elsewhere = [];
  watch.elsewhere.push(look);
  const [first] = watch.elsewhere;
  if (watch.elsewhere.length < LASTING_LOOKS || look.timeS - first.timeS < LASTING_S) return null;
  watch.reference = look;
  watch.elsewhere = [];
  return first.timeS;
}

/** Every side on which something can be told has moved, and there is one. */
function hasMoved(before: Look, after: Look): boolean {
  const sides = ([0, 1] as const).map((half) => shiftOf(before, after, half)).filter((s) => s !== null);
  return sides.length > 0 && sides.every(isElsewhere);
}

function isElsewhere({ dx, dy, fit, fitInPlace }: Shift): boolean {
  if (fitInPlace < NO_FIT) return true;
  return Math.hypot(dx, dy) >= MIN_SHIFT && fit >= MIN_FIT && fit - fitInPlace >= MIN_GAIN;
}

/** Some seconds of frames, between two calls of `onGoing`. */
const GOING_FRAMES = 500;

/**
 * When the camera was moved, over a whole recording: the first looks from its new places.
 * @param onGoing called now and then: an hour's frames take long, and whoever waits may ask whether it still goes on
 */
export function cameraMoves(frames: readonly PoseFrame[], onGoing?: () => void): number[] {
  const watch = startCameraWatch();
  return frames.flatMap((frame, i) => {
    if (i % GOING_FRAMES === 0) onGoing?.();
    return watchCamera(watch, frame) ?? [];
  });
}
