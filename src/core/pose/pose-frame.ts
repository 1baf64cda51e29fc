import { CHECK_LANDMARKS, LANDMARK_COUNT } from './landmarks.ts';

/** Where a frame's time comes from: the camera's own clock, the moment we grabbed it, or the file's media time. */
export type FrameClock = 'capture' | 'grab' | 'media';

/**
 * One analysed frame: the skeleton of the runner in the un-mirrored image.
 * A frame without a runner has `image: null`.
 */
export interface PoseFrame {
  /** Seconds, strictly increasing within one source; the origin is the source's own. */
  readonly timeS: number;
  readonly clock: FrameClock;
  /** Size of the analysed image, pixels. */
  readonly width: number;
  readonly height: number;
  /** 33 × (x px, y px, visibility 0..1); image axes: x to the right, y down. Null where nobody is seen. */
  readonly image: Float32Array | null;
  /**
   * 33 × (x, y, z) metres around the hip centre, camera axes: x to the image's right, y down, z away from the
   * camera. Null where the engine gives no depth.
   */
  readonly world: Float32Array | null;
  /** How sure the engine is that this is a person, 0..1. */
  readonly presence: number;
  /** The check engine's 17 × (x px, y px, score 0..1), as `CHECK_LANDMARKS`, on the frames on which it looked too; else null. */
  readonly check: Float32Array | null;
  /** Mean luma of the runner's crop, 0..255, where it was measured. */
  readonly luma: number | null;
  /**
   * The whole image as `BACKDROP_WIDTH` × `BACKDROP_HEIGHT` values of luma, row by row, on a frame now and then: it
   * shows whether the camera still stands where it stood.
   */
  readonly backdrop?: Uint8Array;
  /**
   * How far the image of the waist is turned against its own symmetric mean, `WAIST_BANDS` bands from the top down,
   * degrees clockwise on the screen. On frames in which the whole body is seen from behind; not in the first seconds.
   */
  readonly waistTurns?: Float32Array;
  /**
   * How far the picture of the chest (from behind: of the back) lies to the picture's right of the middle of the
   * shoulders in `image`, against its own mean: a band each of `CHEST_BANDS_BELOW`, shoulder widths. On frames from the
   * front and from behind in which no arm covers it; not in the first seconds.
   */
  readonly chestShifts?: Float32Array;
  /** Frames that the camera gave between the analysed one before and this one, and that were left out on purpose; 0 where absent. */
  readonly leftOut?: number;
  /** Frames that the camera gave in between and that this machine was too slow for; 0 where absent. Not stored. */
  readonly late?: number;
}

export const IMAGE_STRIDE = 3;
export const IMAGE_LENGTH = LANDMARK_COUNT * IMAGE_STRIDE;
export const WORLD_LENGTH = LANDMARK_COUNT * 3;
export const CHECK_LENGTH = CHECK_LANDMARKS.length * 3;
/** Columns and rows of the tiny picture, whatever the shape of the whole one. */
export const BACKDROP_WIDTH = 32;
export const BACKDROP_HEIGHT = 24;
export const BACKDROP_LENGTH = BACKDROP_WIDTH * BACKDROP_HEIGHT;

/** Bands of the waist, from the iliac crests down to the hip joints. */
export const WAIST_BANDS = 3;

/** Middles of the bands of the chest below the shoulder line, trunk lengths: collar and breastbone. */
export const CHEST_BANDS_BELOW = [0.14, 0.24] as const;

/** A frame in which nobody is seen. */
export function emptyFrame(timeS: number, clock: FrameClock, width: number, height: number): PoseFrame {
  return { timeS, clock, width, height, image: null, world: null, presence: 0, check: null, luma: null };
}
