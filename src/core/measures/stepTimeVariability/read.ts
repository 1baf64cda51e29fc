import type { StepEvent } from '../../gait/steps.ts';
import { mean, median, sd } from '../../signal/robust.ts';

/** Random unevenness passes the two-step window of the beat's phase with about this share (between a half and one). */
const UNEVENNESS_PASSED = 0.7;
/**
 * Standard error of a moment of midstance from one camera's skeleton at 30 frames/s, ms (measured on steady clips). The
 * moment comes from all frames of two steps, so at other rates it goes with the inverse root of their number.
 */
const MOMENT_ERROR_MS = 2;
const MIN_PER_SIDE = 10;

export interface StepVariability {
  /** Coefficient of variation of the step times, each side about its own mean, %, the camera's own jitter taken out. */
  readonly percent: number;
  readonly steps: number;
}

/** @returns null with fewer than ten steps of each side */
export function stepVariability(steps: readonly StepEvent[], fps: number): StepVariability | null {
  const gaps = steps
    .slice(1)
    .map((s, i) => ({ side: s.side, before: steps[i].side, seconds: s.timeS - steps[i].timeS }));
  const usual = median(gaps.map((g) => g.seconds));
  const good = gaps.filter(
    (g) => g.side && g.before && g.side !== g.before && g.seconds > 0.7 * usual && g.seconds < 1.4 * usual,
  );
  const left = good.filter((g) => g.side === 'left').map((g) => g.seconds);
  const right = good.filter((g) => g.side === 'right').map((g) => g.seconds);
  if (left.length < MIN_PER_SIDE || right.length < MIN_PER_SIDE) return null;
  const middle = (mean(left) + mean(right)) / 2;
  const within = Math.sqrt((sd(left) ** 2 + sd(right) ** 2) / 2);
  const camera = (MOMENT_ERROR_MS / 1000) * Math.SQRT2 * Math.sqrt(30 / fps);
  return {
    percent: (100 * Math.sqrt(Math.max(0, within ** 2 - camera ** 2))) / middle / UNEVENNESS_PASSED,
    steps: good.length,
  };
}
