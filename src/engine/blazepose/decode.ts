import { LANDMARK_COUNT } from '../../core/pose/landmarks.ts';
import { cropToPicture, roiFromAlignment, type Point, type Roi } from '../roi.ts';
import { POINT_VALUES } from './layout.ts';

const ALIGN_CENTRE = 33;
const ALIGN_RIM = 34;

export interface DecodedPose {
  /** 33 × (x px, y px, visibility 0..1) in the picture. */
  readonly image: Float32Array;
  /** 33 × (x, y, z) metres around the hip centre, camera axes: x to the picture's right, y down, z away. */
  readonly world: Float32Array;
  /** The crop that the model proposes for the next frame. */
  readonly next: Roi;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Turns the landmark model's outputs into the picture's pixels and the camera's axes.
 * @param points [195] = 39 × (x, y, z, visibility, presence), crop pixels and logits
 * @param worldPoints [117] = 39 × (x, y, z) metres, in the axes of the turned crop
 * @param roi the crop the model saw
 * @param size width of that crop in pixels (256)
 */
export function decodeLandmarks(
  points: Float32Array,
  worldPoints: Float32Array,
  roi: Roi,
  size: number,
): DecodedPose {
  const image = new Float32Array(LANDMARK_COUNT * 3);
  const world = new Float32Array(LANDMARK_COUNT * 3);
  const cos = Math.cos(roi.angle);
  const sin = Math.sin(roi.angle);
  for (let i = 0; i < LANDMARK_COUNT; i++) {
    const { x, y } = pointInPicture(points, i, roi, size);
    image[i * 3] = x;
    image[i * 3 + 1] = y;
    image[i * 3 + 2] = sigmoid(points[i * POINT_VALUES + 3]);
    const wx = worldPoints[i * 3];
    const wy = worldPoints[i * 3 + 1];
    world[i * 3] = cos * wx - sin * wy;
    world[i * 3 + 1] = sin * wx + cos * wy;
    world[i * 3 + 2] = worldPoints[i * 3 + 2];
  }
  const next = roiFromAlignment(
    pointInPicture(points, ALIGN_CENTRE, roi, size),
    pointInPicture(points, ALIGN_RIM, roi, size),
  );
  return { image, world, next };
}

function pointInPicture(points: Float32Array, index: number, roi: Roi, size: number): Point {
  const x = points[index * POINT_VALUES];
  const y = points[index * POINT_VALUES + 1];
  return cropToPicture(roi, x / size, y / size);
}
