/** Vectors and rotations in space. */

export type Vec3 = readonly [number, number, number];
/** x, y, z, w */
export type Quat = readonly [number, number, number, number];

export const AXIS_X: Vec3 = [1, 0, 0];
export const AXIS_Y: Vec3 = [0, 1, 0];
export const AXIS_Z: Vec3 = [0, 0, 1];
export const RAD = Math.PI / 180;
export const DEG = 180 / Math.PI;

export const clamp = (x: number, a: number, b: number): number => Math.min(b, Math.max(a, x));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
/** 0 to 1 with level ends. */
export const smooth = (x: number): number => {
  const u = clamp(x, 0, 1);
  return u * u * (3 - 2 * u);
};

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const times = (a: Vec3, b: Vec3): Vec3 => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
/** a + k b */
export const along = (a: Vec3, b: Vec3, k: number): Vec3 => [
  a[0] + k * b[0],
  a[1] + k * b[1],
  a[2] + k * b[2],
];
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
];
export const mid = (a: Vec3, b: Vec3): Vec3 => mix(a, b, 0.5);
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const norm = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);
export const unit = (a: Vec3): Vec3 => scale(a, 1 / (norm(a) || 1));
export const distance = (a: Vec3, b: Vec3): number => norm(sub(a, b));
/** The same point of the other side of the body. */
export const mirror = (a: Vec3): Vec3 => [-a[0], a[1], a[2]];

/** Angle at `b`, degrees: 180 = straight. */
export function angleAt(a: Vec3, b: Vec3, c: Vec3): number {
  const u = sub(a, b);
  const v = sub(c, b);
  return DEG * Math.acos(clamp(dot(u, v) / (norm(u) * norm(v)), -1, 1));
}

export function turn(axis: Vec3, angle: number): Quat {
  const s = Math.sin(angle / 2);
  return [axis[0] * s, axis[1] * s, axis[2] * s, Math.cos(angle / 2)];
}

/** First `b`, then `a`. */
export function compose(a: Quat, b: Quat): Quat {
  return [
    a[0] * b[3] + a[3] * b[0] + a[1] * b[2] - a[2] * b[1],
    a[1] * b[3] + a[3] * b[1] + a[2] * b[0] - a[0] * b[2],
    a[2] * b[3] + a[3] * b[2] + a[0] * b[1] - a[1] * b[0],
    a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
  ];
}

/** Pitch about x, then roll about z, then yaw about y; radians. */
export function yawRollPitch(yaw: number, roll: number, pitch: number): Quat {
  return compose(compose(turn(AXIS_Y, yaw), turn(AXIS_Z, roll)), turn(AXIS_X, pitch));
}

export function rotate(v: Vec3, q: Quat): Vec3 {
  const axis: Vec3 = [q[0], q[1], q[2]];
  const t = scale(cross(axis, v), 2);
  return add(along(v, t, q[3]), cross(axis, t));
}

/** Part `u` of the way from rotation `a` to rotation `b`. */
export function slerp(a: Quat, b: Quat, u: number): Quat {
  const c0 = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const sign = c0 < 0 ? -1 : 1;
  const half = Math.acos(Math.min(1, Math.abs(c0)));
  const s = Math.sin(half);
  const ka = s < 1e-9 ? 1 - u : Math.sin((1 - u) * half) / s;
  const kb = (sign * (s < 1e-9 ? u : Math.sin(u * half))) / (s < 1e-9 ? 1 : s);
  return [ka * a[0] + kb * b[0], ka * a[1] + kb * b[1], ka * a[2] + kb * b[2], ka * a[3] + kb * b[3]];
}

/**
 * Middle joint of a limb of two bones.
 * @param pole direction in which the middle joint bends out
 * @returns middle and end; the end falls short of `b` where the limb does not reach
 */
export function twoBones(a: Vec3, b: Vec3, l1: number, l2: number, pole: Vec3): { mid: Vec3; end: Vec3 } {
  const d = unit(sub(b, a));
  const reach = clamp(distance(a, b), Math.abs(l1 - l2) + 1e-4, (l1 + l2) * 0.9995);
  const s = (l1 * l1 - l2 * l2 + reach * reach) / (2 * reach);
  const h = Math.sqrt(Math.max(0, l1 * l1 - s * s));
  const out = unit(along(pole, d, -dot(pole, d)));
  return { mid: along(along(a, d, s), out, h), end: along(a, d, reach) };
}

/** Piecewise cubic with given slopes. */
export function hermite(
  ts: readonly number[],
  ps: readonly number[],
  ms: readonly number[],
  t: number,
): number {
  let i = 0;
  while (i < ts.length - 2 && t > ts[i + 1]) i++;
  const h = ts[i + 1] - ts[i];
  const s = (t - ts[i]) / h;
  const s2 = s * s;
  const s3 = s2 * s;
  return (
    (2 * s3 - 3 * s2 + 1) * ps[i] +
    (s3 - 2 * s2 + s) * h * ms[i] +
    (-2 * s3 + 3 * s2) * ps[i + 1] +
    (s3 - s2) * h * ms[i + 1]
  );
}
