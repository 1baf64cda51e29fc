import type { Pose } from '@tensorflow-models/pose-detection';
import { LANDMARK_COUNT, LANDMARKS } from '../core/pose/landmarks.ts';
import { continueEdges } from './border.ts';
import { Cropper, pictureSize, toFloatRgb, type Picture } from './cropper.ts';
import { decodeLandmarks, type DecodedPose } from './decode.ts';
import { refineLandmarks } from './heatmap.ts';
import { MODEL_SIZE, type LandmarkModel } from './landmark-model.ts';
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
  private readonly model: LandmarkModel;
  private roi: Roi | null = null;

  constructor(model: LandmarkModel) {
    this.model = model;
  }

  /** Runs the model on one crop of the picture, whatever is tracked. */
  async analyse(picture: Picture, roi: Roi): Promise<BlazePoseResult> {
    const { data } = this.cropper.cut(picture, roi);
    const { width, height } = pictureSize(picture);
    continueEdges(data, MODEL_SIZE, roi, width, height);
    const luma = toFloatRgb(data, this.input);
    const { points, world, heatmap, presence } = await this.model.run(this.input);
    refineLandmarks(points, heatmap, MODEL_SIZE);
    return { ...decodeLandmarks(points, world, roi, MODEL_SIZE), presence, luma };
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
  }

  dispose(): void {
    this.model.dispose();
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
