import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { fitHarmonicsRobustly, harmonicAt } from '../../signal/harmonic.ts';
import type { Sided } from '../reading.ts';
import { wristSeen } from '../shared/wrist-seen.ts';

export interface ArmAsymmetry {
  /** 100 (L − R) / mean of the two, the lesser of two readings; 0 where they contradict each other. */
  readonly percent: number;
  /** Half of what the two readings differ by, points. */
  readonly doubt: number;
}

/** Sinusoids of an arm's path over the stride that stand clear of the engine's jitter. */
const ARM_HARMONICS = 3;
/** Share of the strides' samples on which a wrist must be there. */
const MIN_ARM_SHARE = 0.7;

/**
 * Left arm's swing against the right one's, from the front or from behind.
 *
 * The swing itself is along the line of sight; what the picture shows of it is that hand and forearm rise as they come
 * forward. Two readings, over all strides together: the wrist's travel up and down against the shoulders, which a hand
 * that crosses the body changes too, and against its own elbow, which the engine places badly. Each alone is off by
 * ten points and more on even arms, for reasons of its own: counted is what both say, the lesser of the two.
 * @returns null where either arm is not seen
 */
export function armAsymmetry(scene: Scene, strides: readonly Stride[]): ArmAsymmetry | null {
  if (!wristSeen(scene, 'left') || !wristSeen(scene, 'right')) return null;
  const uneven = (against: (side: Sided) => Float64Array): number => {
    const travel = (side: Sided) => travelOverStride(scene, strides, side, against(side));
    return asymmetryPercent(travel('left'), travel('right'));
  };
  const wrists = uneven(() => scene.shoulders.y);
  const forearms = uneven((side) => scene.tracks.image(`${side}Elbow`).y);
  if (Number.isNaN(wrists) || Number.isNaN(forearms)) return null;
  const agree = Math.sign(wrists) === Math.sign(forearms);
  return {
    percent: agree ? Math.sign(wrists) * Math.min(Math.abs(wrists), Math.abs(forearms)) : 0,
    doubt: Math.abs(wrists - forearms) / 2,
  };
}

/** Highest less lowest of the wrist's mean path over the stride against a level, pixels; NaN where it was not seen. */
function travelOverStride(
  scene: Scene,
  strides: readonly Stride[],
  side: Sided,
  level: Float64Array,
): number {
  const { tracks } = scene;
  const wrist = tracks.image(`${side}Wrist`).y;
  const phases: number[] = [];
  const heights: number[] = [];
  let possible = 0;
  for (const stride of strides) {
    const from = Math.max(0, Math.ceil((stride.startS - tracks.startS) * tracks.rateHz));
    const to = Math.min(wrist.length, Math.ceil((stride.endS - tracks.startS) * tracks.rateHz));
    possible += to - from;
    for (let i = from; i < to; i++) {
      const height = level[i] - wrist[i];
      if (Number.isNaN(height)) continue;
      phases.push((tracks.startS + i / tracks.rateHz - stride.startS) / (stride.endS - stride.startS));
      heights.push(height);
    }
  }
  if (heights.length < MIN_ARM_SHARE * possible) return Number.NaN;
  const fit = fitHarmonicsRobustly(phases, heights, 1, { harmonics: ARM_HARMONICS });
  if (!fit) return Number.NaN;
  const path = Array.from({ length: 60 }, (_, k) => harmonicAt(fit, k / 60));
  return Math.max(...path) - Math.min(...path);
}

/** 100 (L − R) / mean of the two; NaN where either is missing. */
function asymmetryPercent(left: number, right: number): number {
  return (100 * (left - right)) / ((left + right) / 2);
}
