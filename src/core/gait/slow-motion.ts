/** How many times slower than it happened a video plays, from how a runner falls in it. */
import { makeTracks } from '../body/tracks.ts';
import { facingOf, worldTrunkM } from '../body/view.ts';
import { framesPerSecond } from '../pose/frame-rate.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { demodulate } from '../signal/demodulate.ts';
import { median } from '../signal/robust.ts';
import { gaitSignals } from './gait-signals.ts';
import { estimateRhythm } from './rhythm.ts';

export interface SlowEstimate {
  /** How many times slower: one of `CAMERA_FACTORS`. */
  readonly factor: number;
  /** What the beat would be in life, steps a minute. */
  readonly stepsPerMin: number;
}

/** From 60 frames a second played at 24 (2.5) to 960 at 24 (40): what cameras do. */
export const CAMERA_FACTORS: readonly number[] = [2, 2.5, 4, 5, 8, 10, 16, 20, 32, 40];

/**
 * The amplitude of a runner's vertical acceleration at the step rate, in g. A foot that pushes in a half sine for a
 * share b of every step makes it 2 cos(πb) / (1 − 4b²) (Fourier series of the force, whose mean is the weight;
 * Alexander 1989 takes the force for a half sine). That is 1.32 for b = 0.65 and 1.04 for b = 0.8, between which
 * people run (Cavanagh & Lafortune 1980: 0.7 at an easy pace). It is 0.67 where the flight ends, at b = 1.
 */
const FLIGHT_G = 1.2;
const G = 9.81;
/**
 * Error of the factor from the fall alone, as a share: half of that of the acceleration's 15 %, and of the 10 % by
 * which trunks differ in length and heads and shoulders move more than the body's middle.
 */
const FALL_ERROR = 0.1;
/** Runners step 168 times a minute at an easy pace, with a spread of 6 % (Musgjerd 2021 and others: 150 to 190). */
const USUAL_STEPS_PER_MIN = 168;
const STEPS_SPREAD = 0.08;
/** A beat this slow is no run. Above it, a runner may be one who steps rarely: that is measured as it is. */
const MOST_STEPS_PER_MIN = 100;
/** A walk falls by so little that, as a slowed run, its steps would come faster than this. */
const FASTEST_STEPS_PER_MIN = 205;
/** Least that cameras slow down by is 2. Within the error of the fall it may look like this. */
const LEAST_FACTOR = 1.7;
/** The beat must carry this share of the motion, of the trunk and of the limbs. */
const LEAST_SHARE = 0.35;
/** A beat of three a second is told from so many frames; more only take longer. */
const ENOUGH_FPS = 24;
/** Times are divided by these to bring a slow beat to where beats are looked for. */
const COMPRESSIONS = [1, 3, 9];

/**
 * A body in free fall falls at 9.81 m/s², in a video that plays N times slower at an N-squared-th of it. How long the
 * trunk is says how many pixels a metre is.
 * @param frames of one stretch in which the same thing happens, with the times at which the video plays
 * @returns null where it plays as it happened, or where nobody runs in it
 */
export function slowMotionOf(frames: readonly PoseFrame[]): SlowEstimate | null {
  const beats = COMPRESSIONS.map((by) => beatOf(frames, by)).filter((beat) => beat !== null);
  const [best] = beats.toSorted((a, b) => b.share - a.share);
  if (!best || best.share < LEAST_SHARE || best.hz * 60 >= MOST_STEPS_PER_MIN) return null;
  const free = Math.sqrt((FLIGHT_G * G) / best.amplitudeM) / (2 * Math.PI);
  const byFall = free / best.hz;
  if (byFall < LEAST_FACTOR || free * 60 > FASTEST_STEPS_PER_MIN) return null;
  const off = (factor: number): number =>
    (Math.log(factor / byFall) / FALL_ERROR) ** 2 +
    (Math.log((factor * best.hz * 60) / USUAL_STEPS_PER_MIN) / STEPS_SPREAD) ** 2;
  const factor = CAMERA_FACTORS.toSorted((a, b) => off(a) - off(b))[0];
  return { factor, stepsPerMin: best.hz * 60 * factor };
}

interface Beat {
  /** Steps a second of playing. */
  readonly hz: number;
  readonly amplitudeM: number;
  /** The lesser of the shares of trunk and limbs. */
  readonly share: number;
}

function beatOf(frames: readonly PoseFrame[], by: number): Beat | null {
  const startS = frames[0]?.timeS ?? 0;
  const quick = frames.map((f) => ({ ...f, timeS: (f.timeS - startS) / by }));
  const every = Math.max(1, Math.floor(framesPerSecond(quick) / ENOUGH_FPS));
  const tracks = makeTracks(quick.filter((_, i) => i % every === 0));
  const facing = facingOf(tracks);
  if (!facing) return null;
  const signals = gaitSignals(tracks, facing, worldTrunkM(tracks));
  const n = signals.height.length;
  const rhythm = estimateRhythm(signals, 0, n);
  if (!rhythm || rhythm.strideShare === null) return null;
  const hz = 2 * rhythm.strideHz;
  const { amplitude } = demodulate(signals.height, signals.rateHz, new Float64Array(n).fill(hz));
  const amplitudeM = median(amplitude.filter((a) => !Number.isNaN(a)));
  if (!(amplitudeM > 0)) return null;
  return { hz: hz / by, amplitudeM, share: Math.min(rhythm.stepShare, rhythm.strideShare) };
}
