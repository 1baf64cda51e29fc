/**
 * How many frames a second the measures need at the moment. Strides repeat: once they do, and are told apart surely,
 * frames of several strides together show one stride as finely as all frames would. Before that, and where something
 * changes, every frame counts.
 */
import { usableShare } from '../body/tracks.ts';
import type { View } from '../model/measure.ts';
import { framesPerSecond } from '../pose/frame-rate.ts';
import { interleavingFps } from '../pose/thinning.ts';
import { mean, median, sd } from '../signal/robust.ts';
import type { Phase } from './contract.ts';
import type { CoachState } from './state.ts';
import type { KeptStride } from './strides.ts';
import { nowS } from './window.ts';

/** What the rate follows from. */
export interface RateFacts {
  readonly phase: Phase;
  readonly view: View;
  /** The latest strides, oldest first. */
  readonly strides: readonly Pick<KeptStride, 'startS' | 'endS'>[];
  /** Source time. */
  readonly nowS: number;
  /** When something last happened after which every frame counts: a cue, another speed. Source time; -Infinity = never. */
  readonly changedS: number;
  /** Share of the latest frames with a usable skeleton, 0..1. */
  readonly usableShare: number;
  /** The feet can be seen. */
  readonly feetSeen: boolean;
  /** Analysed frames a second of late. */
  readonly analysedFps: number;
  readonly onBattery: boolean;
}

/**
 * From the front and from behind: half of what a usual camera gives. By recorded skeletons no measure's median passes its
 * limit at this rate (docs/accuracy.md).
 */
const STEADY_FPS = 15;
/** The shin at landing and the deepest knee are single moments, which more strides show no more finely: a third is left out. */
const STEADY_LEGS_FPS = 20;
/** On battery: enough for the balance of the steps. Their scatter, and the hips, wait until the laptop is plugged in. */
const BATTERY_FPS = 12.5;
const BATTERY_LEGS_FPS = 15;
/** Nothing is measured during a pause; the runner is only kept in sight. */
const PAUSED_FPS = 5;
/**
 * Seven strides are the fewest that a mean is taken of, and their lengths tell how even they are. One more may be odd: a
 * single stumble, or a contact that was seen too late, makes the phase of the others no less sure.
 */
const SURE_STRIDES = 8;
/** Time between them that was no stride, in strides: one that was missed is bearable, two are not. */
const MOST_MISSED = 1.5;
/** Strides of a runner at one speed differ by 1 to 3 %; beyond this the phase is unsure. Standard deviation by mean. */
const MOST_UNEVEN = 0.06;
/** Longer than this since the last stride: it is not sure that there still are any, seconds. */
const LATEST_STRIDE_S = 2.5;
/** After a cue the next strides show what came of it; after a change of speed a new beat has to be found. */
const WATCHFUL_S = 12;
const SEEN_WELL_SHARE = 0.9;
/** Contact times need every frame of a camera of 60, and are measured from here on. */
const CONTACT_FPS = 55;

/** @returns frames a second; null = all that the camera gives */
export function wantedFps(facts: RateFacts): number | null {
  const { phase, view, strides, onBattery } = facts;
  if (phase === 'paused') return PAUSED_FPS;
  if (phase !== 'running' || view === 'unknown' || facts.usableShare < SEEN_WELL_SHARE) return null;
  if (facts.nowS - facts.changedS < WATCHFUL_S) return null;
  const latest = strides.slice(-SURE_STRIDES);
  if (!isSteady(latest, facts.nowS)) return null;
  const legs = (view === 'left' || view === 'right') && facts.feetSeen;
  if (legs && facts.analysedFps >= CONTACT_FPS) return null;
  const plugged = legs ? STEADY_LEGS_FPS : STEADY_FPS;
  const target = onBattery ? (legs ? BATTERY_LEGS_FPS : BATTERY_FPS) : plugged;
  return interleavingFps(target, 1 / median(latest.map(lengthS)));
}

export function wantedNow(state: CoachState): number | null {
  const { phase, sight, strides, window, belt, power } = state;
  return wantedFps({
    phase: phase.current,
    view: sight.view,
    strides: strides.strides,
    nowS: nowS(window),
    changedS: Math.max(belt.changedS, power.cuedS),
    usableShare: usableShare(window.frames),
    feetSeen: !sight.notes.includes('feet-out-of-frame'),
    analysedFps: framesPerSecond(window.frames),
    onBattery: power.onBattery,
  });
}

function lengthS({ startS, endS }: Pick<KeptStride, 'startS' | 'endS'>): number {
  return endS - startS;
}

/** Enough strides, one after the other up to now, and all but one about as long. */
function isSteady(strides: RateFacts['strides'], now: number): boolean {
  const [first, last] = [strides[0], strides.at(-1)];
  if (!first || !last || strides.length < SURE_STRIDES || now - last.endS > LATEST_STRIDE_S) return false;
  const lengths = strides.map(lengthS);
  const usual = median(lengths);
  const within = lengths.reduce((sum, length) => sum + length, 0);
  if (last.endS - first.startS > within + MOST_MISSED * usual) return false;
  const byOddness = lengths.toSorted((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
  const even = byOddness.slice(0, -1);
  return sd(even) < MOST_UNEVEN * mean(even);
}
