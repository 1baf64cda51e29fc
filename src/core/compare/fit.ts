/** Where a runner is in the frame, so that two can be set on the same hip at the same size. */
import { LANDMARK_COUNT, LM, type Landmark } from '../pose/landmarks.ts';
import { indexAtOrAfter } from '../review/extremes.ts';
import type { FrameTable } from '../review/review.ts';
import { median } from '../signal/robust.ts';
import type { PhasedStride } from './phase.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Pixels of the image as it was recorded. */
export interface Fit {
  /** Middle of the hips to middle of the shoulders, median over the strides; null where no trunk is seen. */
  readonly trunkPx: number | null;
  /** How far the body reaches from the hip over all strides, trunk lengths: y down. Of what is seen only. */
  readonly reach: {
    readonly left: number;
    readonly right: number;
    readonly up: number;
    readonly down: number;
  };
  /**
   * Where the hip is about a frame, the mean over a stride around it: how the runner moves on the belt is taken out, and
   * the bounce of the stride stays. Null where no hip is seen there.
   */
  hipAt(frame: number): Spot | null;
}

export function fitOf({ timesS, joints }: FrameTable, strides: readonly PhasedStride[]): Fit {
  const joint = (frame: number, name: Landmark): Spot => {
    const k = (frame * LANDMARK_COUNT + LM[name]) * 2;
    return { x: joints[k], y: joints[k + 1] };
  };
  const between = (frame: number, a: Landmark, b: Landmark): Spot => {
    const [p, q] = [joint(frame, a), joint(frame, b)];
    return { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
  };
  const hips = Array.from(timesS, (_, i) => between(i, 'leftHip', 'rightHip'));
  const inside = strides.flatMap(({ startS, endS }) => {
    const from = indexAtOrAfter(timesS, startS);
    return Array.from({ length: Math.max(0, indexAtOrAfter(timesS, endS) - from) }, (_, i) => from + i);
  });
  const trunk = median(
    inside.map((i) => {
      const shoulders = between(i, 'leftShoulder', 'rightShoulder');
      return Math.hypot(shoulders.x - hips[i].x, shoulders.y - hips[i].y);
    }),
  );
  const trunkPx = trunk > 0 ? trunk : null;
  const halfS = median(strides.map((s) => (s.endS - s.startS) / 2));
  const sums = runningSums(hips);
  const hipAt = (frame: number): Spot | null => {
    const from = indexAtOrAfter(timesS, timesS[frame] - halfS);
    const to = indexAtOrAfter(timesS, timesS[frame] + halfS);
    const count = sums.count[to] - sums.count[from];
    if (!(count > 0)) return null;
    return { x: (sums.x[to] - sums.x[from]) / count, y: (sums.y[to] - sums.y[from]) / count };
  };
  return { trunkPx, reach: reachOf(joints, inside, hipAt, trunkPx ?? 1), hipAt };
}

function runningSums(spots: readonly Spot[]) {
  const x = new Float64Array(spots.length + 1);
  const y = new Float64Array(spots.length + 1);
  const count = new Uint32Array(spots.length + 1);
  spots.forEach((spot, i) => {
    const seen = !Number.isNaN(spot.x) && !Number.isNaN(spot.y);
    x[i + 1] = x[i] + (seen ? spot.x : 0);
    y[i + 1] = y[i] + (seen ? spot.y : 0);
    count[i + 1] = count[i] + (seen ? 1 : 0);
  });
  return { x, y, count };
}

function reachOf(
  joints: Float32Array,
  frames: readonly number[],
  hipAt: (frame: number) => Spot | null,
  trunkPx: number,
): Fit['reach'] {
  let [left, right, up, down] = [0, 0, 0, 0];
  for (const frame of frames) {
    const hip = hipAt(frame);
    if (!hip) continue;
    for (let k = frame * LANDMARK_COUNT * 2; k < (frame + 1) * LANDMARK_COUNT * 2; k += 2) {
      const [x, y] = [(joints[k] - hip.x) / trunkPx, (joints[k + 1] - hip.y) / trunkPx];
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      [left, right, up, down] = [Math.max(left, -x), Math.max(right, x), Math.max(up, -y), Math.max(down, y)];
    }
  }
  return { left, right, up, down };
}
