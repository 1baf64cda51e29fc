import { LM, CHECK_TO_BODY } from '../core/pose/landmarks.ts';
import { normalise, ROI_SCALE, wholePicture, type Point, type Roi } from './roi.ts';

/** Shoulders' and hips' midpoints and what lies between them, picture pixels. */
export interface Trunk {
  readonly shoulders: Point;
  readonly hips: Point;
  readonly length: number;
}

const SHOULDERS = [5, 6] as const;
const HIPS = [11, 12] as const;
const TRUNK = [...SHOULDERS, ...HIPS] as const;

/** Keypoints under this score do not count; pose-detection's own threshold for its crops. */
const MIN_SCORE = 0.2;
/** The reference crop: this much wider than the trunk and than the whole body. */
const TRUNK_MARGIN = 1.9;
const BODY_MARGIN = 1.2;
/** The circle around the body that crops of every frame are made of: its radius in trunk lengths, for an upright adult. */
const BODY_RADIUS = 1.85;
const RIM_MARGIN = 1.1;
/** Trunk length in shoulder widths, for pictures that end above the hips. */
const TRUNK_PER_SHOULDERS = 1.5;

/** The check engine's 17 × (x, y, score) of a 33-point skeleton of ours. */
export function asSeventeen(image: Float32Array): Float32Array {
  const out = new Float32Array(CHECK_TO_BODY.length * 3);
  CHECK_TO_BODY.forEach((landmark, i) => out.set(image.subarray(landmark * 3, landmark * 3 + 3), i * 3));
  return out;
}

/** The trunk of a 33-point skeleton. */
export function trunkOf33(image: Float32Array): Trunk {
  return trunkBetween(
    middle(image, LM.leftShoulder, LM.rightShoulder),
    middle(image, LM.leftHip, LM.rightHip),
  );
}

/** The trunk of the check engine's 17 keypoints, or null where shoulders or hips are not seen. */
export function trunkOf17(points: Float32Array): Trunk | null {
  if (!seen(points, SHOULDERS) || !seen(points, HIPS)) return null;
  return trunkBetween(middle(points, ...SHOULDERS), middle(points, ...HIPS));
}

/** Mean score of shoulders and hips, 0..1. */
export function trunkScore(points: Float32Array): number {
  return TRUNK.reduce((sum, i) => sum + score(points, i), 0) / TRUNK.length;
}

/**
 * The square in which the check engine should look for a runner whose 17 keypoints are known: around the hips, as large as
 * trunk and body need; the whole picture where the trunk is not seen or the body fills the picture.
 */
export function wholeBodyCrop(points: Float32Array, width: number, height: number): Roi {
  const whole = wholePicture(width, height);
  if (!seen(points, SHOULDERS) || !seen(points, HIPS)) return whole;
  const centre = middle(points, ...HIPS);
  const trunkReach = reach(points, centre, TRUNK, 0);
  const bodyReach = reach(points, centre, CHECK_TO_BODY.keys(), MIN_SCORE);
  const toEdge = Math.max(centre.x, width - centre.x, centre.y, height - centre.y);
  const half = Math.min(Math.max(trunkReach * TRUNK_MARGIN, bodyReach * BODY_MARGIN), toEdge);
  if (half > whole.side / 2) return whole;
  return { cx: centre.x, cy: centre.y, side: 2 * half, angle: 0 };
}

/** From here on a trunk is seen broad side on: shoulders this far apart, in trunk lengths (about 0.7 face on). */
const BROADSIDE = 0.4;
/** Side of the square around head, arms and hips, and how far above the trunk's middle its centre lies, trunk lengths. */
const UPPER_SIDE = 2.4;
const UPPER_RISE = 0.15;

/**
 * The square in which the check engine looks at a runner who is followed. Seen broad side on, head, shoulders and hands
 * are what it is asked for: without the legs they get twice the pixels, and its scatter halves (measured with
 * MoveNet on whole-body front views). From the side it looks at the whole body.
 * @param image 33-point skeleton of ours
 * @param trunk of that skeleton
 */
export function checkCrop(image: Float32Array, trunk: Trunk, width: number, height: number): Roi {
  const { shoulders, hips, length } = trunk;
  const across = Math.abs(image[LM.leftShoulder * 3] - image[LM.rightShoulder * 3]);
  if (across < BROADSIDE * length) return wholeBodyCrop(asSeventeen(image), width, height);
  return {
    cx: (shoulders.x + hips.x) / 2,
    cy: (shoulders.y + hips.y) / 2 - UPPER_RISE * length,
    side: UPPER_SIDE * length,
    angle: 0,
  };
}

/** The first crop of an every-frame engine from the check engine's 17 keypoints, or null where the shoulders are not seen. */
export function firstCrop(points: Float32Array): Roi | null {
  if (!seen(points, SHOULDERS)) return null;
  const trunk = trunkOf17(points) ?? guessTrunk(points);
  const { hips, shoulders } = trunk;
  let radius = trunk.length * BODY_RADIUS;
  for (let i = 0; i < CHECK_TO_BODY.length; i++) {
    if (score(points, i) < MIN_SCORE) continue;
    const distance = Math.hypot(points[i * 3] - hips.x, points[i * 3 + 1] - hips.y);
    radius = Math.max(radius, distance * RIM_MARGIN);
  }
  const angle = normalise(Math.PI / 2 - Math.atan2(hips.y - shoulders.y, shoulders.x - hips.x));
  return { cx: hips.x, cy: hips.y, side: 2 * radius * ROI_SCALE, angle };
}

function guessTrunk(points: Float32Array): Trunk {
  const shoulders = middle(points, ...SHOULDERS);
  const [left, right] = SHOULDERS;
  const width = Math.hypot(
    points[left * 3] - points[right * 3],
    points[left * 3 + 1] - points[right * 3 + 1],
  );
  return trunkBetween(shoulders, { x: shoulders.x, y: shoulders.y + width * TRUNK_PER_SHOULDERS });
}

function trunkBetween(shoulders: Point, hips: Point): Trunk {
  return { shoulders, hips, length: Math.hypot(shoulders.x - hips.x, shoulders.y - hips.y) };
}

function middle(points: Float32Array, a: number, b: number): Point {
  return {
    x: (points[a * 3] + points[b * 3]) / 2,
    y: (points[a * 3 + 1] + points[b * 3 + 1]) / 2,
  };
}

function score(points: Float32Array, index: number): number {
  return points[index * 3 + 2];
}

function seen(points: Float32Array, either: readonly number[]): boolean {
  return either.some((index) => score(points, index) > MIN_SCORE);
}

function reach(points: Float32Array, centre: Point, which: Iterable<number>, minScore: number): number {
  let far = 0;
  for (const i of which) {
    if (score(points, i) < minScore) continue;
    far = Math.max(far, Math.abs(points[i * 3] - centre.x), Math.abs(points[i * 3 + 1] - centre.y));
  }
  return far;
}
