import type { Pose } from '@tensorflow-models/pose-detection';
import { LANDMARK_COUNT, LANDMARKS } from '../core/pose/landmarks.ts';
import { Cropper, toFloatRgb, type Picture } from './cropper.ts';
import { decodeLandmarks, type DecodedPose } from './decode.ts';
import { refineLandmarks } from './heatmap.ts';
import { MODEL_SIZE, type LandmarkModel, type ModelOutput } from './landmark-model.ts';
import { MirrorBias, mirrorRgb, unmirror } from './mirror.ts';
import { MirrorTurns } from './mirror-turns.ts';
import type { EstimationConfig, PoseEngine } from './pose-engine.ts';
import type { Roi } from './roi.ts';

/** MediaPipe's threshold on the pose flag: below it the crop is taken to be empty. */
export const PRESENCE_THRESHOLD = 0.5;

/** Weight of a new measurement of the model's bias where it is held for some frames. */
const HELD_SHARE = 0.5;

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
  private readonly mirrorEvery: number;
  private readonly bias: MirrorBias;
  private readonly turns = new MirrorTurns();
  private mirroredNext = false;
  private sinceMirror = 0;
  private twice = false;
  private roi: Roi | null = null;

  /** @param mirrorEvery the crop's mirror image is looked at too on every so-manieth frame; 0 is never */
  constructor(model: LandmarkModel, mirrorEvery: number) {
    this.model = model;
    this.mirrorEvery = mirrorEvery;
    this.bias = new MirrorBias(mirrorEvery === 1 ? 1 : HELD_SHARE);
  }

  /** Runs the model on one crop of the picture, whatever is tracked. */
  async analyse(picture: Picture, roi: Roi): Promise<BlazePoseResult> {
    const luma = toFloatRgb((await this.cropper.cut(picture, roi)).data, this.input);
    const own = this.mirrorEvery < 0 ? await this.inTurns(roi) : await this.straight();
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

  /** The last frame cost double because its mirror image was looked at too, which the next ones will not. */
  get lookedTwice(): boolean {
    return this.twice && this.mirrorEvery > 1;
  }

  reset(): void {
    this.roi = null;
    this.sinceMirror = 0;
    this.bias.forget();
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

  private async straight(): Promise<ModelOutput> {
    const own = await this.skeleton(this.input);
    await this.takeOffBias(own);
    return own;
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

  private async takeOffBias(own: ModelOutput): Promise<void> {
    const every = this.mirrorEvery;
    this.twice = false;
    if (every === 0 || own.presence < PRESENCE_THRESHOLD) return;
    if (this.sinceMirror++ % every === 0) {
      this.twice = true;
      mirrorRgb(this.input, MODEL_SIZE, this.mirrorInput);
      this.bias.measure(own, unmirror(await this.skeleton(this.mirrorInput), MODEL_SIZE));
    }
    this.bias.correct(own);
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
