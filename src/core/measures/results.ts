/** From strides to the measures of a session: value, spread, baseline, confidence, band, or why there is none. */
import type { MeasureResult } from './measure-result.ts';
import { finite, median, robustSd, tamedMean } from '../signal/robust.ts';
import {
  errorsBeyond,
  errorsBeyondOneWay,
  madFreedom,
  medianError,
  type ErrorPart,
} from '../signal/believable.ts';
import { isFewFps } from '../pose/frame-rate.ts';
import { UNKNOWNS } from '../signal/repeating.ts';
import { toHundredths } from '../signal/round.ts';
import { judge, needsBaseline } from './bands.ts';
import { sureBand } from './sure-band.ts';
import { confidenceOf, type SeenRun } from './confidence.ts';
import type { Band, Reason, Side } from '../model/measure.ts';
import { measureKey, measureOf, MEASURES, type Measure } from './all.ts';
import type { DerivedStride } from './derive.ts';
import type { RunValue } from './definition.ts';
import { MIN_STRIDES } from './shared/run-values.ts';

export interface ResultInput extends SeenRun {
  readonly strides: readonly DerivedStride[];
  /** Why nothing can be measured at all; null when something can. */
  readonly blocked: Reason | null;
  /** There is a stand (or a baseline) to compare with. */
  readonly stood: boolean;
}

/**
 * With fewer frames a second nothing is measured. Strides are then folded over six seconds (`signal/repeating.ts`), with ten
 * unknowns for each path: five frames a second are three for each. A bit less, since rates are not kept exactly.
 */
export const MIN_FPS = 4.7;

/** @returns one result for every measure and side, in the catalogue's order */
export function measureResults(input: ResultInput): MeasureResult[] {
  return MEASURES.flatMap((info) => info.sides.map((side) => result(info, side, input)));
}

function result(info: Measure, side: Side, input: ResultInput): MeasureResult {
  const empty = (reason: Reason): MeasureResult => ({
    id: info.id,
    side,
    unit: info.unit,
    value: null,
    baseline: null,
    spread: null,
    strides: 0,
    confidence: 'poor',
    band: null,
    reason,
    smallestChange: null,
  });
  if (input.blocked) return empty(input.blocked);
  if (info.views !== 'any' && input.view === 'oblique') return empty('camera-turned');
  if (info.views !== 'any' && !info.views.includes(input.view)) return empty('not-visible-from-this-view');
  if (info.nearSideOnly && side !== input.view) return empty('not-visible-from-this-view');
  if (input.fps < (info.needs?.fps ?? 0)) return empty('frame-rate-too-low');
  const found = valueOf(info, side, input);
  if (typeof found === 'string') return empty(found);
  const series = { ...found, spread: found.spread * widenedBy(input) };
  const { value, spread, strides, baseline } = series;
  if (needsBaseline(info.id) && baseline === null) return empty(withoutBaseline(input));
  const confidence = confidenceOf(info, side, series, input);
  const band = bandOf(info, side, series, input);
  return {
    id: info.id,
    side,
    unit: info.unit,
    value: toHundredths(value),
    baseline: baseline === null ? null : toHundredths(baseline),
    spread: toHundredths(spread),
    strides,
    confidence,
    band: confidence === 'poor' ? sureBand(info, side, series, input, band) : band,
    reason: null,
    smallestChange: toHundredths(Math.max(info.claims.smallestChange, errorsOf(series))),
  };
}

/**
 * Strides that are folded share their frames, so they scatter less than each of them may be off: what is told of each
 * rests on as many unknowns as a path has, and on no more frames than the stride has.
 */
function widenedBy({ fps, strides }: ResultInput): number {
  if (!isFewFps(fps)) return 1;
  const stepsPerMin = median(strides.map((s) => s.values['cadence'] ?? Number.NaN));
  const framesOfStride = (fps * 120) / stepsPerMin;
  return Number.isNaN(framesOfStride) ? 1 : Math.sqrt(Math.max(1, UNKNOWNS / framesOfStride));
}

/** How far the value may be off by chance, in 19 of 20 cases: as a median over the strides, or by its own error. */
function errorsOf({ spread, strides, error }: RunValue): number {
  return errorsBeyond(madFreedom(strides)) * (error ?? spread * medianError(Math.max(1, strides)));
}

/**
 * By how much a result may be off by chance, as it follows from what a session file says of it. The camera's own part,
 * which more strides do not lessen, comes on top: it is within the measure's smallest change.
 */
export function errorOfResult({ id, spread, strides, smallestChange: told }: MeasureResult): ErrorPart {
  const { claims, run } = measureOf(id);
  const freedom = madFreedom(strides);
  const sd = spread ?? 0;
  const beyond = errorsBeyond(freedom);
  // It is the larger one of both that is told.
  if (told !== null && told > claims.smallestChange) return { error: told / beyond, freedom };
  // A measure that says its own error gives it as the spread, or has less.
  return {
    error: run?.value ? Math.min(sd, claims.smallestChange / beyond) : sd * medianError(Math.max(1, strides)),
    freedom,
  };
}

/** Where a stand was taken and yet there is no baseline, what is measured was hidden in it. */
function withoutBaseline({ stood }: ResultInput): Reason {
  return stood ? 'body-part-hidden' : 'needs-baseline';
}

function valueOf(measure: Measure, side: Side, input: ResultInput): RunValue | Reason {
  return measure.run?.value?.(input, side) ?? overStrides(measure, side, input);
}

function overStrides({ id, run, picture }: Measure, side: Side, input: ResultInput): RunValue | Reason {
  const key = measureKey(id, side);
  // Where the camera was moved some strides have a stand to be compared with and others not: the two do not mix.
  const based = input.strides.filter((s) => s.baselines[key] !== undefined);
  const strides = based.length >= MIN_STRIDES ? based : input.strides;
  const values = finite(strides.map((s) => s.values[key] ?? Number.NaN));
  const bases = finite(strides.map((s) => s.baselines[key] ?? Number.NaN));
  if (values.length < MIN_STRIDES) {
    if (input.strides.length < MIN_STRIDES) return 'too-few-strides';
    if (needsBaseline(id) && bases.length === 0) return withoutBaseline(input);
    return values.length === 0 ? (run?.missing ?? 'body-part-hidden') : 'body-part-hidden';
  }
  const value = isMean(picture, input) ? tamedMean(values) : median(values);
  if (value > (run?.most ?? Infinity)) return 'body-part-hidden';
  return {
    value,
    spread: robustSd(values),
    strides: values.length,
    baseline: bases.length > 0 ? median(bases) : null,
  };
}

/** What is a mean over time within a stride is one over the strides too: some people lean now more, now less. */
function isMean(picture: Measure['picture'], { view }: ResultInput): boolean {
  return picture?.[view === 'left' || view === 'right' ? 'side' : 'front'] !== undefined;
}

/**
 * By the strides where they are judged one by one; else as the measure judges a run. Null where it lies beyond a limit, but
 * no further than the scatter of its strides brings it by chance.
 */
function bandOf({ id, run, picture }: Measure, side: Side, found: RunValue, input: ResultInput): Band | null {
  const key = measureKey(id, side);
  const judged = input.strides.map((s) => s.judgements[key]).filter((j) => j !== undefined);
  if (judged.length < MIN_STRIDES) return run?.band?.(input, side, found) ?? null;
  const ofValue = isMean(picture, input) ? judge(id, side, found.value, found.baseline, input.view) : null;
  const severities = judged.map((j) => j.severity);
  const severity = ofValue?.severity ?? median(severities);
  if (severity <= 1) return 'ok';
  const surely = severity - byChance(severities);
  if (surely <= 1) return null;
  const worst = judged.some((j) => j.band === 'fault');
  return surely > 2 && worst ? 'fault' : 'watch';
}

/** How far the middle of strides that scatter is beyond a limit by chance, in 19 of 20 cases: asked one way. */
function byChance(severities: readonly number[]): number {
  const n = severities.length;
  return errorsBeyondOneWay(madFreedom(n)) * robustSd(severities) * medianError(n);
}
