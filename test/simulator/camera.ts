/** A webcam: where it stands, how it is turned, what its lens does. */
import { type Value, valueAt } from './parameters.ts';
import { random } from './random.ts';
import { along, cross, dot, RAD, rotate, sub, turn, unit, type Vec3 } from './vector.ts';

/** Anything that may move is a number or keyframes. */
export interface CameraSpec {
  /** Where it stands around the runner: 0 in front, 90 on the runner's left, 180 behind, −90 on the right. */
  readonly aroundDeg: Value;
  /** Metres from the runner's axis, along the floor. */
  readonly distanceM: Value;
  /** Lens above the belt, metres. */
  readonly heightM: Value;
  /** Point it looks at, metres in the runner's world. */
  readonly aimX?: Value;
  readonly aimY: Value;
  readonly aimZ?: Value;
  /** On top of aiming: + = to its own right / up. */
  readonly panDeg?: Value;
  readonly tiltDeg?: Value;
  /** + = turned counter-clockwise as seen from behind it: the image's content turns clockwise. */
  readonly rollDeg?: Value;
  /** Vertical field of view. */
  readonly fovYDeg?: Value;
  readonly width?: number;
  readonly height?: number;
  /** The driver delivers mirrored images. */
  readonly mirrored?: boolean;
  /** Radial lens distortion (Brown): r' = r (1 + k1 r² + k2 r⁴), r in focal lengths; barrel < 0. */
  readonly k1?: number;
  readonly k2?: number;
  /** Shaking on a treadmill's console, degrees. */
  readonly shakeDeg?: number;
}

export interface Camera {
  readonly position: Vec3;
  /** The image's axes in the world: to its right, down, away from the lens. */
  readonly right: Vec3;
  readonly down: Vec3;
  readonly away: Vec3;
  /** Focal length, pixels. */
  readonly focalPx: number;
  readonly width: number;
  readonly height: number;
  readonly mirrored: boolean;
  readonly k1: number;
  readonly k2: number;
}

const UP: Vec3 = [0, 1, 0];

/** Shaking at 2-6 Hz: two angles, −1..1. */
function shake(t: number): readonly [number, number] {
  const next = random(97);
  const wave = (): number =>
    [2.1, 3.4, 5.7].reduce((s, hz) => s + Math.sin(2 * Math.PI * (hz * t + next())) / 3, 0);
  return [wave(), wave()];
}

export function cameraAt(spec: CameraSpec, t: number): Camera {
  const v = (value: Value | undefined, otherwise = 0): number => valueAt(value ?? otherwise, t);
  const around = v(spec.aroundDeg) * RAD;
  const far = v(spec.distanceM);
  const position: Vec3 = [Math.sin(around) * far, v(spec.heightM), Math.cos(around) * far];
  const aim: Vec3 = [v(spec.aimX), v(spec.aimY), v(spec.aimZ)];
  const [shakePan, shakeTilt] = spec.shakeDeg ? shake(t) : [0, 0];
  const pan = v(spec.panDeg) + (spec.shakeDeg ?? 0) * shakePan;
  const tilt = v(spec.tiltDeg) + (spec.shakeDeg ?? 0) * shakeTilt;
  const level = rotate(unit(sub(aim, position)), turn(UP, -pan * RAD));
  const away = rotate(level, turn(unit(cross(level, UP)), tilt * RAD));
  const flat = unit(cross(away, UP));
  // Rolled about its own axis, which points backwards.
  const roll = turn([-away[0], -away[1], -away[2]], v(spec.rollDeg) * RAD);
  const right = rotate(flat, roll);
  const width = spec.width ?? 640;
  const height = spec.height ?? 480;
  return {
    position,
    right,
    down: cross(away, right),
    away,
    focalPx: height / 2 / Math.tan((v(spec.fovYDeg, 43) * RAD) / 2),
    width,
    height,
    mirrored: spec.mirrored ?? false,
    k1: spec.k1 ?? 0,
    k2: spec.k2 ?? 0,
  };
}

/** In the camera's axes: to the image's right, down, away; metres from the lens. Not mirrored. */
export function toCamera(camera: Camera, point: Vec3): Vec3 {
  const d = sub(point, camera.position);
  return [dot(d, camera.right), dot(d, camera.down), dot(d, camera.away)];
}

/** Back from the camera's axes. */
export function fromCamera(camera: Camera, c: Vec3): Vec3 {
  return along(along(along(camera.position, camera.right, c[0]), camera.down, c[1]), camera.away, c[2]);
}

/** Pixels (origin top left) of a point in the camera's axes; mirrored where the camera is. Beyond the image too. */
export function pixelOf(camera: Camera, c: Vec3): readonly [number, number] {
  // A point beside or behind the lens has no image; keep it far outside instead of folding it over.
  const z = Math.max(0.05, c[2]);
  const u = c[0] / z;
  const v = c[1] / z;
  const r2 = u * u + v * v;
  const lens = 1 + camera.k1 * r2 + camera.k2 * r2 * r2;
  const x = camera.width / 2 + camera.focalPx * u * lens;
  return [camera.mirrored ? camera.width - x : x, camera.height / 2 + camera.focalPx * v * lens];
}

export function project(camera: Camera, point: Vec3): readonly [number, number] {
  return pixelOf(camera, toCamera(camera, point));
}
