import { CHECK_LANDMARKS, type Landmark } from './landmarks.ts';
import type { PoseFrame } from './pose-frame.ts';

/** The check engine's scores are no visibilities. MoveNet's are 0.4 to 0.9 for what it sees, under 0.25 for what it does not. */
export const MIN_CHECK_SCORE = 0.3;

/** Offset of a landmark among the check engine's 17 × (x, y, score); negative where it has none. */
export function checkOffset(landmark: Landmark): number {
  return (CHECK_LANDMARKS as readonly string[]).indexOf(landmark) * 3;
}

/** Where the check engine sees a joint, pixels of the picture; null where it did not look or does not see it. */
export function checkPoint(frame: PoseFrame, landmark: Landmark): readonly [number, number] | null {
  const k = checkOffset(landmark);
  const points = frame.check;
  return points && k >= 0 && points[k + 2] >= MIN_CHECK_SCORE ? [points[k], points[k + 1]] : null;
}
