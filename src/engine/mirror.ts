import { COUNTERPART, LANDMARK_COUNT, LANDMARKS } from '../core/pose/landmarks.ts';
import { MODEL_POINTS } from './decode.ts';

const POINT_VALUES = 5;

/**
 * The model's bias is two to three centimetres. Where the two skeletons put a knee or a foot further apart than this,
 * one of them has it on the other leg, which legs that pass each other invite from the side: that is no bias, and half
 * of it would put the foot between the legs for as long as it is held. Pixels of the crop: a twentieth of its side,
 * about 10 cm, as a crop is two and a half times as long as a runner from hips to head.
 */
const MAX_LEG_DIFFERENCE = 12;

const BELOW_HIPS = LANDMARKS.map((name) => /Knee|Ankle|Heel|Foot/.test(name));

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
    for (let i = 0; i < MODEL_POINTS; i++) {
      if (onOtherLeg(i, own, mirrored)) continue;
      for (const [key, values] of [
        ['points', POINT_VALUES],
        ['world', 3],
      ] as const) {
        const bias = this[key];
        for (let k = i * values; k < (i + 1) * values; k++) {
          bias[k] += share * ((mirrored[key][k] - own[key][k]) / 2 - bias[k]);
        }
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

function onOtherLeg(landmark: number, own: RawPose, mirrored: RawPose): boolean {
  if (!BELOW_HIPS[landmark]) return false;
  const at = landmark * POINT_VALUES;
  const apart = Math.hypot(
    own.points[at] - mirrored.points[at],
    own.points[at + 1] - mirrored.points[at + 1],
  );
  return apart > MAX_LEG_DIFFERENCE;
}
