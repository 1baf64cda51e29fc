/** The runner's own running, once warm: a baseline for each speed, and what stands in for a missing neutral stand. */
import type { StrideReading } from '../measures/read-strides.ts';
import { asRunningBaseline, medianReading } from '../measures/derive.ts';
import type { BeltMark } from '../session/session-file.ts';
import type { CueTimes } from '../session/plan.ts';
import type { KeptStride } from './strides.ts';
import { MIN_BASELINE_SPAN_S, MIN_BASELINE_STRIDES } from './times.ts';

export interface Reference {
  /** The running baseline of the present speed; null until it is taken. */
  baseline: StrideReading | null;
  /** Strides that it will be made of. */
  strides: KeptStride[];
  /** Seconds of running at which it begins. */
  fromS: number;
  /** Baselines of the speeds that were run before, by speed and incline. */
  readonly bySpeed: Map<string, StrideReading>;
}

export function startReference(times: CueTimes): Reference {
  return { baseline: null, strides: [], fromS: times.baselineFromS, bySpeed: new Map() };
}

/** From second … to second … of running the baseline of the present speed is taken. */
function windowOf({ fromS }: Reference, times: CueTimes): readonly [number, number] {
  return [fromS, fromS + times.baselineToS - times.baselineFromS];
}

/** Takes in a stride. @returns of how many strides a baseline has been made just now; null where none has */
export function takeBaseline(reference: Reference, stride: KeptStride, times: CueTimes): number | null {
  const [fromS, toS] = windowOf(reference, times);
  if (reference.baseline || stride.runningS < fromS) return null;
  if (stride.runningS < toS) {
    reference.strides.push(stride);
    return null;
  }
  if (reference.strides.length < MIN_BASELINE_STRIDES) return null;
  reference.baseline = medianReading(reference.strides.map((s) => s.reading));
  return reference.strides.length;
}

/** Takes the baseline anew. Whoever is warm already need not warm up again: it begins after `ranS` seconds of running. */
export function retakeBaseline(reference: Reference, times: CueTimes, ranS: number): void {
  reference.baseline = null;
  reference.strides = [];
  reference.fromS = Math.max(times.baselineFromS, ranS);
}

/** The camera sees the runner from elsewhere: baselines of other speeds are not comparable any more either. */
export function forgetSpeeds({ bySpeed }: Reference): void {
  bySpeed.clear();
}

/** Another speed is another gait. Back at one that was run before, its baseline is still known. */
export function changeSpeed(
  reference: Reference,
  from: BeltMark | null,
  to: BeltMark,
  { times, ranS }: { readonly times: CueTimes; readonly ranS: number },
): void {
  // A baseline taken before any speed was told is taken to be of the first one that is.
  if (!from) return;
  if (reference.baseline) reference.bySpeed.set(paceKey(from), reference.baseline);
  reference.baseline = reference.bySpeed.get(paceKey(to)) ?? null;
  reference.strides = [];
  reference.fromS = Math.max(times.baselineFromS, ranS + times.quietAfterSpeedChangeS);
}

function paceKey({ speedKmh, inclinePercent }: BeltMark): string {
  return `${speedKmh}/${inclinePercent}`;
}

/** 0..1 of the present speed's baseline after `ranS` seconds of running; 1 when it is there. */
export function baselineProgress(reference: Reference, times: CueTimes, ranS: number): number {
  if (reference.baseline) return 1;
  const [fromS, toS] = windowOf(reference, times);
  return Math.min(1, Math.max(0, (ranS - fromS) / Math.max(1, toS - fromS)));
}

/** What strides are compared with: the neutral stand; without one, the runner's own first minutes, if they were minutes. */
export function comparedWith(
  neutral: StrideReading | null,
  { baseline }: Reference,
  { baselineFromS, baselineToS }: CueTimes,
): StrideReading | null {
  if (neutral) return neutral;
  if (!baseline || baselineToS - baselineFromS < MIN_BASELINE_SPAN_S) return null;
  // Running leans: it does not say which way is up, as standing does.
  return asRunningBaseline(baseline);
}
