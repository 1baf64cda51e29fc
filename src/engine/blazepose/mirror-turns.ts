import { LANDMARKS } from '../../core/pose/landmarks.ts';
import { MODEL_POINTS, POINT_VALUES } from './layout.ts';
import type { RawPose } from './mirror.ts';
import { cropToPicture, type Roi } from '../roi.ts';

/**
 * Weight of a new measurement of the bias. The bias is the model's and the clothes', not the moment's: a mean over about
 * a stride (18 to 26 pictures) leaves none of the movement in it.
 */
const SHARE = 1 / 16;

/**
 * The model's bias is two to three centimetres. Where a knee or a foot of one look lies further from where the other
 * looks have it, one of them has it on the other leg, which legs that pass each other invite from the side: that is no
 * bias. Pixels of the crop: a fortieth of its side, about 5 cm, as a crop is two and a half times as long as a runner
 * from hips to head.
 */
const MAX_LEG_BIAS = 6;

const BELOW_HIPS = LANDMARKS.map((name) => /Knee|Ankle|Heel|Foot/.test(name));

/** One look: the crop as it is (+1) or its mirror image (−1), and where its points lie in the picture. */
class Sighting {
  sign: 1 | -1 = 1;
  readonly picture = new Float64Array(MODEL_POINTS * 2);
  readonly depth = new Float32Array(MODEL_POINTS);
  readonly world = new Float32Array(MODEL_POINTS * 3);

  fill(pose: RawPose, sign: 1 | -1, roi: Roi, size: number): this {
    this.sign = sign;
    this.world.set(pose.world);
    for (let i = 0; i < MODEL_POINTS; i++) {
      const at = i * POINT_VALUES;
      const { x, y } = cropToPicture(roi, pose.points[at] / size, pose.points[at + 1] / size);
      this.picture[i * 2] = x;
      this.picture[i * 2 + 1] = y;
      this.depth[i] = pose.points[at + 2];
    }
    return this;
  }
}

/**
 * The landmark model leans to one side: a runner and their mirror image get skeletons that differ by two to three
 * centimetres. Half the difference is the model's own error. Pictures are shown to it as they are and mirrored, in
 * turns: each picture's skeleton against the mean of its neighbours' gives that half, at no cost. It is averaged, held,
 * and taken off every picture; what of it goes with the stride comes with the other sign in every other picture, and
 * goes with the noise in every filter that follows.
 */
export class MirrorTurns {
  /** What a look at the crop as it is lacks: x and y in pixels of the crop, depth likewise, world in metres. */
  private readonly points = new Float64Array(MODEL_POINTS * 3);
  private readonly world = new Float64Array(MODEL_POINTS * 3);
  private known = false;
  private before: Sighting | null = null;
  private last: Sighting | null = null;
  /** Looks are used again: new ones, thirty a second, would only be garbage. */
  private readonly spare = [new Sighting(), new Sighting(), new Sighting()];

  /** Takes in one picture that was looked at both ways; the mirrored one's skeleton already un-mirrored. */
  begin(own: RawPose, mirrored: RawPose): void {
    for (let i = 0; i < MODEL_POINTS; i++) {
      for (let axis = 0; axis < 3; axis++) {
        this.points[i * 3 + axis] =
          (mirrored.points[i * POINT_VALUES + axis] - own.points[i * POINT_VALUES + axis]) / 2;
        this.world[i * 3 + axis] = (mirrored.world[i * 3 + axis] - own.world[i * 3 + axis]) / 2;
      }
      if (BELOW_HIPS[i] && Math.hypot(this.points[i * 3], this.points[i * 3 + 1]) > MAX_LEG_BIAS) {
        this.points.fill(0, i * 3, i * 3 + 3);
        this.world.fill(0, i * 3, i * 3 + 3);
      }
    }
    this.known = true;
  }

  get hasBegun(): boolean {
    return this.known;
  }

  /**
   * Takes in the next picture's look and corrects it in place; visibility and presence stay the model's.
   * @param mirrored whether the skeleton is an un-mirrored one
   * @param size width of the crop, pixels
   */
  take(pose: RawPose, mirrored: boolean, roi: Roi, size: number): void {
    const { before, last } = this;
    const free = this.spare.find((one) => one !== before && one !== last)!;
    const look = free.fill(pose, mirrored ? -1 : 1, roi, size);
    if (before && last && before.sign === look.sign && last.sign !== look.sign) {
      this.learn(before, last, look, roi, size);
    }
    this.before = last;
    this.last = look;
    for (let i = 0; i < MODEL_POINTS; i++) {
      for (let axis = 0; axis < 3; axis++) {
        pose.points[i * POINT_VALUES + axis] += look.sign * this.points[i * 3 + axis];
        pose.world[i * 3 + axis] += look.sign * this.world[i * 3 + axis];
      }
    }
  }

  /** The looks before are of another crop, or too long ago. */
  interrupt(): void {
    this.before = null;
    this.last = null;
  }

  forget(): void {
    this.interrupt();
    this.points.fill(0);
    this.world.fill(0);
    this.known = false;
  }

  private learn(before: Sighting, middle: Sighting, after: Sighting, roi: Roi, size: number): void {
    const cos = (Math.cos(roi.angle) * size) / roi.side;
    const sin = (Math.sin(roi.angle) * size) / roi.side;
    const half = middle.sign / 2;
    const missing = (key: 'picture' | 'world' | 'depth', k: number) =>
      half * ((before[key][k] + after[key][k]) / 2 - middle[key][k]);
    for (let i = 0; i < MODEL_POINTS; i++) {
      const dx = missing('picture', i * 2);
      const dy = missing('picture', i * 2 + 1);
      // The picture's directions into the crop's.
      const x = cos * dx + sin * dy;
      const y = cos * dy - sin * dx;
      if (BELOW_HIPS[i] && Math.hypot(x, y) > MAX_LEG_BIAS) continue;
      const seen = [x, y, missing('depth', i)];
      for (let axis = 0; axis < 3; axis++) {
        const k = i * 3 + axis;
        this.points[k] += SHARE * (seen[axis] - this.points[k]);
        this.world[k] += SHARE * (missing('world', k) - this.world[k]);
      }
    }
  }
}
