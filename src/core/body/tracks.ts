/**
 * The joints' paths over a stretch of frames, ready to be measured: evenly sampled, short gaps bridged, wild samples
 * out, low-passed without lag. Channels are made when first asked for.
 */
import { LM, type Landmark } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { lowpass } from '../signal/butterworth.ts';
import { fillGaps } from '../signal/gaps.ts';
import { hampel } from '../signal/hampel.ts';
import { RepeatingPaths, type BeatPhase } from '../signal/repeating.ts';
import { analysisRateHz, frameRateHz, resample } from '../signal/resample.ts';

/** Below this a landmark is a guess: it may be drawn, not measured. The engines' own scores; a judgement call. */
export const MIN_VISIBILITY = 0.5;
/**
 * Arms are measured from lower on: a hand in front of the trunk is where the engine doubts most and where crossing
 * happens; over many strides its place is right enough.
 */
const MIN_ARM_VISIBILITY = 0.05;
/** Below this the engine is not sure that this is a person at all. */
export const MIN_PRESENCE = 0.5;

/** Whether the frame has a skeleton that may be measured. */
export function isUsable(frame: PoseFrame): frame is PoseFrame & { readonly image: Float32Array } {
  return frame.image !== null && frame.presence >= MIN_PRESENCE;
}

/** Share of the frames with a usable skeleton, 0..1; 0 without frames. */
export function usableShare(frames: readonly PoseFrame[]): number {
  return frames.length > 0 ? frames.filter(isUsable).length / frames.length : 0;
}

/** Cut-offs of the zero-lag filter, Hz: usual practice for running kinematics (Winter). */
const UPPER_BODY_HZ = 6;
const LEGS_HZ = 9;

export interface Point2 {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Point3 extends Point2 {
  readonly z: Float64Array;
}

export interface Tracks {
  /** Samples a second of every channel. */
  readonly rateHz: number;
  /** Time of sample 0, seconds of the source. */
  readonly startS: number;
  readonly length: number;
  /** Frames a second that the channels rest on. */
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PoseFrame[];
  /** Share of the frames with a usable skeleton. */
  readonly validShare: number;
  /** Picture position, pixels, y down. */
  image(landmark: Landmark): Point2;
  /** Metres around the hip centre; camera axes (x right, y down, z away). All NaN where the engine gives no depth. */
  world(landmark: Landmark): Point3;
  /** Median visibility, 0..1. */
  visibility(landmark: Landmark): number;
}

export interface TracksOptions {
  /** Landmarks are kept whatever their visibility (for parts known to be seen). */
  readonly minVisibility?: number;
  /** The stride's phase, where frames are so few that several strides together make a path; see `hasFewFrames`. */
  readonly beat?: BeatPhase;
}

/** @param frames of one source, times strictly increasing */
export function makeTracks(frames: readonly PoseFrame[], options: TracksOptions = {}): Tracks {
  const times = Float64Array.from(frames, (f) => f.timeS);
  const fps = frames.length > 1 ? frameRateHz(times) : 0;
  const rateHz = analysisRateHz(Number.isFinite(fps) && fps > 0 ? fps : 30);
  const startS = times[0] ?? 0;
  const endS = times[times.length - 1] ?? startS;
  const length = Math.max(0, Math.floor((endS - startS) * rateHz + 1e-6) + 1);
  const minVisibility = options.minVisibility ?? MIN_VISIBILITY;
  const usable = frames.map(isUsable);
  const cache = new Map<string, Float64Array>();

  const repeating = options.beat && new RepeatingPaths(times, options.beat, { startS, rateHz, length });
  const clean = (raw: Float64Array, cutoffHz: number): Float64Array => {
    if (repeating) return repeating.path(raw);
    const tamed = hampel(times, raw).values;
    const filled = fillGaps(times, tamed);
    const even = resample(times, filled, rateHz, { startS, endS }).values;
    return lowpass(even, rateHz, cutoffHz, fps > 0 ? fps : rateHz);
  };
  const channel = (key: string, landmark: Landmark, read: (frame: PoseFrame) => number): Float64Array => {
    const known = cache.get(key);
    if (known) return known;
    const floor = isArm(landmark) ? Math.min(minVisibility, MIN_ARM_VISIBILITY) : minVisibility;
    const raw = Float64Array.from(frames, (f, i) => {
      if (!usable[i] || f.image![LM[landmark] * 3 + 2] < floor) return Number.NaN;
      return read(f);
    });
    const made = clean(raw, isLeg(landmark) ? LEGS_HZ : UPPER_BODY_HZ);
    cache.set(key, made);
    return made;
  };

  return {
    rateHz,
    startS,
    length,
    fps,
    width: frames[0]?.width ?? 0,
    height: frames[0]?.height ?? 0,
    frames,
    validShare: usableShare(frames),
    image(landmark) {
      const at = LM[landmark] * 3;
      return {
        x: channel(`${landmark}.ix`, landmark, (f) => f.image![at]),
        y: channel(`${landmark}.iy`, landmark, (f) => f.image![at + 1]),
      };
    },
    world(landmark) {
      const at = LM[landmark] * 3;
      const axis = (k: number) => (f: PoseFrame) => (f.world ? f.world[at + k] : Number.NaN);
      return {
        x: channel(`${landmark}.wx`, landmark, axis(0)),
        y: channel(`${landmark}.wy`, landmark, axis(1)),
        z: channel(`${landmark}.wz`, landmark, axis(2)),
      };
    },
    visibility(landmark) {
      const at = LM[landmark] * 3 + 2;
      const seen = frames.filter((_, i) => usable[i]).map((f) => f.image![at]);
      seen.sort((a, b) => a - b);
      return seen.length > 0 ? seen[seen.length >> 1] : 0;
    },
  };
}

const LEG = /Hip|Knee|Ankle|Heel|Foot/;
const ARM = /Elbow|Wrist|Pinky|(left|right)Index|Thumb/;

function isLeg(landmark: Landmark): boolean {
  return LEG.test(landmark) && !landmark.includes('Hip');
}

function isArm(landmark: Landmark): boolean {
  return ARM.test(landmark);
}

/** Middle of two paths. */
export function midpoint2(a: Point2, b: Point2): Point2 {
  return { x: average(a.x, b.x), y: average(a.y, b.y) };
}

export function midpoint3(a: Point3, b: Point3): Point3 {
  return { x: average(a.x, b.x), y: average(a.y, b.y), z: average(a.z, b.z) };
}

function average(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from(a, (v, i) => (v + b[i]) / 2);
}
