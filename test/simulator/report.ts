/** What an engine writes down about the points it has taken to be the runner's. */
import { CHECK_TO_BODY } from '../../src/core/pose/landmarks.ts';
import { IMAGE_LENGTH, CHECK_LENGTH, WORLD_LENGTH } from '../../src/core/pose/pose-frame.ts';
import { type Camera, pixelOf } from './camera.ts';
import type { EngineProfile, Part } from './engines.ts';
import { LANDMARK_JOINTS, partOf, sideOf } from './joints.ts';
import { clamp, cross, dot, lerp, mid, RAD, unit, type Vec3 } from './vector.ts';

export interface Point {
  /** Camera's axes, metres from the lens. */
  readonly at: Vec3;
  /** Added to the depth, metres. */
  readonly depthNoise: number;
  readonly visibility: number;
}

function errorPart(joint: string): Part {
  if (joint.startsWith('eye')) return 'eye';
  return joint === 'pinky' || joint === 'index' || joint === 'thumb' ? 'hand' : (joint as Part);
}

/** Which figures of a profile hold for each of the 33 landmarks. */
export const LANDMARK_PARTS: readonly Part[] = LANDMARK_JOINTS.map((joint) => errorPart(partOf(joint)));

const INDEX = new Map(LANDMARK_JOINTS.map((joint, i) => [joint, i]));
const indexOf = (joint: (typeof LANDMARK_JOINTS)[number]): number => INDEX.get(joint) ?? 0;

/** 33 × (x px, y px, visibility). An engine of 17 points never points outside its image. */
export function imageOf(profile: EngineProfile, points: readonly Point[], camera: Camera): Float32Array {
  const image = new Float32Array(IMAGE_LENGTH);
  const few = profile.points === 17;
  const known = few ? CHECK_TO_BODY : points.map((_, i) => i);
  for (const i of known) {
    const [x, y] = pixelOf(camera, points[i].at);
    image[3 * i] = few ? clamp(x, 0, camera.width) : x;
    image[3 * i + 1] = few ? clamp(y, 0, camera.height) : y;
    image[3 * i + 2] = points[i].visibility;
  }
  return image;
}

/** Depth of each joint as told: arms are pressed flat towards their shoulder, one side more than the other. */
function depths(
  profile: EngineProfile,
  points: readonly Point[],
  bias: number,
  flatter: 'L' | 'R',
): number[] {
  const { elbow, wrist, unequal } = profile.depthShare;
  return points.map((point, i) => {
    const part = LANDMARK_PARTS[i];
    const raw = point.at[2] + point.depthNoise;
    if (part !== 'elbow' && part !== 'wrist' && part !== 'hand') return raw;
    const side = sideOf(LANDMARK_JOINTS[i]) > 0 ? 'L' : 'R';
    const shoulder = points[indexOf(`shoulder${side}`)].at[2];
    const share = (part === 'elbow' ? elbow : wrist) + (side === flatter ? -unequal : unequal);
    return shoulder + lerp(1, share, Math.min(1, bias)) * (raw - shoulder);
  });
}

/**
 * Turns points so that the line of sight to the hips is the depth axis: a network that is shown a crop alone cannot
 * know how far off the image's middle the crop was taken.
 */
export function alongSight(points: readonly Point[]): Point[] {
  const hips = mid(points[indexOf('hipL')].at, points[indexOf('hipR')].at);
  const away = unit(hips);
  const right = unit(cross([0, 1, 0], away));
  const down = cross(away, right);
  return points.map((p) => ({ ...p, at: [dot(p.at, right), dot(p.at, down), dot(p.at, away)] }));
}

/**
 * 33 × (x, y, z) metres from the hips' middle, in the axes of the points.
 * @param bias multiple of the engine's constant errors
 */
export function worldOf(
  profile: EngineProfile,
  points: readonly Point[],
  mirrored: boolean,
  bias: number,
  flatter: 'L' | 'R',
): Float32Array {
  const z = depths(profile, points, bias, flatter);
  const [left, right] = [indexOf('hipL'), indexOf('hipR')];
  const [x0, y0] = [0, 1].map((axis) => (points[left].at[axis] + points[right].at[axis]) / 2);
  const z0 = (z[left] + z[right]) / 2;
  const world = new Float32Array(WORLD_LENGTH);
  const c = Math.cos(profile.yawDeg * RAD * bias);
  const s = Math.sin(profile.yawDeg * RAD * bias);
  points.forEach((point, i) => {
    const x = point.at[0] - x0;
    world[3 * i] = (mirrored ? -1 : 1) * (c * x + s * (z[i] - z0));
    world[3 * i + 1] = point.at[1] - y0;
    world[3 * i + 2] = c * (z[i] - z0) - s * x;
  });
  return world;
}

/** The 17 points of MoveNet out of 33. */
export function seventeen(image: Float32Array): Float32Array {
  const out = new Float32Array(CHECK_LENGTH);
  CHECK_TO_BODY.forEach((from, i) => out.set(image.subarray(3 * from, 3 * from + 3), 3 * i));
  return out;
}
