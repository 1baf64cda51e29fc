/** The room around the runner, as a camera's tiny grey image shows it: the runner is left out of it. */
import { BACKDROP_HEIGHT, BACKDROP_LENGTH, BACKDROP_WIDTH } from '../../src/core/pose/pose-frame.ts';
import type { Camera } from './camera.ts';
import { along, clamp, unit, type Vec3 } from './vector.ts';

/** Walls, floor and ceiling, metres: lowest and highest of each axis. */
const BOX: readonly [Vec3, Vec3] = [
  [-4.6, 0, -4.2],
  [5.1, 2.7, 4.5],
];

/** Brightness of a wall at a place on it: pictures, shelves and shadows of some decimetres. */
function paint([x, y, z]: Vec3): number {
  const wave = (a: number, b: number, c: number, shift: number) => Math.sin(a * x + b * y + c * z + shift);
  const soft = wave(4.1, 2.3, 3.7, 0.4) * wave(1.7, 4.1, -2.9, 1.9);
  return 128 + 45 * soft + 30 * Math.tanh(3 * wave(-2.2, 2.9, 3.4, 0.7));
}

/** Where a ray from inside the room meets its walls. */
function wallAt(from: Vec3, direction: Vec3): Vec3 {
  const reach = [0, 1, 2].map((axis) => {
    const end = BOX[direction[axis] > 0 ? 1 : 0][axis];
    return direction[axis] === 0 ? Infinity : (end - from[axis]) / direction[axis];
  });
  return along(from, direction, Math.max(0, Math.min(...reach)));
}

/** @param light multiplies all brightness, as a lamp does */
export function backdropOf(camera: Camera, light = 1): Uint8Array {
  const out = new Uint8Array(BACKDROP_LENGTH);
  for (let row = 0; row < BACKDROP_HEIGHT; row++) {
    for (let column = 0; column < BACKDROP_WIDTH; column++) {
      const across = (column + 0.5) / BACKDROP_WIDTH - 0.5;
      const u = ((camera.mirrored ? -across : across) * camera.width) / camera.focalPx;
      const v = (((row + 0.5) / BACKDROP_HEIGHT - 0.5) * camera.height) / camera.focalPx;
      const direction = unit(along(along(camera.away, camera.right, u), camera.down, v));
      out[row * BACKDROP_WIDTH + column] = clamp(light * paint(wallAt(camera.position, direction)), 0, 255);
    }
  }
  return out;
}
