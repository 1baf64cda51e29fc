/** The frames that a slow machine gets to: it takes the newest when it is free, and no two take it equally long. */
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { gauss, random } from '../simulator/random.ts';

/** Between two looks of the check engine, seconds. */
const CHECK_EVERY_S = 17 / 30;

/**
 * @param frames of a camera that gives more than the machine can take
 * @param fps frames a second without the check engine's; with them about a tenth less
 */
export function slowMachine(frames: readonly PoseFrame[], fps: number, seed = 1): PoseFrame[] {
  const next = random(seed);
  const out: PoseFrame[] = [];
  let freeS = Number.NEGATIVE_INFINITY;
  let checkedS = Number.NEGATIVE_INFINITY;
  let late = 0;
  // The check engine looked at some frames only: where a look is due, the latest of those is the one that is taken.
  let checked: PoseFrame | null = null;
  for (const frame of frames) {
    if (frame.check) checked = frame;
    if (frame.timeS < freeS) {
      late++;
      continue;
    }
    const due: PoseFrame | null = frame.timeS - checkedS >= CHECK_EVERY_S ? checked : null;
    const taken = due ?? { ...frame, check: null };
    const hiccup = next() < 0.02 ? 0.15 : 0;
    // It takes what came while it was busy.
    const takenS = Math.max(freeS, frame.timeS - 1 / 30);
    freeS = takenS + (Math.exp(0.15 * gauss(next)) * (due ? 1.75 : 0.85)) / fps + hiccup;
    if (due) checkedS = frame.timeS;
    out.push({ ...taken, ...(late > 0 && { late }) });
    late = 0;
    checked = null;
  }
  return out;
}
