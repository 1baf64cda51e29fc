import type { Pose } from '@tensorflow-models/pose-detection';
import type { Picture } from './cropper.ts';
import type { Roi } from './roi.ts';

export interface EstimationConfig {
  /** The part of the picture to look at; an engine that tracks uses its own where this is missing. */
  readonly roi?: Roi;
}

/**
 * A pose engine, in the shape of pose-detection's `PoseDetector`: keypoints in picture pixels, `keypoints3D` in
 * metres around the hip centre (x right, y down, z away from the camera), scores 0..1.
 */
export interface PoseEngine {
  /** @param timestampMs the picture's own time, milliseconds, increasing */
  estimatePoses(picture: Picture, config: EstimationConfig, timestampMs: number): Promise<Pose[]>;
  /** Forgets the tracked runner. */
  reset(): void;
  dispose(): void;
}
