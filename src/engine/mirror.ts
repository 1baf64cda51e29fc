import { COUNTERPART, LANDMARK_COUNT } from '../core/pose/landmarks.ts';
import { MODEL_POINTS } from './decode.ts';

const POINT_VALUES = 5;

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

/**
 * The landmark model leans to one side: a runner and their mirror image get skeletons that differ by two to three
 * centimetres, about as much from stride to stride as within one. Half the difference is the model's own error. It is
 * measured now and then, held in between, and taken off every frame.
 */
export class MirrorBias {
  private readonly points = new Float32Array(MODEL_POINTS * POINT_VALUES);
  private readonly world = new Float32Array(MODEL_POINTS * 3);
  private readonly share: number;
  private known = false;

  /** @param share weight of a new measurement, 0..1; 1 makes a measured frame the mean of both skeletons */
  constructor(share: number) {
    this.share = share;
  }

  /** Takes in one crop's skeleton and its mirror image's, already un-mirrored. */
  measure(own: RawPose, mirrored: RawPose): void {
    const share = this.known ? this.share : 1;
    for (const key of ['points', 'world'] as const) {
      const bias = this[key];
      for (let i = 0; i < bias.length; i++) {
        bias[i] += share * ((mirrored[key][i] - own[key][i]) / 2 - bias[i]);
      }
    }
    this.known = true;
  }

  /** Corrects positions, in place; visibility and presence stay the model's. */
  correct(pose: RawPose): void {
    for (let i = 0; i < MODEL_POINTS; i++) {
      for (let axis = 0; axis < 3; axis++) {
        pose.points[i * POINT_VALUES + axis] += this.points[i * POINT_VALUES + axis];
        pose.world[i * 3 + axis] += this.world[i * 3 + axis];
      }
    }
  }

  forget(): void {
    this.points.fill(0);
    this.world.fill(0);
    this.known = false;
  }
}
