/**
 * Turn of the chest about the vertical, out of where its surface lies in the picture, over all strides together.
 *
 * The engine's depth levels the turn of the shoulders: whether a runner turns by 10 or by 40 degrees, it shows about the
 * same. The surface of the chest lies ahead of the axis that it turns about (from behind: the back behind it) and moves
 * to the side that the chest is turned to, by its depth × sin(turn). Cloth without a print or an edge shows nothing of
 * that: the turn is given only where collar and breastbone, seen apart, move together and alike.
 */
import type { Stride } from './steps.ts';
import { LM } from '../pose/landmarks.ts';
import { CHEST_BANDS_BELOW, type PoseFrame } from '../pose/pose-frame.ts';
import { fitHarmonicsRobustly, harmonicAt, type HarmonicFit } from '../signal/harmonic.ts';
import { mean } from '../signal/robust.ts';
import { DEG } from '../signal/angle.ts';
import { within } from '../signal/within.ts';
import type { Scene } from '../body/scene.ts';

export interface ChestTurn {
  /** Turn at a phase of the stride (0..1 from the left foot's contact), about its mean; radians, + = left shoulder back. */
  readonly at: (phase: number) => number;
  /** Most less least over the stride, degrees. */
  readonly rangeDeg: number;
  /** How far the range may be off (standard deviation), degrees. */
  readonly doubtDeg: number;
}

/**
 * Depth of what is followed ahead of the axis, shoulder widths. The breastbone lies 0.33 ahead (chest depth of 24 cm,
 * shoulder joints 36 cm apart), the upper end of it and the collar less; and the engine's shoulders, against which it
 * is seen, go with the chest for a tenth of the way.
 */
const DEPTH = 0.23;
/** The same is known to about this share: bodies, necklines and engines differ (rendered runners, standard deviation). */
const DEPTH_DOUBT = 0.28;
/** The turn of the thorax holds two harmonics of the stride. */
const HARMONICS = 2;

const MIN_STRIDES = 6;
const MIN_PICTURES_PER_STRIDE = 8;
/** A stride of which less is seen has no mean. */
const LEAST_OF_STRIDE = 0.7;
/** Less movement than this is the engine's jitter, shoulder widths to either side. */
const LEAST_SWING = 0.02;
/** A band that scatters by more about its mean course was laid on something else, shoulder widths. */
const MOST_SCATTER = 0.02;
/**
 * The trunk turns against the legs: its left is furthest back about when the left foot lands (10 degrees of the
 * stride later to 45 earlier in recorded runners). What moves at another time is an arm, a shadow or the neighbour in a pattern.
 */
const LEFT_BACK = 15 / DEG;
const MOST_OFF_BEAT = 50 / DEG;
/** Bands move together: apart by this at most, radians of the stride. */
const MOST_APART = 17 / DEG;
/** Bands move alike: the lesser at least this share of the larger. */
const LEAST_ALIKE = 0.68;

/** @returns null where the chest was not seen, or what is seen of it is not its own movement */
export function chestTurn(scene: Scene, strides: readonly Stride[]): ChestTurn | null {
  if ((scene.view !== 'front' && scene.view !== 'rear') || strides.length < MIN_STRIDES) return null;
  const { phases, shifts } = overStrides(scene.tracks.frames, strides);
  if (phases.length < MIN_PICTURES_PER_STRIDE * strides.length) return null;
  const bands = shifts.map((values) => fitHarmonicsRobustly(phases, values, 1, { harmonics: HARMONICS }));
  if (!bands.every((band) => band !== null) || !moveTogether(bands)) return null;
  const course = (band: HarmonicFit, phase: number) =>
    Math.asin(within((harmonicAt(band, phase) - band.mean) / DEPTH, -1, 1));
  const at = (phase: number) => bands.reduce((sum, band) => sum + course(band, phase), 0) / bands.length;
  const ranges = bands.map((band) => range((phase) => DEG * course(band, phase)));
  const rangeDeg = range((phase) => DEG * at(phase));
  const apart = (Math.max(...ranges) - Math.min(...ranges)) / 2;
  return { at, rangeDeg, doubtDeg: Math.hypot(DEPTH_DOUBT * rangeDeg, apart) };
}

function moveTogether(bands: readonly HarmonicFit[]): boolean {
  const swings = bands.map((band) => band.amplitudes[0]);
  if (Math.min(...swings) < Math.max(LEAST_SWING, LEAST_ALIKE * Math.max(...swings))) return false;
  if (bands.some((band) => band.residualSd > MOST_SCATTER)) return false;
  // A movement that comes earlier has a larger phase.
  if (bands.some((band) => Math.cos(band.phases[0] - LEFT_BACK) < Math.cos(MOST_OFF_BEAT))) return false;
  return bands.every((band) => Math.cos(band.phases[0] - bands[0].phases[0]) >= Math.cos(MOST_APART));
}

/**
 * Shifts of each band against the trunk's line in all strides, with their phases, shoulder widths. Each stride about its
 * own mean: what the engine compares with may change between strides, and with it where nought lies.
 */
function overStrides(
  frames: readonly PoseFrame[],
  strides: readonly Stride[],
): { phases: number[]; shifts: number[][] } {
  const phases: number[] = [];
  const shifts: number[][] = CHEST_BANDS_BELOW.map(() => []);
  let i = 0;
  for (const { startS, endS } of strides) {
    while (i < frames.length && frames[i].timeS < startS) i++;
    const from = i;
    while (i < frames.length && frames[i].timeS < endS) i++;
    const seen = frames.slice(from, i).flatMap(({ image, chestShifts, timeS }) => {
      if (!image || chestShifts?.length !== CHEST_BANDS_BELOW.length) return [];
      const slant = slantOf(image);
      const bands = CHEST_BANDS_BELOW.map((below, band) => chestShifts[band] - below * slant);
      return [{ phase: (timeS - startS) / (endS - startS), bands }];
    });
    if (seen.length < LEAST_OF_STRIDE * (i - from)) continue;
    phases.push(...seen.map(({ phase }) => phase));
    shifts.forEach((values, band) => {
      const middle = mean(seen.map(({ bands }) => bands[band]));
      values.push(...seen.map(({ bands }) => bands[band] - middle));
    });
  }
  return { phases, shifts };
}

/** How far the middle of the hips lies to the picture's right of the middle of the shoulders, shoulder widths. */
function slantOf(image: Float32Array): number {
  const x = (at: number) => image[at * 3];
  const y = (at: number) => image[at * 3 + 1];
  const width = Math.hypot(
    x(LM.leftShoulder) - x(LM.rightShoulder),
    y(LM.leftShoulder) - y(LM.rightShoulder),
  );
  return (x(LM.leftHip) + x(LM.rightHip) - x(LM.leftShoulder) - x(LM.rightShoulder)) / 2 / width;
}

function range(course: (phase: number) => number): number {
  const values = Array.from({ length: 60 }, (_, k) => course(k / 60));
  return Math.max(...values) - Math.min(...values);
}
