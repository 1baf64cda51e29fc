/** What the measures share: the runner's own scale in this image, and roughly where the camera is. */
import type { View } from '../model/measure.ts';
import { median, quantile } from '../signal/robust.ts';
import type { Landmark } from '../pose/landmarks.ts';
import type { EngineRole } from '../pose/engine-role.ts';
import { sideOffset } from './joint-centres.ts';
import { forwardOf, type Facing } from './view.ts';
import { midpoint2, midpoint3, type Point2, type Point3, type Tracks } from './tracks.ts';

export interface Scene {
  readonly tracks: Tracks;
  readonly view: View;
  readonly facing: Facing;
  /** Level unit vector forward of the runner, camera axes (x, z). */
  readonly forward: readonly [number, number];
  /** +1 where the runner faces the image's right, −1 where its left (side views). */
  readonly faces: 1 | -1;
  /** Unrotated shoulder width in the image, pixels. NaN from the side. */
  readonly shoulderPx: number;
  /** Hips to shoulders in the image, pixels. */
  readonly trunkPx: number;
  /** The same in metres, as the engine's depth model has it. */
  readonly trunkM: number;
  /** Shoulder width in metres, as the engine's depth model has it. */
  readonly shoulderM: number;
  /** Assumed focal length, pixels. */
  readonly focalPx: number;
  readonly shoulders: Point2;
  /** Middle of the hips; from the side the near one: the far one is hidden all the time, and guessed from its leg. */
  readonly hips: Point2;
  readonly ears: Point2;
  readonly shouldersWorld: Point3;
  readonly hipsWorld: Point3;
  readonly earsWorld: Point3;
  /** Path of a joint in the image, pixels; from the side of its centre, the engine's own offset taken off. */
  joint(landmark: Landmark): Point2;
  /** From where an engine puts a landmark to the joint's centre: pixels to add; nought but from the side. */
  toCentre(engine: EngineRole, landmark: Landmark): readonly [number, number];
}

/**
 * Focal length in shorter sides of the image. Laptop and phone cameras see about 65° along the longer side of a
 * 16:9 image (published figures run from 60° to 78°), which is 1.4; 4:3 images are cut from the middle of it.
 * Ten percent more or less changes what follows from perspective by ten percent.
 */
const FOCAL_PER_SHORT_SIDE = 1.33;

/**
 * Torso rotation narrows the shoulders in the image twice a stride: the wide end of their distribution is the width
 * without rotation, less a little for the noise that stretches it.
 */
const UNROTATED_QUANTILE = 0.85;

export function makeScene(tracks: Tracks, facing: Facing, view: View): Scene {
  const forward = forwardOf(facing.leftAzimuthDeg);
  const near = view === 'left' || view === 'right' ? view : null;
  const faces = view === 'left' ? -1 : view === 'right' ? 1 : forward[0] >= 0 ? 1 : -1;
  const seenTrunkPx = near
    ? median(distance2(tracks.image(`${near}Shoulder`), tracks.image(`${near}Hip`)))
    : Number.NaN;
  const toCentre = (engine: EngineRole, landmark: Landmark): readonly [number, number] => {
    if (!near) return [0, 0];
    const [ahead, up] = sideOffset(engine, landmark);
    return [-faces * ahead * seenTrunkPx, up * seenTrunkPx];
  };
  const joints = new Map<Landmark, Point2>();
  const joint = (landmark: Landmark): Point2 => {
    const known = joints.get(landmark);
    if (known) return known;
    const { x, y } = tracks.image(landmark);
    const [dx, dy] = toCentre('every-frame', landmark);
    const path = near ? { x: x.map((v) => v + dx), y: y.map((v) => v + dy) } : { x, y };
    joints.set(landmark, path);
    return path;
  };
  const shoulders = midpoint2(joint('leftShoulder'), joint('rightShoulder'));
  const hips = near ? joint(`${near}Hip`) : midpoint2(joint('leftHip'), joint('rightHip'));
  const shouldersWorld = midpoint3(tracks.world('leftShoulder'), tracks.world('rightShoulder'));
  const hipsWorld = midpoint3(tracks.world('leftHip'), tracks.world('rightHip'));
  return {
    tracks,
    view,
    facing,
    forward,
    faces,
    shoulderPx: near
      ? Number.NaN
      : quantile(distance2(tracks.image('leftShoulder'), tracks.image('rightShoulder')), UNROTATED_QUANTILE),
    trunkPx: median(distance2(shoulders, hips)),
    trunkM: median(distance3(shouldersWorld, hipsWorld)),
    shoulderM: median(distance3(tracks.world('leftShoulder'), tracks.world('rightShoulder'))),
    focalPx: FOCAL_PER_SHORT_SIDE * Math.min(tracks.width, tracks.height),
    shoulders,
    hips,
    ears: midpoint2(tracks.image('leftEar'), tracks.image('rightEar')),
    shouldersWorld,
    hipsWorld,
    earsWorld: midpoint3(tracks.world('leftEar'), tracks.world('rightEar')),
    joint,
    toCentre,
  };
}

function distance2(a: Point2, b: Point2): Float64Array {
  return Float64Array.from(a.x, (v, i) => Math.hypot(v - b.x[i], a.y[i] - b.y[i]));
}

function distance3(a: Point3, b: Point3): Float64Array {
  return Float64Array.from(a.x, (v, i) => Math.hypot(v - b.x[i], a.y[i] - b.y[i], a.z[i] - b.z[i]));
}

/** Point of the line a → b (extended) at height y: its x. */
export function lineXAt(ax: number, ay: number, bx: number, by: number, y: number): number {
  return ax + ((y - ay) / (by - ay)) * (bx - ax);
}
