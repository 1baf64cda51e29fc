/**
 * Pelvic drop from behind, out of the turns of the picture of the waist.
 *
 * What turns in the picture is skin and cloth. Over a stride they follow the pelvis, and besides the thighs, which pull one
 * side of the seat down and let the other up by 0 to 15°. The two are told apart by when they come: the pelvis drops most
 * while the runner is lowest, in midstance; the thighs are furthest apart when the foot leaves the belt, 0.15 of a
 * stride later. Left against right is where the turn's mean and its second harmonic lie: cloth pulls alike on both sides.
 */
import type { Scene } from '../../body/scene.ts';
import { STANCE_SHARE } from '../../gait/stance.ts';
import type { Stride } from '../../gait/steps.ts';
import { WAIST_BANDS } from '../../pose/pose-frame.ts';
import { normalEquations, solve } from '../../signal/linear.ts';
import { MAD_TO_SD, median } from '../../signal/robust.ts';

export interface PelvicDrops {
  /** Drop of the swing side's hip in this side's stance, degrees. */
  readonly left: number;
  readonly right: number;
  /** How far either may be off by what is not known, degrees. */
  readonly doubt: number;
}

/** Fewer strides do not tell a turn of 2° from the noise. */
const MIN_STRIDES = 6;
/** A window must hold so many pictures of the waist to each stride. */
const MIN_PICTURES_PER_STRIDE = 8;
/** Midstance of the left foot, share of the stride that begins with its contact. */
export const LEFT_MIDSTANCE = STANCE_SHARE / 2;
/**
 * From midstance until the thighs are furthest apart, share of a stride. Hips are most extended about when the foot leaves
 * the belt, half a stance of 0.3 to 0.38 after midstance.
 */
const THIGHS_APART = 0.15;
/** The same is known to about this much: 0.05 of a stride (rendered bodies, published hip curves). */
const THIGHS_DOUBT = Math.sin(0.05 * 2 * Math.PI) / Math.sin(THIGHS_APART * 2 * Math.PI);
/** Bands of the waist that differ by more than this do not all move with the pelvis; which one does is not to be seen. */
const MOST_DISAGREEMENT_DEG = 3;
/** Cloth that slides over the pelvis by more than that leaves nothing of it to be read. */
const MOST_DOUBT_DEG = 3;
/** No pelvis drops by more; a rise of the swing side's hip in stance is as rare. */
const MOST_DROP_DEG = 20;
const LEAST_DROP_DEG = -4;

/** @returns null where the waist was not seen, its parts contradict each other, or cloth slides over it too far */
export function pelvicDrops(scene: Scene, strides: readonly Stride[]): PelvicDrops | null {
  if (scene.view !== 'rear' || strides.length < MIN_STRIDES) return null;
  const { phases, turns } = overStrides(scene, strides);
  if (phases.length < MIN_PICTURES_PER_STRIDE * strides.length) return null;
  const bands = turns.map((values) => dropsOf(phases, values)).filter((found) => found !== null);
  if (bands.length < WAIST_BANDS) return null;
  const left = bands.map((band) => band.left);
  const right = bands.map((band) => band.right);
  const apart = Math.max(extent(left), extent(right));
  const drops = { left: median(left), right: median(right) };
  if (apart > MOST_DISAGREEMENT_DEG || !isDrop(drops.left) || !isDrop(drops.right)) return null;
  const thighs = median(bands.map((band) => Math.abs(band.thighs)));
  const doubt = Math.hypot(apart / 2, THIGHS_DOUBT * thighs);
  return doubt > MOST_DOUBT_DEG ? null : { ...drops, doubt };
}

/** The turns of each band in all strides, with their phases: turns of a circle, 0 at the left foot's midstance. */
function overStrides(scene: Scene, strides: readonly Stride[]): { phases: number[]; turns: number[][] } {
  const phases: number[] = [];
  const turns: number[][] = Array.from({ length: WAIST_BANDS }, () => []);
  let i = 0;
  for (const { startS, endS } of strides) {
    const { frames } = scene.tracks;
    while (i < frames.length && frames[i].timeS < startS) i++;
    for (; i < frames.length && frames[i].timeS < endS; i++) {
      const seen = frames[i].waistTurns;
      if (seen?.length !== WAIST_BANDS) continue;
      phases.push((frames[i].timeS - startS) / (endS - startS) - LEFT_MIDSTANCE);
      // Seen from behind, clockwise is the left hip up.
      seen.forEach((value, band) => turns[band].push(value));
    }
  }
  return { phases, turns };
}

function dropsOf(
  phases: readonly number[],
  values: readonly number[],
): { left: number; right: number; thighs: number } | null {
  const rows = phases.map((phase) => {
    const x = 2 * Math.PI * phase;
    return [1, Math.cos(x), Math.cos(x - 2 * Math.PI * THIGHS_APART), Math.cos(2 * x), Math.sin(2 * x)];
  });
  const fit = robustFit(rows, values);
  if (!fit) return null;
  const [mean, stance, thighs, second] = fit;
  return { left: mean + stance + second, right: stance - mean - second, thighs };
}

/** Least squares in which wild values pull no more than those at 1.5 of the usual distance (Huber). */
function robustFit(rows: readonly (readonly number[])[], values: readonly number[]): Float64Array | null {
  const n = rows[0]?.length ?? 0;
  const weights = new Float64Array(rows.length).fill(1);
  let fit: Float64Array | null = null;
  for (let round = 0; round < 5; round++) {
    const { a, b } = normalEquations(
      n,
      rows.map((row, k) => ({ row, value: values[k], weight: weights[k] })),
    );
    fit = solve(a, b);
    if (!fit) return null;
    const found = fit;
    const off = rows.map((row, k) => Math.abs(values[k] - row.reduce((sum, v, i) => sum + v * found[i], 0)));
    const limit = 1.5 * MAD_TO_SD * median(off) + 1e-6;
    off.forEach((distance, k) => {
      weights[k] = Math.min(1, limit / distance);
    });
  }
  return fit;
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function isDrop(value: number): boolean {
  return value >= LEAST_DROP_DEG && value <= MOST_DROP_DEG;
}
