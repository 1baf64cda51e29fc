/** When the runner runs, and each step and stride of it. */
import type { Activity } from '../model/activity.ts';
import { demodulate } from '../signal/demodulate.ts';
import { quantile } from '../signal/robust.ts';
import type { GaitSignals } from './gait-signals.ts';
import { estimateRhythm, type RhythmEstimate } from './rhythm.ts';
import { STANCE_SHARE } from './stance.ts';

/** The lowest point of one step: about midstance. */
export interface StepEvent {
  readonly timeS: number;
  /** The foot on the belt; null where neither arms nor knees could tell. */
  readonly side: 'left' | 'right' | null;
}

/** From about one left contact to the next. */
export interface Stride {
  readonly startS: number;
  readonly endS: number;
}

export interface Gait {
  /** For every sample of the tracks. */
  readonly activity: readonly Activity[];
  /** Steps a second for every sample; NaN where there is no beat. */
  readonly stepHz: Float64Array;
  readonly steps: readonly StepEvent[];
  readonly strides: readonly Stride[];
}

/** Ten steps: long enough to tell a beat from noise, short enough to notice within two seconds that one has begun. */
const WINDOW_S = 3.5;
const HOP_S = 0.5;

/**
 * In running there is a moment of flight, so the trunk's downward acceleration reaches gravity: the amplitude of its
 * vertical acceleration is near g or above. In walking it is a quarter of that. Half way, with room for a smooth
 * runner and for a scale that is 15 % off.
 */
const RUNNING_ACCELERATION = 0.45 * 9.81;
/** Less than this is standing: a shift of weight, noise. */
const WALKING_ACCELERATION = 0.08 * 9.81;
/** A run is at least 130 steps a minute, a walk less than 150. */
const MIN_RUNNING_STEP_HZ = 125 / 60;
/**
 * Runners who step less often than that bounce high: they can only be in the air for so long by falling as long. At
 * the end of the flight, with one foot always on the ground, the amplitude is 0.67 g (see `slow-motion.ts`). Below
 * 80 steps a minute that is a hop of 22 cm at every step: nobody runs like that.
 */
const FALLING_ACCELERATION = 0.8 * 9.81;
const LEAST_FALLING_STEP_HZ = 80 / 60;
/** Two steps at the slowest that is taken for a run. */
const MOST_STRIDE_S = 2 / LEAST_FALLING_STEP_HZ;
/** The beat must carry this share of the vertical motion to be one. */
const MIN_STEP_SHARE = 0.25;
/** The limbs swing with a beat that carries half of their motion: by chance, in four seconds of standing, it is a third. */
const MIN_LIMB_SHARE = 0.5;
/** Midstance comes half a stance after contact. A step is half a stride, so this is the same share of a step. */
const CONTACT_LEAD = STANCE_SHARE;

/** Whether the frames of an interval can show how far something swings that often a second. */
export type ShowsSwing = (hz: number, fromS: number, toS: number) => boolean;

/**
 * @param startS time of sample 0
 * @param shows where frames are few: two to the step show a bounce at any part of its size, down to nothing. Where the limbs
 *   go on with the beat it is then not clear what the runner does
 */
export function findGait(signals: GaitSignals, startS: number, shows: ShowsSwing = () => true): Gait {
  const n = signals.height.length;
  const stepHz = new Float64Array(n).fill(Number.NaN);
  const untold = new Uint8Array(n);
  for (const { from, to, rhythm } of rhythmWindows(signals)) {
    if (!rhythm) continue;
    const timeOf = (i: number) => startS + i / signals.rateHz;
    const isUntold =
      (rhythm.strideShare ?? 0) >= MIN_LIMB_SHARE && !shows(2 * rhythm.strideHz, timeOf(from), timeOf(to));
    if (rhythm.stepShare < MIN_STEP_SHARE && !isUntold) continue;
    // The window's middle speaks for its own second; the first and last also for the ends.
    const centre = (from + to) / 2;
    const half = (HOP_S * signals.rateHz) / 2;
    const a = from === 0 ? 0 : Math.max(0, Math.floor(centre - half));
    const b = to === n ? n : Math.min(n, Math.ceil(centre + half));
    for (let i = a; i < b; i++) {
      if (Number.isNaN(stepHz[i])) stepHz[i] = 2 * rhythm.strideHz;
      if (isUntold) untold[i] = 1;
    }
  }
  spread(stepHz, Math.round(WINDOW_S * 0.4 * signals.rateHz));
  const bounce = demodulate(signals.height, signals.rateHz, stepHz);
  const activity: Activity[] = [];
  for (let i = 0; i < n; i++) {
    const seen = activityAt(signals.height[i], stepHz[i], bounce.amplitude[i]);
    activity.push(untold[i] && (seen === 'standing' || seen === 'walking') ? 'unclear' : seen);
  }
  settle(activity, Math.round(0.7 * signals.rateHz));
  const bare = stepTimes(bounce.phase, activity, signals.rateHz, startS);
  const steps = tellSides(bare, signals, stepHz, startS);
  return {
    activity,
    stepHz,
    steps,
    strides: stridesOf(steps),
  };
}

function rhythmWindows(signals: GaitSignals): { from: number; to: number; rhythm: RhythmEstimate | null }[] {
  const n = signals.height.length;
  const size = Math.min(n, Math.round(WINDOW_S * signals.rateHz));
  const hop = Math.round(HOP_S * signals.rateHz);
  const out: ReturnType<typeof rhythmWindows> = [];
  for (let from = 0; ; from += hop) {
    const start = Math.min(from, n - size);
    out.push({
      from: start,
      to: start + size,
      rhythm: size > 1.5 * signals.rateHz ? estimateRhythm(signals, start, start + size) : null,
    });
    if (start + size >= n) return out;
  }
}

/** Lets a known beat speak for the neighbourhood where none was found (the seconds before and after a run). */
function spread(hz: Float64Array, reach: number): void {
  const known = Float64Array.from(hz);
  let last = -Infinity;
  for (let i = 0; i < hz.length; i++) {
    if (!Number.isNaN(known[i])) last = i;
    else if (i - last <= reach) hz[i] = known[last];
  }
  let next = Infinity;
  for (let i = hz.length - 1; i >= 0; i--) {
    if (!Number.isNaN(known[i])) next = i;
    else if (Number.isNaN(hz[i]) && next - i <= reach) hz[i] = known[next];
  }
}

function activityAt(height: number, stepHz: number, amplitude: number): Activity {
  if (Number.isNaN(height)) return 'nobody';
  if (Number.isNaN(stepHz) || Number.isNaN(amplitude)) return 'standing';
  const acceleration = amplitude * (2 * Math.PI * stepHz) ** 2;
  if (acceleration >= RUNNING_ACCELERATION && stepHz >= MIN_RUNNING_STEP_HZ) return 'running';
  if (acceleration >= FALLING_ACCELERATION && stepHz >= LEAST_FALLING_STEP_HZ) return 'running';
  if (acceleration < WALKING_ACCELERATION) return 'standing';
  return stepHz < MIN_RUNNING_STEP_HZ + 0.5 ? 'walking' : 'unclear';
}

/** Takes out spells shorter than `least` samples: nobody stops running for half a second. */
function settle(activity: Activity[], least: number): void {
  let start = 0;
  for (let i = 1; i <= activity.length; i++) {
    if (i < activity.length && activity[i] === activity[start]) continue;
    const before = start > 0 ? activity[start - 1] : undefined;
    const short = i - start < least && before !== undefined && i < activity.length;
    // A run between two short losses of tracking is still a run. A short loss within a run is not an empty image.
    const blinks =
      activity[start] === 'nobody'
        ? before === activity[i]
        : activity[start] !== 'running' || before !== 'nobody';
    if (short && blinks) activity.fill(before, start, i);
    start = i;
  }
}

function stepTimes(
  phase: Float64Array,
  activity: readonly Activity[],
  rateHz: number,
  startS: number,
): number[] {
  const times: number[] = [];
  for (let i = 1; i < phase.length; i++) {
    if (activity[i] !== 'running' || activity[i - 1] !== 'running') continue;
    const a = (phase[i - 1] - Math.PI) / (2 * Math.PI);
    const b = (phase[i] - Math.PI) / (2 * Math.PI);
    if (!(Math.floor(b) > Math.floor(a))) continue;
    const share = (Math.floor(b) - a) / (b - a);
    times.push(startS + (i - 1 + share) / rateHz);
  }
  return times;
}

/**
 * At left midstance the left arm is on its way forward and up (it is furthest forward when the left foot leaves the
 * belt), the right knee is on its way forward too, and the left foot is the lower one. Steps alternate, so all steps
 * of an unbroken run vote together, each sign by its size in metres: feet, where they are seen, say most, since arms
 * that cross go forward little.
 */
function tellSides(
  times: readonly number[],
  signals: GaitSignals,
  stepHz: Float64Array,
  startS: number,
): StepEvent[] {
  const strideHz = Float64Array.from(stepHz, (v) => v / 2);
  const arms = demodulate(signals.armsApart, signals.rateHz, strideHz);
  const hands = demodulate(signals.armsAbove, signals.rateHz, strideHz);
  const knees = signals.kneesApart ? demodulate(signals.kneesApart, signals.rateHz, strideHz) : null;
  const feet = signals.feetAbove ? demodulate(signals.feetAbove, signals.rateHz, strideHz) : null;
  const vote = (timeS: number): number => {
    const i = Math.round((timeS - startS) * signals.rateHz);
    // Rising through its middle is cos(phase) with phase −90°: −sin(phase) is +1 there.
    const votes = [
      -Math.sin(arms.phase[i]) * arms.amplitude[i],
      -Math.sin(hands.phase[i]) * hands.amplitude[i],
      knees ? Math.sin(knees.phase[i]) * knees.amplitude[i] : 0,
      feet ? -Math.cos(feet.phase[i]) * feet.amplitude[i] : 0,
    ];
    return votes.reduce((sum, v) => sum + (Number.isNaN(v) ? 0 : v), 0);
  };
  const steps: StepEvent[] = [];
  for (const run of unbroken(times, stepHz, signals.rateHz, startS)) {
    const votes = run.map(vote);
    const even = votes.reduce((s, v, i) => s + (i % 2 === 0 ? v : -v), 0);
    const size = votes.reduce((s, v) => s + Math.abs(v), 0);
    const known = size > 0 && Math.abs(even) / size > 0.2;
    run.forEach((timeS, i) =>
      steps.push({ timeS, side: known ? (even > 0 === (i % 2 === 0) ? 'left' : 'right') : null }),
    );
  }
  return steps;
}

/** Runs of steps without a hole. */
function unbroken(
  times: readonly number[],
  stepHz: Float64Array,
  rateHz: number,
  startS: number,
): number[][] {
  const out: number[][] = [];
  for (const t of times) {
    const run = out.at(-1);
    const last = run?.at(-1);
    const hz = stepHz[Math.round((t - startS) * rateHz)];
    if (run && last !== undefined && t - last < 1.6 / hz) run.push(t);
    else out.push([t]);
  }
  return out;
}

function stridesOf(steps: readonly StepEvent[]): Stride[] {
  const out: Stride[] = [];
  for (let i = 2; i < steps.length; i++) {
    const a = steps[i - 2];
    const b = steps[i];
    // With unknown sides any two steps make a stride; every second step begins one.
    if (a.side === 'right' || (a.side === null && i % 2 === 1)) continue;
    // Where a step between was not seen, the next but one is the other foot's.
    if (a.side !== b.side) continue;
    const length = b.timeS - a.timeS;
    const middle = steps[i - 1].timeS - a.timeS;
    if (length > MOST_STRIDE_S || length < 0.4 || middle < 0.3 * length || middle > 0.7 * length) continue;
    const lead = (CONTACT_LEAD * length) / 2;
    out.push({ startS: a.timeS - lead, endS: b.timeS - lead });
  }
  return out;
}

/** Steps a minute over the whole of the steps given, pauses left out; null with fewer than eight steps. */
export function cadenceOf(steps: readonly StepEvent[]): number | null {
  const gaps: number[] = [];
  for (let i = 1; i < steps.length; i++) gaps.push(steps[i].timeS - steps[i - 1].timeS);
  // Steps that were not seen leave gaps of two and three; the quarter of the shortest holds single ones.
  const usual = quantile(gaps, 0.25);
  const within = gaps.filter((g) => g > 0.6 * usual && g < 1.6 * usual);
  if (within.length < 8) return null;
  return 60 / (within.reduce((s, g) => s + g, 0) / within.length);
}
