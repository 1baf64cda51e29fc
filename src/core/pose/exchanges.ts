/** Frames in which the engine took left for right: put right again before anything is measured. */
import { COUNTERPART, LANDMARK_COUNT, LM } from './landmarks.ts';
import { median } from '../signal/robust.ts';
import { hasFewFrames } from './frame-rate.ts';
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

const FEET: readonly number[] = (
  ['leftAnkle', 'leftHeel', 'leftFootIndex', 'rightAnkle', 'rightHeel', 'rightFootIndex'] as const
).map((name) => LM[name]);

/**
 * What an exchanged frame costs, in trunk lengths of way: a third of what a swinging foot moves between two frames, so
 * that feet which pass each other keep their names, and less than any jump from one foot to the other and back.
 */
const EXCHANGE_COST = 0.1;

/**
 * Seen from the side, when the feet are furthest apart (as one lands), engines put the ankles on each other's legs for
 * a frame or three while the knees stay right. Feet do not jump: of all ways to exchange frames or leave them, the one
 * in which both ankles travel least is taken.
 */
function undoFeetExchanges(frames: readonly PoseFrame[]): readonly PoseFrame[] {
  const seen = frames.flatMap((f, i) => (f.image ? [i] : []));
  const trunkPx = median(seen.map((i) => trunkOf(frames[i])));
  /** Way of both ankles between two frames of which one or none is exchanged, trunk lengths. */
  const way = (from: PoseFrame, to: PoseFrame, crossed: boolean): number =>
    (between(from, 'leftAnkle', to, crossed ? 'rightAnkle' : 'leftAnkle') +
      between(from, 'rightAnkle', to, crossed ? 'leftAnkle' : 'rightAnkle')) /
    trunkPx;
  let costs: readonly [number, number] = [0, EXCHANGE_COST];
  const cameFrom: (readonly [number, number])[] = [];
  for (let k = 1; k < seen.length; k++) {
    const same = way(frames[seen[k - 1]], frames[seen[k]], false);
    const crossed = way(frames[seen[k - 1]], frames[seen[k]], true);
    const toOwn = [costs[0] + same, costs[1] + crossed];
    const toOther = [costs[0] + crossed, costs[1] + same];
    cameFrom.push([toOwn[0] <= toOwn[1] ? 0 : 1, toOther[0] < toOther[1] ? 0 : 1]);
    costs = [Math.min(...toOwn), Math.min(...toOther) + EXCHANGE_COST];
  }
  const out = [...frames];
  let state = costs[0] <= costs[1] ? 0 : 1;
  for (let k = seen.length - 1; k >= 0; k--) {
    if (state === 1) out[seen[k]] = exchanged(frames[seen[k]], FEET);
    if (k > 0) state = cameFrom[k - 1][state];
  }
  return out;
}

function between(a: PoseFrame, inA: keyof typeof LM, b: PoseFrame, inB: keyof typeof LM): number {
  const [i, j] = [LM[inA] * 3, LM[inB] * 3];
  return Math.hypot(a.image![i] - b.image![j], a.image![i + 1] - b.image![j + 1]);
}

/**
 * Seen broad side on, the shoulders keep their order for the whole stretch (nobody turns round on a belt), and elbows,
 * unlike hands, do not pass each other. A frame that breaks either rule has its sides (or its arms) exchanged.
 * @param frames a stretch in which the runner faces one way
 */
export function undoExchanges(frames: readonly PoseFrame[]): readonly PoseFrame[] {
  const order = usualOrder(frames);
  // Where frames are few a foot goes half its way from one to the next: how far it went says nothing.
  const feet = order === 0 && seenFromSide(frames) && !hasFewFrames(frames);
  if (order === 0) return feet ? undoFeetExchanges(frames) : frames;
  return frames.map((frame) => {
    if (!frame.image) return frame;
    const sided = Math.sign(across(frame, 'leftShoulder', 'rightShoulder'));
    const whole = isBroadside(frame) && sided === -order ? exchanged(frame, ALL_POINTS) : frame;
    const elbows = across(whole, 'leftElbow', 'rightElbow');
    return isBroadside(whole) && Math.sign(elbows) === -order ? exchanged(whole, ARM_POINTS) : whole;
  });
}

/** Nearly all frames show the shoulders one behind the other. */
function seenFromSide(frames: readonly PoseFrame[]): boolean {
  const seen = frames.filter((f) => f.image !== null);
  return seen.length > 2 && seen.filter((f) => !isBroadside(f)).length > 0.8 * seen.length;
}

/** +1 where the left shoulder is mostly to the right of the right one in the image, −1 the other way, 0 unclear. */
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
  return Math.abs(across(frame, 'leftShoulder', 'rightShoulder')) > BROADSIDE * trunkOf(frame);
}

/** Hips' middle to shoulders' middle, pixels. */
function trunkOf(frame: PoseFrame): number {
  const image = frame.image!;
  const middle = (a: number, b: number, k: number) => (image[a * 3 + k] + image[b * 3 + k]) / 2;
  return Math.hypot(
    middle(LM.leftShoulder, LM.rightShoulder, 0) - middle(LM.leftHip, LM.rightHip, 0),
    middle(LM.leftShoulder, LM.rightShoulder, 1) - middle(LM.leftHip, LM.rightHip, 1),
  );
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
