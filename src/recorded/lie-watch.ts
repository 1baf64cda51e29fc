/** Notices a runner who lies in the frame: the camera was held sideways, and the file does not say so. */
import { LM } from '../core/pose/landmarks.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { type Turn, TURNS } from '../video/contract.ts';

/** Somebody must be seen for so many frames: eight seconds at 30 a second, longer than a stretch on the floor mostly takes. */
const LEAST_FRAMES = 240;
/** Share of them in which they lie the same way. Somebody who ties their shoes does so for less. */
const MOST_SHARE = 0.8;
/** Where the video is shorter, so many must do: half a second. */
const FEWEST_FRAMES = 15;

export interface LieWatch {
  see(frame: PoseFrame): void;
  /** By how much the video is to be turned for them to stand; 0 = they stand, or it cannot be told yet. */
  readonly turn: Turn;
  /** The same where no more frames come. */
  atEnd(): Turn;
}

/** Watches the first frames in which somebody is seen. What comes later (a rest on the floor) is not the camera's. */
export function createLieWatch(): LieWatch {
  const seen: Record<Turn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  let frames = 0;
  let turn: Turn = 0;
  return {
    see({ image }) {
      if (!image || frames >= LEAST_FRAMES) return;
      const needed = turnOf(image);
      seen[needed]++;
      frames++;
      if (frames === LEAST_FRAMES && seen[needed] >= MOST_SHARE * frames) turn = needed;
    },
    get turn() {
      return turn;
    },
    atEnd() {
      if (frames >= LEAST_FRAMES || frames < FEWEST_FRAMES) return turn;
      return TURNS.find((needed) => seen[needed] >= MOST_SHARE * frames) ?? 0;
    },
  };
}

/** By which quarter turn, clockwise, the trunk comes nearest to upright. Image axes: x right, y down. */
function turnOf(image: Float32Array): Turn {
  const middle = (left: number, right: number, axis: number): number =>
    (image[left * 3 + axis] + image[right * 3 + axis]) / 2;
  const right = middle(LM.leftShoulder, LM.rightShoulder, 0) - middle(LM.leftHip, LM.rightHip, 0);
  const down = middle(LM.leftShoulder, LM.rightShoulder, 1) - middle(LM.leftHip, LM.rightHip, 1);
  if (Math.abs(down) >= Math.abs(right)) return down <= 0 ? 0 : 180;
  return right < 0 ? 90 : 270;
}
