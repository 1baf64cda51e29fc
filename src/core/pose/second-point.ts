import { MOVENET_LANDMARKS, type Landmark } from './landmarks.ts';
import type { PoseFrame } from './pose-frame.ts';

/** MoveNet's scores are not BlazePose's: it gives 0.4 to 0.9 to what it sees, under 0.25 to what it does not. */
export const MIN_SECOND_SCORE = 0.3;

/** Offset of a landmark among MoveNet's 17 × (x, y, score); negative where it has none. */
export function secondOffset(landmark: Landmark): number {
  return (MOVENET_LANDMARKS as readonly string[]).indexOf(landmark) * 3;
}

/** Where MoveNet sees a joint, pixels of the image; null where it did not run or does not see it. */
export function secondPoint(frame: PoseFrame, landmark: Landmark): readonly [number, number] | null {
  const k = secondOffset(landmark);
  const s = frame.second;
  return s && k >= 0 && s[k + 2] >= MIN_SECOND_SCORE ? [s[k], s[k + 1]] : null;
}
