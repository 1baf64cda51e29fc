import type { Pose } from '@tensorflow-models/pose-detection';
import { LANDMARK_COUNT, LANDMARKS } from '../core/pose/landmarks.ts';
import { Cropper, toFloatRgb, type Picture } from './cropper.ts';
import { decodeLandmarks, type DecodedPose } from './decode.ts';
import { refineLandmarks } from './heatmap.ts';
import { MODEL_SIZE, type LandmarkModel, type ModelOutput } from './landmark-model.ts';
import { mirrorRgb, unmirror } from './mirror.ts';
import { MirrorTurns } from './mirror-turns.ts';
import type { EstimationConfig, PoseEngine } from './pose-engine.ts';
import type { Roi } from './roi.ts';

/** MediaPipe's threshold on the pose flag: below it the crop is taken to be empty. */
export const PRESENCE_THRESHOLD = 0.5;

export interface BlazePoseResult extends DecodedPose {
  readonly presence: number;
  /** Mean luma of the crop, 0..255. */
  readonly luma: number | null;
}

/**
 * BlazePose's landmark model with MediaPipe's pose tracking: each frame's alignment points place the next crop.
 * It has no detector of its own: the first crop, and every one after a loss, is given from outside.
 */
export class BlazePoseEngine implements PoseEngine {
  private readonly cropper = new Cropper(MODEL_SIZE);
  private readonly input = new Float32Array(MODEL_SIZE * MODEL_SIZE * 3);
  private readonly mirrorInput = new Float32Array(MODEL_SIZE * MODEL_SIZE * 3);
  private readonly model: LandmarkModel;
  private readonly mirrors: boolean;
  private readonly turns = new MirrorTurns();
  private mirroredNext = false;
  private roi: Roi | null = null;

  /** @param mirrors whether every other crop is looked at in a mirror, to take off the model's left-right bias */
  constructor(model: LandmarkModel, mirrors: boolean) {
    this.model = model;
    this.mirrors = mirrors;
  }

  /** Runs the model on one crop of the picture, whatever is tracked. */
  async analyse(picture: Picture, roi: Roi): Promise<BlazePoseResult> {
    const luma = toFloatRgb((await this.cropper.cut(picture, roi)).data, this.input);
    const own = this.mirrors ? await this.inTurns(roi) : await this.skeleton(this.input);
    return { ...decodeLandmarks(own.points, own.world, roi, MODEL_SIZE), presence: own.presence, luma };
  }

  async estimatePoses(picture: Picture, config: EstimationConfig): Promise<Pose[]> {
    const roi = config.roi ?? this.roi;
    if (!roi) return [];
    const result = await this.analyse(picture, roi);
    const present = result.presence >= PRESENCE_THRESHOLD;
    this.roi = present ? result.next : null;
    return present ? [toPose(result)] : [];
  }

  reset(): void {
    this.roi = null;
    this.turns.forget();
    this.mirroredNext = false;
  }

  dispose(): void {
    this.model.dispose();
  }

  private async skeleton(rgb: Float32Array): Promise<ModelOutput> {
    const output = await this.model.run(rgb);
    refineLandmarks(output.points, output.heatmap, MODEL_SIZE);
    return output;
  }

  /** The crop as it is or its mirror image, in turns; both where nothing is known yet. */
  private async inTurns(roi: Roi): Promise<ModelOutput> {
    const mirrored = this.mirroredNext && this.turns.hasBegun;
    const seen = mirrored ? await this.mirrorSkeleton() : await this.skeleton(this.input);
    if (seen.presence < PRESENCE_THRESHOLD) {
      this.turns.interrupt();
      return seen;
    }
    if (!this.turns.hasBegun) this.turns.begin(seen, await this.mirrorSkeleton());
    this.turns.take(seen, mirrored, roi, MODEL_SIZE);
    this.mirroredNext = !mirrored;
    return seen;
  }

  private async mirrorSkeleton(): Promise<ModelOutput> {
    mirrorRgb(this.input, MODEL_SIZE, this.mirrorInput);
    const output = await this.skeleton(this.mirrorInput);
    return { ...output, ...unmirror(output, MODEL_SIZE) };
  }
}

function toPose(result: BlazePoseResult): Pose {
  const { image, world } = result;
  const keypoints: Pose['keypoints'] = [];
  const keypoints3D: Pose['keypoints'] = [];
  for (let i = 0; i < LANDMARK_COUNT; i++) {
    const name = LANDMARKS[i];
    const [x = 0, y = 0, score = 0] = image.subarray(i * 3, i * 3 + 3);
    const [wx = 0, wy = 0, wz = 0] = world.subarray(i * 3, i * 3 + 3);
    keypoints.push({ x, y, score, name });
    keypoints3D.push({ x: wx, y: wy, z: wz, score, name });
  }
  return { keypoints, keypoints3D, score: result.presence };
}
