/**
 * What strides are compared with, live and in the summary: the neutral stand; without one, the runner's own running
 * once warm. A stand shows posture: where head and shoulders are when nothing pulls at them. Running does not, because
 * a habit is in the baseline as much as in what follows. It shows change within the run, and only that is told of it:
 * nothing is called good because it stayed the same, and angles against the vertical keep the camera's or the belt's.
 */
import { measureKey, MEASURES, type MeasureKey } from '../measures/all.ts';
import { deriveStride, medianReading, type DerivedStride } from '../measures/derive.ts';
import type { MeasureResult } from '../measures/measure-result.ts';
import type { StrideReading } from '../measures/read-strides.ts';
import { measureResults, type ResultInput } from '../measures/results.ts';
import { MIN_STRIDES } from '../measures/shared/run-values.ts';
import type { View } from '../model/measure.ts';
import type { CueTimes } from '../session/plan.ts';
import type { BeltMark, Interval, SessionFile } from '../session/session-file.ts';

/** A running baseline stands in for a neutral stand only if it rests on at least this much running, seconds. */
const MIN_BASELINE_SPAN_S = 60;

export interface Compared {
  readonly from: 'stand' | 'running';
  readonly reading: StrideReading;
}

/** The neutral stand; without one, the running baseline, if it was taken over a minute at least; else null. */
export function comparedWith(
  stand: StrideReading | null,
  baseline: StrideReading | null,
  { baselineFromS, baselineToS }: Pick<CueTimes, 'baselineFromS' | 'baselineToS'>,
): Compared | null {
  if (stand) return { from: 'stand', reading: stand };
  if (!baseline || baselineToS - baselineFromS < MIN_BASELINE_SPAN_S) return null;
  return { from: 'running', reading: baseline };
}

/** Keys of the measures that take the running baseline where there is no stand. */
export const CHANGE_KEYS: readonly MeasureKey[] = MEASURES.filter((m) => m.changeFromRunning).flatMap(
  ({ id, sides }) => sides.map((side) => measureKey(id, side)),
);

export interface ComparedStride extends DerivedStride {
  /** Keys of the measures that are compared with the runner's own running; none where there is a stand. */
  readonly againstRunning: readonly MeasureKey[];
}

/** @param keys which measures may take a running baseline */
export function compareStride(
  raw: StrideReading,
  reference: Compared | null,
  view: View,
  keys: readonly MeasureKey[] = CHANGE_KEYS,
): ComparedStride {
  if (reference?.from !== 'running')
    return { ...deriveStride(raw, reference?.reading ?? null, view), againstRunning: [] };
  const own = deriveStride(raw, null, view);
  const changed = deriveStride(raw, reference.reading, view);
  const againstRunning = keys.filter((key) => key in changed.baselines);
  const only = <T>(of: Readonly<Partial<Record<MeasureKey, T>>>) =>
    Object.fromEntries(againstRunning.flatMap((key) => (key in of ? [[key, of[key]]] : [])));
  return {
    ...own,
    values: { ...own.values, ...only(changed.values) },
    baselines: { ...own.baselines, ...only(changed.baselines) },
    judgements: { ...own.judgements, ...only(changed.judgements) },
    againstRunning,
  };
}

export type ComparedInput = Omit<ResultInput, 'strides' | 'stood'> & {
  readonly strides: readonly ComparedStride[];
  /** A neutral stand was taken. */
  readonly stood: boolean;
};

/** One result for every measure and side; those compared with running say so, and are never called good. */
export function comparedResults(input: ComparedInput): MeasureResult[] {
  const { strides } = input;
  const stood = input.stood || strides.some((s) => s.againstRunning.length > 0);
  return measureResults({ ...input, stood }).map((result) => {
    const key = measureKey(result.id, result.side);
    if (result.baseline === null || !strides.some((s) => s.againstRunning.includes(key))) return result;
    return { ...result, band: result.band === 'ok' ? null : result.band, baselineFrom: 'running' };
  });
}

/** What a session's head and shoulders were compared with; null = with nothing, they have no numbers. */
export function sessionReference({ measures, quality }: SessionFile): Compared['from'] | null {
  if (measures.some((m) => m.baselineFrom === 'running')) return 'running';
  return quality.notes.includes('no-neutral-stand') ? null : 'stand';
}

/** A stride as the baseline takes it. */
interface BaselineStride extends Interval {
  readonly reading: StrideReading;
  /** Seconds of running before it. */
  readonly runningS: number;
}

/** Running baselines as they are taken, one for each speed. Owned by the functions below: they change it in place. */
export interface Baselines {
  /** The running baseline of the present speed; null until it is taken. */
  baseline: StrideReading | null;
  /** Strides that it will be made of. */
  strides: BaselineStride[];
  /** Seconds of running at which it begins. */
  fromS: number;
  /** Baselines of the speeds that were run before, by speed and incline. */
  readonly bySpeed: Map<string, StrideReading>;
}

export function startBaselines({ baselineFromS }: CueTimes): Baselines {
  return { baseline: null, strides: [], fromS: baselineFromS, bySpeed: new Map() };
}

/** From second … to second … of running the baseline of the present speed is taken. */
function windowOf({ fromS }: Baselines, times: CueTimes): readonly [number, number] {
  return [fromS, fromS + times.baselineToS - times.baselineFromS];
}

/** Takes in a stride. @returns of how many strides a baseline has been made just now; null where none has */
export function takeBaseline(state: Baselines, stride: BaselineStride, times: CueTimes): number | null {
  const [fromS, toS] = windowOf(state, times);
  if (state.baseline || stride.runningS < fromS) return null;
  if (stride.runningS < toS) {
    state.strides.push(stride);
    return null;
  }
  if (state.strides.length < MIN_STRIDES) return null;
  state.baseline = medianReading(state.strides.map((s) => s.reading));
  return state.strides.length;
}

/** Takes the baseline anew. Whoever is warm already need not warm up again: it begins after `ranS` seconds of running. */
export function retakeBaseline(state: Baselines, times: CueTimes, ranS: number): void {
  state.baseline = null;
  state.strides = [];
  state.fromS = Math.max(times.baselineFromS, ranS);
}

/** The camera sees the runner from elsewhere: baselines of other speeds are not comparable any more either. */
export function forgetSpeeds({ bySpeed }: Baselines): void {
  bySpeed.clear();
}

/** Another speed is another gait. Back at one that was run before, its baseline is still known. */
export function changeSpeed(
  state: Baselines,
  from: BeltMark | null,
  to: BeltMark,
  { times, ranS }: { readonly times: CueTimes; readonly ranS: number },
): void {
  // A baseline taken before any speed was told is taken to be of the first one that is.
  if (!from) return;
  if (state.baseline) state.bySpeed.set(paceKey(from), state.baseline);
  state.baseline = state.bySpeed.get(paceKey(to)) ?? null;
  state.strides = [];
  state.fromS = Math.max(times.baselineFromS, ranS + times.quietAfterSpeedChangeS);
}

export function paceKey({ speedKmh, inclinePercent }: BeltMark): string {
  return `${speedKmh}/${inclinePercent}`;
}

/** 0..1 of the present speed's baseline after `ranS` seconds of running; 1 when it is there. */
export function baselineProgress(state: Baselines, times: CueTimes, ranS: number): number {
  if (state.baseline) return 1;
  const [fromS, toS] = windowOf(state, times);
  return Math.min(1, Math.max(0, (ranS - fromS) / Math.max(1, toS - fromS)));
}
