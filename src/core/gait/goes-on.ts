/** A run that few frames do not show goes on. */
import type { Activity } from '../model/activity.ts';
import { hasFewFrames } from '../pose/frame-rate.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';

/**
 * A run goes on while it is not clear what the runner does and frames are few: at two frames to the step the bounce falls
 * between them, while the limbs go on. A runner who stands has no beat, and one who walks a slower one.
 */
export function goesOn(before: Activity, now: Activity, frames: readonly PoseFrame[]): Activity {
  return before === 'running' && now === 'unclear' && hasFewFrames(frames) ? 'running' : now;
}
