/** The measured joints of a review as frames that can be drawn. Pure. */
import { TRAIL_S } from './overlay-geometry.ts';
import { LANDMARK_COUNT } from '../../core/pose/landmarks.ts';
import { emptyFrame, IMAGE_LENGTH, IMAGE_STRIDE, type PoseFrame } from '../../core/pose/pose-frame.ts';
import type { Review } from '../../core/review/review.ts';
import { momentOf, nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Crossings, OverlayDegrees } from './draw-overlay.ts';

/** Un-mirrored, as the overlay wants them; a joint that was not measured is not seen. */
export function poseOf(review: Review, index: number): PoseFrame {
  const { frames, width, height, mirrored } = review;
  const image = new Float32Array(IMAGE_LENGTH);
  for (let i = 0; i < LANDMARK_COUNT; i++) {
    const at = (index * LANDMARK_COUNT + i) * 2;
    const x = frames.joints[at];
    if (Number.isNaN(x) || Number.isNaN(frames.joints[at + 1])) continue;
    image[i * IMAGE_STRIDE] = mirrored ? width - x : x;
    image[i * IMAGE_STRIDE + 1] = frames.joints[at + 1];
    image[i * IMAGE_STRIDE + 2] = 1;
  }
  return { ...emptyFrame(frames.timesS[index], 'media', width, height), image, presence: 1 };
}

export interface PoseWindow {
  readonly frames: readonly PoseFrame[];
  readonly index: number;
}

/** The frames that are drawn at a moment: this one, and those of the trails before it. */
export function poseWindow(review: Review, index: number, trails: boolean): PoseWindow {
  const { timesS } = review.frames;
  let from = index;
  while (trails && from > 0 && timesS[index] - timesS[from - 1] <= TRAIL_S) from--;
  const frames = Array.from({ length: index - from + 1 }, (_, i) => poseOf(review, from + i));
  return { frames, index: index - from };
}

/** The angles as they were measured in a frame: the numbers on the image are those of the exports. */
export function degreesAt(review: Review, index: number): OverlayDegrees {
  const { values } = review.frames;
  const read = (key: string): number | null => {
    const value = values[key]?.[index];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const side = review.view === 'left' || review.view === 'right' ? review.view : null;
  return {
    lean: read(side ? 'trunkLean' : 'lateralLean'),
    head: read('forwardHead'),
    elbow: side && read(`elbowAngle.${side}`),
    knee: side && read(`kneeFlexion.${side}`),
  };
}

/** How far a wrist is past the midline, in the one frame of a stride in which it is furthest; other frames have none. */
export function crossingsAt(review: Review, index: number): Crossings {
  const timeS = review.frames.timesS[index];
  const stride = review.strides.find((s) => s.startS <= timeS && timeS < s.endS);
  if (!stride || stride.leftOut !== null) return {};
  const here = (['left', 'right'] as const).flatMap((side) => {
    const key = `armCrossing.${side}`;
    const furthest = stride.values[key] === undefined ? null : momentOf(review, stride, key);
    if (furthest === null || nearestFrameIndex(review, furthest) !== index) return [];
    return [[side, review.frames.values[key]?.[index] ?? Number.NaN] as const];
  });
  return Object.fromEntries(here);
}
