/**
 * Joints that a hand has put right, and what follows from them for the frames around.
 *
 * What a hand shows in one frame is the engine's error there: hand less engine. How much of it the frames around share is
 * how far that error is correlated in time. On the rendered runners, whose joints are known exactly, the correlation of a
 * joint's error (its mean taken off, which every frame has and no hand is needed for) is about a half after 0.07 s and
 * nothing from 0.13 s on, alike for shoulders, elbows, hips and knees at 24 to 60 frames a second: an engine errs while a
 * joint is hidden or fast, and not longer. A Gaussian of 0.06 s has that course, and is smooth at its top, so that the
 * low-pass that every path goes through leaves it whole.
 *
 * With that correlation the best linear guess of the error between the hands is the one of a Gaussian process (simple
 * kriging): it goes through what every hand says, falls off on both sides, and never copies a place, which the joint
 * has left by then.
 */
import { solve } from '../signal/linear.ts';
import { firstAtOrAbove } from '../signal/search.ts';
import { BONES, COUNTERPART, LANDMARK_COUNT, LM, type Landmark } from '../pose/landmarks.ts';
import { IMAGE_STRIDE, type PoseFrame } from '../pose/pose-frame.ts';
import { type Correction, SAME_FRAME_S } from './handwork.ts';

/** Seconds; see above. */
const CORRELATED_S = 0.06;
/** Further away less than 2 % of a correction is left, which no one sees. */
export const REACH_S = 2.8 * CORRELATED_S;
/**
 * A hand errs too: by a tenth of what it corrects, a judgement call. It keeps two hands in neighbouring frames, a pixel
 * apart, from throwing the frames beside them about.
 */
const HAND_SHARE = 0.1;

const correlation = (lagS: number): number => Math.exp(-0.5 * (lagS / CORRELATED_S) ** 2);

/** How far a joint's path is moved, pixels, at any time. */
interface Shift {
  (timeS: number): { readonly dx: number; readonly dy: number };
}

interface Shown {
  readonly timeS: number;
  readonly dx: number;
  readonly dy: number;
}

/** @param hands what the hands showed, in order of time; those further apart than the reach know nothing of each other */
function shiftFrom(hands: readonly Shown[]): Shift {
  const near = hands.length;
  const k = new Float64Array(near * near);
  for (let i = 0; i < near; i++)
    for (let j = 0; j < near; j++)
      k[i * near + j] = correlation(hands[i].timeS - hands[j].timeS) + (i === j ? HAND_SHARE ** 2 : 0);
  const x = solve(
    k,
    hands.map(({ dx }) => dx),
  );
  const y = solve(
    k,
    hands.map(({ dy }) => dy),
  );
  return (timeS) => {
    // In the frame itself the hand has the last word.
    const own = hands.find((hand) => Math.abs(hand.timeS - timeS) < SAME_FRAME_S);
    if (own || !x || !y) return own ?? { dx: 0, dy: 0 };
    let [dx, dy] = [0, 0];
    hands.forEach((hand, i) => {
      const share = correlation(timeS - hand.timeS);
      dx += share * x[i];
      dy += share * y[i];
    });
    return { dx, dy };
  };
}

/** Hands that reach each other's frames, together. */
function groupsOf(hands: readonly Shown[]): Shown[][] {
  const groups: Shown[][] = [];
  for (const hand of hands) {
    const last = groups.at(-1);
    if (last && hand.timeS - last.at(-1)!.timeS <= 2 * REACH_S) last.push(hand);
    else groups.push([hand]);
  }
  return groups;
}

/** The frame at a time; −1 where there is none. */
function indexNear(timesS: Float64Array, timeS: number): number {
  const index = firstAtOrAbove(timesS, timeS - SAME_FRAME_S);
  return Math.abs((timesS[index] ?? Infinity) - timeS) < SAME_FRAME_S ? index : -1;
}

/**
 * The frames with the corrections in them; those that no hand reaches are the same objects as before. In depth nothing is
 * changed: a hand on an image says nothing of it.
 * @param frames as they are stored, in order of time
 * @param mirrored the image is mirrored: what is stored as a left joint is the runner's right one
 */
export function correctFrames(
  frames: readonly PoseFrame[],
  corrections: readonly Correction[],
  mirrored: boolean,
): readonly PoseFrame[] {
  if (corrections.length === 0) return frames;
  const out = [...frames];
  const timesS = Float64Array.from(frames, (frame) => frame.timeS);
  for (const joint of new Set(corrections.map((one) => one.joint))) {
    const at = mirrored ? COUNTERPART[LM[joint]] : LM[joint];
    const hands = corrections
      .filter((one) => one.joint === joint)
      .flatMap(({ timeS, x, y }): Shown[] => {
        const image = frames[indexNear(timesS, timeS)]?.image;
        if (!image) return [];
        return [{ timeS, dx: x - image[at * IMAGE_STRIDE], dy: y - image[at * IMAGE_STRIDE + 1] }];
      })
      .toSorted((a, b) => a.timeS - b.timeS);
    for (const group of groupsOf(hands)) moveJoint(out, timesS, at, group);
  }
  return out;
}

function moveJoint(frames: PoseFrame[], timesS: Float64Array, at: number, hands: readonly Shown[]): void {
  const shift = shiftFrom(hands);
  const fromS = hands[0].timeS - REACH_S;
  const toS = hands.at(-1)!.timeS + REACH_S;
  for (let i = firstAtOrAbove(timesS, fromS); i < frames.length && timesS[i] <= toS; i++) {
    const frame = frames[i];
    if (!frame.image) continue;
    const by = shift(frame.timeS);
    const byHand = hands.some((hand) => Math.abs(hand.timeS - frame.timeS) < SAME_FRAME_S);
    frames[i] = movedIn(frame, at, by, byHand);
  }
}

function movedIn(
  frame: PoseFrame,
  at: number,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  byHand: boolean,
): PoseFrame {
  const image = Float32Array.from(frame.image!);
  image[at * IMAGE_STRIDE] += dx;
  image[at * IMAGE_STRIDE + 1] += dy;
  // Somebody has seen it.
  if (byHand) image[at * IMAGE_STRIDE + 2] = 1;
  const metres = metresInPixel(frame);
  if (!frame.world || metres === null) return { ...frame, image };
  const world = Float32Array.from(frame.world);
  world[at * 3] += dx * metres;
  world[at * 3 + 1] += dy * metres;
  return { ...frame, image, world };
}

/** How long a pixel is at the runner, metres: the bones as the engine has them in both, all together. Null without any. */
function metresInPixel({ image, world }: PoseFrame): number | null {
  if (!image || !world) return null;
  let [pixels, metres] = [0, 0];
  for (const [from, to] of BONES) {
    const [a, b] = [LM[from], LM[to]];
    pixels += Math.hypot(
      image[a * IMAGE_STRIDE] - image[b * IMAGE_STRIDE],
      image[a * IMAGE_STRIDE + 1] - image[b * IMAGE_STRIDE + 1],
    );
    metres += Math.hypot(world[a * 3] - world[b * 3], world[a * 3 + 1] - world[b * 3 + 1]);
  }
  return pixels > 0 && Number.isFinite(metres / pixels) ? metres / pixels : null;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A joint's path while a hand moves one point of it, before anything is measured. */
export interface Pulled {
  /** Moves the point so far from where it was, pixels, and its neighbours with it. */
  to(dx: number, dy: number): void;
  /** Everything as it was. */
  back(): void;
}

/**
 * Pulls at one joint of one frame: the same neighbours follow as far as they will once it is measured.
 * @param table - 33 × (x, y) a frame; changed in place, since an hour of them is too much to copy while one drags
 */
export function pull(
  table: { readonly timesS: Float64Array; readonly joints: Float32Array },
  joint: Landmark,
  index: number,
): Pulled {
  const { timesS, joints } = table;
  const before: { readonly at: number; readonly share: number; readonly x: number; readonly y: number }[] =
    [];
  const see = (i: number): boolean => {
    const lagS = Math.abs((timesS[i] ?? Infinity) - timesS[index]);
    if (!(lagS <= REACH_S)) return false;
    const at = (i * LANDMARK_COUNT + LM[joint]) * 2;
    before.push({ at, share: correlation(lagS), x: joints[at], y: joints[at + 1] });
    return true;
  };
  for (let i = index; i >= 0 && see(i); i--);
  for (let i = index + 1; i < timesS.length && see(i); i++);
  const to = (dx: number, dy: number): void => {
    for (const { at, share, x, y } of before) {
      joints[at] = x + share * dx;
      joints[at + 1] = y + share * dy;
    }
  };
  return { to, back: () => to(0, 0) };
}

/** What each joint hangs on, where it hangs on a bone of one length. */
const HANGS_ON: Readonly<Partial<Record<Landmark, Landmark>>> = {
  leftElbow: 'leftShoulder',
  rightElbow: 'rightShoulder',
  leftWrist: 'leftElbow',
  rightWrist: 'rightElbow',
  leftKnee: 'leftHip',
  rightKnee: 'rightHip',
  leftAnkle: 'leftKnee',
  rightAnkle: 'rightKnee',
};

/** The joint at the other end of a joint's bone; null where it hangs on none. */
export function heldBy(joint: Landmark): Landmark | null {
  return HANGS_ON[joint] ?? null;
}

/**
 * Where a joint may be put with its bone's length held: in the direction of the hand.
 * @param length of the bone, pixels
 */
export function atLength(hand: Spot, from: Spot, length: number): Spot {
  const reach = Math.hypot(hand.x - from.x, hand.y - from.y);
  if (!(reach > 0)) return { x: from.x, y: from.y + length };
  return {
    x: from.x + ((hand.x - from.x) * length) / reach,
    y: from.y + ((hand.y - from.y) * length) / reach,
  };
}
