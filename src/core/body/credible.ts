/**
 * Whether a stretch of skeletons shows a runner's trunk, or one that the engine made up. BlazePose gives all 33 points
 * with high visibility to a pair of legs, and to a runner of a dozen pixels.
 */
import { LM, type Landmark } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { MIN_CHECK_SCORE, checkOffset } from '../pose/check-point.ts';
import { median } from '../signal/robust.ts';
import { isUsable } from './tracks.ts';

export type TrunkDoubt =
  /** Smaller in the image than what the engines resolve. */
  | 'too-small'
  /** Shoulders and hips are in impossible places: the upper body is out of the image or behind something. */
  | 'not-seen';

/**
 * Hip to shoulder, pixels. In the crops on which the engines were trained a trunk is some 55 (BlazePose) and 40
 * (MoveNet) pixels long: below this both look at an enlarged image, and one of its pixels is 2° of trunk.
 */
const MIN_TRUNK_PX = 30;

/** A trunk is rigid: from one frame to the next its image changes by a percent or two, never by this share. */
const MAX_TRUNK_JITTER = 0.06;

/** The engines place a trunk's ends within a tenth of its length of each other; half is two different bodies. */
const MAX_ENGINE_DISTANCE = 0.5;

/** Fewer looks than this of the check engine say nothing. */
const MIN_LOOKS = 3;
const MIN_FRAMES = 10;
/** Frames further apart than this are not neighbours. */
const NEIGHBOURS_S = 0.2;

/** @param frames of one source, in order; null also where too little is seen to tell */
export function trunkDoubt(frames: readonly PoseFrame[]): TrunkDoubt | null {
  const seen = frames.filter(isUsable);
  if (seen.length < MIN_FRAMES) return null;
  const trunkPx = median(seen.map(trunkLength));
  const outside = seen.filter((f) => isOutside(f, 'leftShoulder') && isOutside(f, 'rightShoulder'));
  if (outside.length > seen.length / 2) return 'not-seen';
  if (jitter(seen) > MAX_TRUNK_JITTER) return 'not-seen';
  const looks = seen.filter((f) => f.check !== null);
  if (looks.length >= MIN_LOOKS) {
    if (median(looks.map(shoulderScore)) < MIN_CHECK_SCORE) return 'not-seen';
    if (median(looks.map(engineDistance)) > MAX_ENGINE_DISTANCE * trunkPx) return 'not-seen';
  }
  return trunkPx < MIN_TRUNK_PX ? 'too-small' : null;
}

/** Median change of the trunk's length from frame to frame, as a share; 0 where no two frames are neighbours. */
function jitter(frames: readonly PoseFrame[]): number {
  const changes: number[] = [];
  for (let i = 1; i < frames.length; i++) {
    if (frames[i].timeS - frames[i - 1].timeS > NEIGHBOURS_S) continue;
    changes.push(Math.abs(Math.log(trunkLength(frames[i]) / trunkLength(frames[i - 1]))));
  }
  return changes.length > 0 ? median(changes) : 0;
}

type Xy = readonly [number, number];

function followedMiddle(frame: PoseFrame, a: Landmark, b: Landmark): Xy {
  const p = frame.image!;
  return [(p[3 * LM[a]] + p[3 * LM[b]]) / 2, (p[3 * LM[a] + 1] + p[3 * LM[b] + 1]) / 2];
}

function checkMiddle(frame: PoseFrame, a: Landmark, b: Landmark): Xy {
  const p = frame.check!;
  const i = checkOffset(a);
  const j = checkOffset(b);
  return [(p[i] + p[j]) / 2, (p[i + 1] + p[j + 1]) / 2];
}

const SHOULDERS = ['leftShoulder', 'rightShoulder'] as const;
const HIPS = ['leftHip', 'rightHip'] as const;

function trunkLength(frame: PoseFrame): number {
  return distance(followedMiddle(frame, ...SHOULDERS), followedMiddle(frame, ...HIPS));
}

/** Pixels between what the two engines take for the same end of the trunk, the worse of both. */
function engineDistance(frame: PoseFrame): number {
  return Math.max(
    distance(followedMiddle(frame, ...SHOULDERS), checkMiddle(frame, ...SHOULDERS)),
    distance(followedMiddle(frame, ...HIPS), checkMiddle(frame, ...HIPS)),
  );
}

/** The better seen shoulder's: from the side the other is hidden. */
function shoulderScore(frame: PoseFrame): number {
  return Math.max(...SHOULDERS.map((name) => frame.check![checkOffset(name) + 2]));
}

function isOutside(frame: PoseFrame, landmark: Landmark): boolean {
  const x = frame.image![3 * LM[landmark]];
  const y = frame.image![3 * LM[landmark] + 1];
  return x < 0 || y < 0 || x > frame.width || y > frame.height;
}

function distance(a: Xy, b: Xy): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
