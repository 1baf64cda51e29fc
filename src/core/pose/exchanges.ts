/** Frames in which the engine took left for right: put right again before anything is measured. */
import { COUNTERPART, LANDMARK_COUNT, LM } from './landmarks.ts';
import type { PoseFrame } from './pose-frame.ts';

/** Seen broad side on from here: shoulders this far apart, in trunk lengths. Narrower, the order of sides says nothing. */
const BROADSIDE = 0.35;

const ARMS = [
  'leftElbow',
  'leftWrist',
  'leftPinky',
  'leftIndex',
  'leftThumb',
  'rightElbow',
  'rightWrist',
  'rightPinky',
  'rightIndex',
  'rightThumb',
] as const;
const ARM_POINTS: readonly number[] = ARMS.map((name) => LM[name]);
const ALL_POINTS: readonly number[] = Array.from({ length: LANDMARK_COUNT }, (_, i) => i);

/**
 * Seen broad side on, the shoulders keep their order for the whole stretch (nobody turns round on a belt), and elbows,
 * unlike hands, do not pass each other. A frame that breaks either rule has its sides (or its arms) exchanged.
 * @param frames a stretch in which the runner faces one way
 */
export function undoExchanges(frames: readonly PoseFrame[]): readonly PoseFrame[] {
  const order = usualOrder(frames);
  if (order === 0) return frames;
  return frames.map((frame) => {
    if (!frame.image) return frame;
    const sided = Math.sign(across(frame, 'leftShoulder', 'rightShoulder'));
    const whole = isBroadside(frame) && sided === -order ? exchanged(frame, ALL_POINTS) : frame;
    const elbows = across(whole, 'leftElbow', 'rightElbow');
    return isBroadside(whole) && Math.sign(elbows) === -order ? exchanged(whole, ARM_POINTS) : whole;
  });
}

/** +1 where the left shoulder is mostly to the right of the right one in the picture, −1 the other way, 0 unclear. */
function usualOrder(frames: readonly PoseFrame[]): -1 | 0 | 1 {
  let right = 0;
  let left = 0;
  for (const frame of frames) {
    if (!frame.image || !isBroadside(frame)) continue;
    if (across(frame, 'leftShoulder', 'rightShoulder') > 0) right++;
    else left++;
  }
  // From the side the few frames that look broad are noise.
  if (right + left < 0.5 * frames.length) return 0;
  return right > 4 * left ? 1 : left > 4 * right ? -1 : 0;
}

function across(frame: PoseFrame, a: keyof typeof LM, b: keyof typeof LM): number {
  return frame.image![LM[a] * 3] - frame.image![LM[b] * 3];
}

function isBroadside(frame: PoseFrame): boolean {
  const image = frame.image!;
  const middle = (a: number, b: number, k: number) => (image[a * 3 + k] + image[b * 3 + k]) / 2;
  const trunk = Math.hypot(
    middle(LM.leftShoulder, LM.rightShoulder, 0) - middle(LM.leftHip, LM.rightHip, 0),
    middle(LM.leftShoulder, LM.rightShoulder, 1) - middle(LM.leftHip, LM.rightHip, 1),
  );
  return Math.abs(across(frame, 'leftShoulder', 'rightShoulder')) > BROADSIDE * trunk;
}

function exchanged(frame: PoseFrame, points: readonly number[]): PoseFrame {
  const swap = (from: Float32Array | null): Float32Array | null => {
    if (!from) return null;
    const out = Float32Array.from(from);
    for (const i of points) {
      const j = COUNTERPART[i] * 3;
      for (let k = 0; k < 3; k++) out[i * 3 + k] = from[j + k];
    }
    return out;
  };
  return { ...frame, image: swap(frame.image), world: swap(frame.world) };
}
