import { LANDMARK_COUNT } from '../../core/pose/landmarks.ts';
import { sigmoid } from './decode.ts';
import { HEATMAP_SIZE, MODEL_POINTS, POINT_VALUES } from './layout.ts';

/** Constants of MediaPipe's RefineLandmarksFromHeatmapCalculator in its pose graph. */
const KERNEL = 7;
const MIN_CONFIDENCE = 0.5;

/**
 * Moves the body's landmarks to the centre of mass of their heat maps nearby, in place, as MediaPipe's pose graph does.
 * The regressed points alone scatter up to twice as much. A landmark whose map is nowhere confident stays.
 * @param points [195] = 39 × (x, y, z, visibility, presence), crop pixels and logits
 * @param heatmap [64 × 64 × 39] logits
 * @param size width of the crop in pixels (256)
 */
export function refineLandmarks(points: Float32Array, heatmap: Float32Array, size: number): void {
  const cells = HEATMAP_SIZE / size;
  const reach = (KERNEL - 1) / 2;
  for (let i = 0; i < LANDMARK_COUNT; i++) {
    const column = Math.floor(points[i * POINT_VALUES] * cells);
    const row = Math.floor(points[i * POINT_VALUES + 1] * cells);
    if (column < 0 || column >= HEATMAP_SIZE || row < 0 || row >= HEATMAP_SIZE) continue;
    let mass = 0;
    let massX = 0;
    let massY = 0;
    let peak = 0;
    const bottom = Math.min(HEATMAP_SIZE - 1, row + reach);
    const right = Math.min(HEATMAP_SIZE - 1, column + reach);
    for (let y = Math.max(0, row - reach); y <= bottom; y++) {
      for (let x = Math.max(0, column - reach); x <= right; x++) {
        const confidence = sigmoid(heatmap[(y * HEATMAP_SIZE + x) * MODEL_POINTS + i]);
        mass += confidence;
        massX += confidence * x;
        massY += confidence * y;
        if (confidence > peak) peak = confidence;
      }
    }
    if (peak < MIN_CONFIDENCE) continue;
    points[i * POINT_VALUES] = massX / mass / cells;
    points[i * POINT_VALUES + 1] = massY / mass / cells;
  }
}
