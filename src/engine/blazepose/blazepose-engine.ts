import { LANDMARK_COUNT, LANDMARKS } from '../../core/pose/landmarks.ts';
import { Cropper, toFloatRgb, type Picture } from '../cropper.ts';
import { PRESENCE_THRESHOLD, type PoseEngine, type Skeleton } from '../pose-engine.ts';
import type { Roi } from '../roi.ts';
import { decodeLandmarks } from './decode.ts';
import { refineLandmarks } from './heatmap.ts';
import type { LandmarkModel, ModelOutput } from './landmark-model.ts';
import { MODEL_SIZE } from './layout.ts';
import { mirrorRgb, unmirror } from './mirror.ts';
import { MirrorTurns } from './mirror-turns.ts';

/**
 * BlazePose's landmark model with MediaPipe's pose tracking: each frame's alignment points place the next crop.
 * It has no detector of its own: the first crop, and every one after a loss, is given from outside.
 */
export class BlazePoseEngine implements PoseEngine<Skeleton> {
  readonly label: string;
  readonly runtime: string;
  readonly landmarks = LANDMARKS;
  private readonly cropper = new Cropper(MODEL_SIZE);
  private readonly input = new Float32Array(MODEL_SIZE * MODEL_SIZE * 3);
  private readonly mirrorInput = new Float32Array(MODEL_SIZE * MODEL_SIZE * 3);
  private readonly model: LandmarkModel;
  private readonly mirrors: boolean;
  private readonly turns = new MirrorTurns();
  private mirroredNext = false;

  /**
   * @param runtime what the model runs on, in words
   * @param mirrors whether every other crop is looked at in a mirror, to take off the model's left-right bias
   */
  constructor(name: string, runtime: string, model: LandmarkModel, mirrors: boolean) {
    this.label = mirrors ? `${name} (mirrored in turns)` : name;
    this.runtime = runtime;
    this.model = model;
    this.mirrors = mirrors;
  }

  async look(picture: Picture, crop: Roi): Promise<Skeleton> {
    const luma = toFloatRgb((await this.cropper.cut(picture, crop)).data, this.input);
    const own = this.mirrors ? await this.inTurns(crop) : await this.skeleton(this.input);
    const { image, world, next } = decodeLandmarks(own.points, own.world, crop, MODEL_SIZE);
    return { count: LANDMARK_COUNT, values: image, world, next, presence: own.presence, luma };
  }

  reset(): void {
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
