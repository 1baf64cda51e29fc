import { COUNTERPART, LANDMARK_COUNT } from '../../core/pose/landmarks.ts';
import { MODEL_POINTS, POINT_VALUES } from './layout.ts';

/** What the landmark model says of one crop; layouts as in `decode.ts`. */
export interface RawPose {
  readonly points: Float32Array;
  readonly world: Float32Array;
}

/** A crop as a mirror shows it. @param rgb [size × size × 3]; `into` has the same length */
export function mirrorRgb(rgb: Float32Array, size: number, into: Float32Array): void {
  for (let row = 0; row < size; row++) {
    let to = row * size * 3;
    for (let from = to + (size - 1) * 3; from >= row * size * 3; from -= 3, to += 3) {
      into[to] = rgb[from];
      into[to + 1] = rgb[from + 1];
      into[to + 2] = rgb[from + 2];
    }
  }
}

/** Turns the skeleton of a mirrored crop into one of the crop itself: sides exchanged, x reflected. */
export function unmirror({ points, world }: RawPose, size: number): RawPose {
  const out = { points: new Float32Array(points.length), world: new Float32Array(world.length) };
  for (let i = 0; i < MODEL_POINTS; i++) {
    const from = i < LANDMARK_COUNT ? COUNTERPART[i] : i;
    out.points.set(points.subarray(from * POINT_VALUES, (from + 1) * POINT_VALUES), i * POINT_VALUES);
    out.points[i * POINT_VALUES] = size - points[from * POINT_VALUES];
    out.world.set(world.subarray(from * 3, from * 3 + 3), i * 3);
    out.world[i * 3] = -world[from * 3];
  }
  return out;
}
