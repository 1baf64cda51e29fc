/**
 * Skeletons as they are kept: a few seconds of frames packed into typed arrays, some 440 bytes a frame (48 MB for an
 * hour at 30 frames/s) instead of several kilobytes of objects.
 *
 * What is lost: image coordinates are kept to 1/16 px (coarser, by halves, only where a point lies further than
 * 2,047 px from the image's corner), metres to 0.1 mm within ±3.2767 m, shares (visibility, presence, score) to
 * 1/255, luma to 1, turns of the waist to 0.01°, shifts of the chest to
 * 1/10,000 of the shoulder width. Times, sizes and what is null are exact.
 */
import { LANDMARK_COUNT } from '../core/pose/landmarks.ts';
import {
  BACKDROP_LENGTH,
  CHEST_BANDS_BELOW,
  CHECK_LENGTH,
  WAIST_BANDS,
  WORLD_LENGTH,
  type FrameClock,
  type PoseFrame,
} from '../core/pose/pose-frame.ts';

/** Points with picture coordinates and a share each: 33 of the body, 17 of the check engine. */
const CHECK_COUNT = CHECK_LENGTH / 3;

const WORLD_UNITS_PER_M = 10_000;
const WAIST_UNITS_PER_DEG = 100;
const CHEST_UNITS_PER_WIDTH = 10_000;
const FINEST_UNITS_PER_PX = 16;
const INT16_MAX = 32_767;

const CHEST_BANDS = CHEST_BANDS_BELOW.length;

const CLOCKS: readonly FrameClock[] = ['capture', 'grab', 'media'];

const HAS_IMAGE = 1;
const HAS_WORLD = 2;
const HAS_CHECK = 4;
const HAS_LUMA = 8;
const HAS_BACKDROP = 16;
const HAS_WAIST = 32;
const HAS_CHEST = 64;

/** Frames packed. Arrays of points hold only the frames that have them, in order. */
export interface FrameChunk {
  readonly version: 1;
  readonly count: number;
  /** Int16 steps to a pixel, for `imageXy` and `secondXy`. */
  readonly unitsPerPx: number;
  readonly times: Float64Array;
  /** HAS_… bits. */
  readonly flags: Uint8Array;
  readonly clocks: Uint8Array;
  /** width, height of each frame */
  readonly sizes: Uint16Array;
  readonly presence: Uint8Array;
  readonly luma: Uint8Array;
  readonly imageXy: Int16Array;
  readonly imageVisibility: Uint8Array;
  readonly world: Int16Array;
  readonly secondXy: Int16Array;
  readonly secondScore: Uint8Array;
  /** Missing in recordings that were made before the room was looked at. */
  readonly backdrops?: Uint8Array;
  /** Missing in recordings that were made before the waist was looked at. */
  readonly waistTurns?: Int16Array;
  /** Missing in recordings that were made before the chest was looked at. */
  readonly chestShifts?: Int16Array;
  /** Frames left out on purpose before each one, 255 at most; missing where there were none. */
  readonly leftOut?: Uint8Array;
}

/** @returns the frames packed; the frames themselves are not kept and may be reused by the caller */
export function encodeFrames(frames: readonly PoseFrame[]): FrameChunk {
  const images = frames.map((f) => f.image).filter((points) => points !== null);
  const worlds = frames.map((f) => f.world).filter((points) => points !== null);
  const seconds = frames.map((f) => f.check).filter((points) => points !== null);
  const backdrops = frames.map((f) => f.backdrop).filter((room) => room !== undefined);
  const waists = frames.map((f) => f.waistTurns).filter((turns) => turns !== undefined);
  const chests = frames.map((f) => f.chestShifts).filter((shifts) => shifts !== undefined);
  const unitsPerPx = finestUnits([...images, ...seconds]);
  return {
    version: 1,
    count: frames.length,
    unitsPerPx,
    times: Float64Array.from(frames, (f) => f.timeS),
    flags: Uint8Array.from(frames, flagsOf),
    clocks: Uint8Array.from(frames, (f) => CLOCKS.indexOf(f.clock)),
    sizes: Uint16Array.from(frames.flatMap((f) => [f.width, f.height])),
    presence: Uint8Array.from(frames, (f) => shareToByte(f.presence)),
    luma: Uint8Array.from(frames, (f) => toByte(f.luma ?? 0)),
    imageXy: packXy(images, LANDMARK_COUNT, unitsPerPx),
    imageVisibility: packShares(images, LANDMARK_COUNT),
    world: packWorld(worlds),
    secondXy: packXy(seconds, CHECK_COUNT, unitsPerPx),
    secondScore: packShares(seconds, CHECK_COUNT),
    backdrops: joined(backdrops),
    waistTurns: packBands(waists, WAIST_UNITS_PER_DEG),
    chestShifts: packBands(chests, CHEST_UNITS_PER_WIDTH),
    ...(frames.some((f) => f.leftOut) && {
      leftOut: Uint8Array.from(frames, (f) => toByte(f.leftOut ?? 0)),
    }),
  };
}

/** Whether something that comes from outside can be decoded: all arrays there, each as long as the others say. */
export function isFrameChunk(value: unknown): value is FrameChunk {
  if (typeof value !== 'object' || value === null) return false;
  const chunk = value as Partial<FrameChunk>;
  const { count, flags, unitsPerPx } = chunk;
  if (chunk.version !== 1 || !Number.isInteger(count) || !(flags instanceof Uint8Array)) return false;
  if (typeof unitsPerPx !== 'number' || !(unitsPerPx > 0) || flags.length !== count) return false;
  const having = (flag: number): number => flags.reduce((sum, bits) => sum + (bits & flag ? 1 : 0), 0);
  const images = having(HAS_IMAGE) * LANDMARK_COUNT;
  const seconds = having(HAS_CHECK) * CHECK_COUNT;
  const arrays = [
    [chunk.times, Float64Array, count],
    [chunk.clocks, Uint8Array, count],
    [chunk.sizes, Uint16Array, 2 * count],
    [chunk.presence, Uint8Array, count],
    [chunk.luma, Uint8Array, count],
    [chunk.imageXy, Int16Array, 2 * images],
    [chunk.imageVisibility, Uint8Array, images],
    [chunk.world, Int16Array, having(HAS_WORLD) * WORLD_LENGTH],
    [chunk.secondXy, Int16Array, 2 * seconds],
    [chunk.secondScore, Uint8Array, seconds],
  ] as const;
  const { leftOut } = chunk;
  if (leftOut !== undefined && !(leftOut instanceof Uint8Array && leftOut.length === count)) return false;
  const rooms = chunk.backdrops;
  const roomBytes = having(HAS_BACKDROP) * BACKDROP_LENGTH;
  if (rooms !== undefined && !(rooms instanceof Uint8Array && rooms.length === roomBytes)) return false;
  const bands = [
    [chunk.waistTurns, having(HAS_WAIST) * WAIST_BANDS],
    [chunk.chestShifts, having(HAS_CHEST) * CHEST_BANDS],
  ] as const;
  if (bands.some(([array, length]) => array && !(array instanceof Int16Array && array.length === length)))
    return false;
  return arrays.every(([array, Kind, length]) => array instanceof Kind && array.length === length);
}

/** @returns the frames of a chunk, in their order, as new arrays */
export function decodeFrames(chunk: FrameChunk): PoseFrame[] {
  const frames: PoseFrame[] = [];
  let image = 0;
  let world = 0;
  let second = 0;
  let backdrop = 0;
  let waist = 0;
  let chest = 0;
  for (let i = 0; i < chunk.count; i++) {
    const flags = chunk.flags[i];
    frames.push({
      timeS: chunk.times[i],
      clock: CLOCKS[chunk.clocks[i]],
      width: chunk.sizes[2 * i],
      height: chunk.sizes[2 * i + 1],
      image:
        flags & HAS_IMAGE
          ? unpackPoints(chunk.imageXy, chunk.imageVisibility, image++, LANDMARK_COUNT, chunk.unitsPerPx)
          : null,
      world: flags & HAS_WORLD ? unpackWorld(chunk.world, world++) : null,
      presence: chunk.presence[i] / 255,
      check:
        flags & HAS_CHECK
          ? unpackPoints(chunk.secondXy, chunk.secondScore, second++, CHECK_COUNT, chunk.unitsPerPx)
          : null,
      luma: flags & HAS_LUMA ? chunk.luma[i] : null,
      ...(flags & HAS_BACKDROP && chunk.backdrops
        ? {
            backdrop: chunk.backdrops.slice(backdrop++ * BACKDROP_LENGTH, backdrop * BACKDROP_LENGTH),
          }
        : {}),
      ...(flags & HAS_WAIST && chunk.waistTurns
        ? { waistTurns: unpackBands(chunk.waistTurns, waist++, WAIST_BANDS, WAIST_UNITS_PER_DEG) }
        : {}),
      ...(flags & HAS_CHEST && chunk.chestShifts
        ? { chestShifts: unpackBands(chunk.chestShifts, chest++, CHEST_BANDS, CHEST_UNITS_PER_WIDTH) }
        : {}),
      ...(chunk.leftOut?.[i] ? { leftOut: chunk.leftOut[i] } : {}),
    });
  }
  return frames;
}

function flagsOf(frame: PoseFrame): number {
  return (
    (frame.image ? HAS_IMAGE : 0) |
    (frame.world ? HAS_WORLD : 0) |
    (frame.check ? HAS_CHECK : 0) |
    (frame.luma === null ? 0 : HAS_LUMA) |
    (frame.backdrop ? HAS_BACKDROP : 0) |
    (frame.waistTurns ? HAS_WAIST : 0) |
    (frame.chestShifts ? HAS_CHEST : 0)
  );
}

/** The finest of 1/16, 1/8 … 1 px (and coarser) with which every point fits into 16 bits. */
function finestUnits(pointSets: readonly Float32Array[]): number {
  let furthest = 0;
  for (const points of pointSets) {
    for (let i = 0; i < points.length; i += 3) {
      const reach = Math.max(Math.abs(points[i]), Math.abs(points[i + 1]));
      if (reach > furthest) furthest = reach;
    }
  }
  let units = FINEST_UNITS_PER_PX;
  while (furthest * units > INT16_MAX && units > 1 / 16) units /= 2;
  return units;
}

function packXy(pointSets: readonly Float32Array[], count: number, unitsPerPx: number): Int16Array {
  const packed = new Int16Array(pointSets.length * count * 2);
  pointSets.forEach((points, set) => {
    for (let p = 0; p < count; p++) {
      packed[(set * count + p) * 2] = toInt16(points[3 * p] * unitsPerPx);
      packed[(set * count + p) * 2 + 1] = toInt16(points[3 * p + 1] * unitsPerPx);
    }
  });
  return packed;
}

function packShares(pointSets: readonly Float32Array[], count: number): Uint8Array {
  const packed = new Uint8Array(pointSets.length * count);
  pointSets.forEach((points, set) => {
    for (let p = 0; p < count; p++) packed[set * count + p] = shareToByte(points[3 * p + 2]);
  });
  return packed;
}

function joined(backdrops: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(backdrops.length * BACKDROP_LENGTH);
  backdrops.forEach((backdrop, i) => all.set(backdrop, i * BACKDROP_LENGTH));
  return all;
}

/** Values of the bands of waist or chest, frame after frame. */
function packBands(frames: readonly Float32Array[], units: number): Int16Array {
  return Int16Array.from(frames.flatMap((bands) => Array.from(bands, (value) => toInt16(value * units))));
}

function unpackBands(packed: Int16Array, set: number, bands: number, units: number): Float32Array {
  const at = set * bands;
  return Float32Array.from(packed.subarray(at, at + bands), (value) => value / units);
}

function packWorld(worlds: readonly Float32Array[]): Int16Array {
  const packed = new Int16Array(worlds.length * WORLD_LENGTH);
  worlds.forEach((world, set) => {
    for (let i = 0; i < WORLD_LENGTH; i++)
      packed[set * WORLD_LENGTH + i] = toInt16(world[i] * WORLD_UNITS_PER_M);
  });
  return packed;
}

function unpackPoints(
  xy: Int16Array,
  shares: Uint8Array,
  set: number,
  count: number,
  unitsPerPx: number,
): Float32Array {
  const points = new Float32Array(count * 3);
  for (let p = 0; p < count; p++) {
    points[3 * p] = xy[(set * count + p) * 2] / unitsPerPx;
    points[3 * p + 1] = xy[(set * count + p) * 2 + 1] / unitsPerPx;
    points[3 * p + 2] = shares[set * count + p] / 255;
  }
  return points;
}

function unpackWorld(packed: Int16Array, set: number): Float32Array {
  const world = new Float32Array(WORLD_LENGTH);
  for (let i = 0; i < WORLD_LENGTH; i++) world[i] = packed[set * WORLD_LENGTH + i] / WORLD_UNITS_PER_M;
  return world;
}

/** Out of range is held at the edge: a typed array alone would wrap round. */
function toInt16(value: number): number {
  return Math.max(-INT16_MAX, Math.min(INT16_MAX, Math.round(value)));
}

function shareToByte(share: number): number {
  return toByte(share * 255);
}

function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
