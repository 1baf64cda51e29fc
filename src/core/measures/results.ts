/** From strides to the measures of a session: value, spread, baseline, confidence, band, or why there is none. */
import type { MeasureResult } from './measure-result.ts';
import type { StepEvent } from '../gait/steps.ts';
import { cadenceOf } from '../gait/steps.ts';
import { median, robustSd } from '../signal/robust.ts';
import { judge, needsBaseline } from './bands.ts';
import type { Confidence, Reason, Side, View } from '../model/measure.ts';
import { MEASURES, measureKey, measureOf, type Measure, type MeasureId, type MeasureKey } from './all.ts';
import type { DerivedStride } from './derive.ts';
import { stepVariability, UNEVEN_BEYOND } from './rhythm/step-timing.ts';
import { leanBand } from './trunkLean/limits.ts';

export interface ResultInput {
  readonly view: View;
  /** Good strides: away from the start and end of running. */
  readonly strides: readonly DerivedStride[];
  readonly steps: readonly StepEvent[];
  readonly fps: number;
  readonly validShare: number;
  /** Why nothing can be measured at all; null when something can. */
  readonly blocked: Reason | null;
  /** There is a stand (or a baseline) to compare with. */
  readonly stood: boolean;
  /** The runner is so small in the picture that a pixel is a degree and more. */
  readonly small: boolean;
}

/** Under so many pictures a second nothing is measured: a step is three pictures. */
export const MIN_FPS = 12;

/** Fewer than this many strides make no number: means of running kinematics settle after six to eight. */
const MIN_STRIDES = 6;

/** Runners bend the standing knee by 40 to 50 degrees, rendered ones by 67: beyond this it is the other, swinging leg's. */
const MOST_STANCE_FLEXION = 80;

/** The engine sees from a quarter to all of a body's turn, so that from here on 10 % of shoulder width may be left at the wrist. */
const SQUARE_DEG = 4;

/** Twice this is a lean somewhere between upright and far forward: no number to go by. */
const MOST_LEAN_DOUBT_DEG = 3.5;

const ORDER: readonly Confidence[] = ['poor', 'fair', 'good'];

const lower = (a: Confidence, b: Confidence): Confidence => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);

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
  const series = seriesOf(info.id, side, input);
  if (typeof series === 'string') return empty(series);
  const { value, spread, strides, baseline } = series;
  if (needsBaseline(info.id) && baseline === null) return empty(withoutBaseline(input));
  return {
    id: info.id,
    side,
    unit: info.unit,
    value: round(value),
    baseline: baseline === null ? null : round(baseline),
    spread: round(spread),
    strides,
    confidence: confidenceOf(info.id, series, input),
    band: bandOf(info.id, side, value, spread, baseline, input),
    reason: null,
    smallestChange: round(
      Math.max(info.claims.smallestChange, (2 * spread) / Math.sqrt(Math.max(1, strides))),
    ),
  };
}

interface Series {
  readonly value: number;
  readonly spread: number;
  readonly strides: number;
  readonly baseline: number | null;
}

/** Where a stand was taken and yet there is no baseline, what is measured was hidden in it. */
function withoutBaseline({ stood }: ResultInput): Reason {
  return stood ? 'body-part-hidden' : 'needs-baseline';
}

function seriesOf(id: MeasureId, side: Side, input: ResultInput): Series | Reason {
  if (id === 'cadence') {
    const value = cadenceOf(input.steps);
    if (value === null || input.strides.length < MIN_STRIDES) return 'too-few-strides';
    const spread = robustSd(input.strides.map((s) => s.values.cadence ?? Number.NaN));
    return {
      value,
      spread: Number.isFinite(spread) ? spread : 0,
      strides: input.strides.length,
      baseline: null,
    };
  }
  if (id === 'stepTimeVariability') {
    const found = stepVariability(input.steps, input.fps);
    if (!found) return 'too-few-strides';
    const spread = (0.7 * found.percent) / Math.sqrt(found.steps / 10);
    return { value: found.percent, spread, strides: found.steps, baseline: null };
  }
  if (id === 'stepTimeAsymmetry' || id === 'armSwingAsymmetry') {
    const values = input.strides.map((s) => s.values[id]).filter((v) => v !== undefined);
    const doubts = input.strides.map((s) => s.values[`${id}@doubt`]).filter((v) => v !== undefined);
    if (values.length < MIN_STRIDES)
      return id === 'armSwingAsymmetry' && input.strides.length >= MIN_STRIDES
        ? 'body-part-hidden'
        : 'too-few-strides';
    return { value: median(values), spread: median(doubts), strides: values.length, baseline: null };
  }
  if (id === 'armCrossingShare') {
    const values = input.strides.map((s) => s.values[`armCrossing.${side}`]).filter((v) => v !== undefined);
    if (values.length < MIN_STRIDES) return values.length === 0 ? 'body-part-hidden' : 'too-few-strides';
    const share = values.filter((v) => v > 0).length / values.length;
    return {
      value: 100 * share,
      spread: 100 * Math.sqrt((share * (1 - share)) / values.length),
      strides: values.length,
      baseline: null,
    };
  }
  const key = measureKey(id, side);
  if (id === 'pelvicDrop' && input.strides.some((s) => 'pelvicDrop@doubt' in s.values))
    return pelvicDropOf(key, input) ?? 'body-part-hidden';
  // Where the camera was moved some strides have a stand to be compared with and others not: the two do not mix.
  const based = input.strides.filter((s) => key in s.baselines);
  const strides = based.length >= MIN_STRIDES ? based : input.strides;
  const values = strides.map((s) => s.values[key] ?? Number.NaN).filter((v) => Number.isFinite(v));
  const bases = strides.map((s) => s.baselines[key] ?? Number.NaN).filter((v) => Number.isFinite(v));
  if (values.length < MIN_STRIDES) {
    if (input.strides.length < MIN_STRIDES) return 'too-few-strides';
    if (needsBaseline(id) && bases.length === 0) return withoutBaseline(input);
    return (id === 'armSwing' || id === 'lateralLean') && values.length === 0
      ? 'not-visible-from-this-view'
      : 'body-part-hidden';
  }
  const value = median(values);
  if (id === 'kneeFlexion' && value > MOST_STANCE_FLEXION) return 'body-part-hidden';
  return {
    value,
    spread: robustSd(values),
    strides: values.length,
    baseline: bases.length > 0 ? median(bases) : null,
  };
}

/** The drop as it was fitted to all strides together: they do not scatter, but may all be off. Null where it was not. */
function pelvicDropOf(key: MeasureKey, input: ResultInput): Series | null {
  const fitted = input.strides.filter((s) => key in s.values && 'pelvicDrop@doubt' in s.values);
  // Where most of a run contradicts itself the rest of it is chance.
  if (fitted.length < MIN_STRIDES || 2 * fitted.length < input.strides.length) return null;
  const values = fitted.map((s) => s.values[key]);
  const doubt = median(fitted.map((s) => s.values['pelvicDrop@doubt']));
  return {
    value: median(values),
    spread: Math.hypot(doubt, robustSd(values)),
    strides: fitted.length,
    baseline: null,
  };
}

function confidenceOf(id: MeasureId, { strides, spread }: Series, input: ResultInput): Confidence {
  const { atBest, smallestChange, spreadTells, squareOnly, evenWhenSmall } = measureOf(id).claims;
  const byCount: Confidence = strides >= 15 ? 'good' : strides >= 10 ? 'fair' : 'poor';
  const bySight: Confidence = input.validShare >= 0.9 ? 'good' : input.validShare >= 0.7 ? 'fair' : 'poor';
  const byView: Confidence = input.view === 'oblique' || input.view === 'unknown' ? 'poor' : 'good';
  const bySize: Confidence = input.small && !evenWhenSmall ? 'poor' : 'good';
  const byStand: Confidence = id === 'trunkLean' ? byVertical(input) : 'good';
  const bySpread: Confidence = spreadTells && spread > smallestChange ? 'poor' : 'good';
  const bySquare: Confidence = squareOnly && turned(input) ? 'poor' : 'good';
  return [byCount, bySight, byView, bySize, byStand, bySpread, bySquare].reduce(lower, atBest);
}

/** Without a neutral stand the belt says which way is up, if its two feet agree; else nothing does. */
function byVertical({ strides }: ResultInput): Confidence {
  if (strides.some((s) => 'trunkLean' in s.baselines)) return 'good';
  return leanDoubt(strides) <= MOST_LEAN_DOUBT_DEG ? 'fair' : 'poor';
}

function leanDoubt(strides: readonly DerivedStride[]): number {
  return median(strides.map((s) => s.values['trunkLean@doubt'] ?? Number.NaN));
}

function turned({ strides }: ResultInput): boolean {
  return median(strides.map((s) => s.values['turn@doubt'] ?? Number.NaN)) > SQUARE_DEG;
}

function bandOf(
  id: MeasureId,
  side: Side,
  value: number,
  spread: number,
  baseline: number | null,
  input: ResultInput,
) {
  const key = measureKey(id, side);
  const judged = input.strides.map((s) => s.judgements[key]).filter((j) => j !== undefined);
  if (judged.length >= MIN_STRIDES) {
    const severity = median(judged.map((j) => j.severity));
    const worst = judged.some((j) => j.band === 'fault');
    return severity > 2 && worst ? 'fault' : severity > 1 ? 'watch' : 'ok';
  }
  if (id === 'pelvicDrop') return dropsMore(side, input) ? 'watch' : null;
  if (id === 'armCrossingShare' || needsBaseline(id)) return null;
  if (id === 'trunkLean') {
    const doubt = leanDoubt(input.strides);
    return Number.isNaN(doubt) || baseline !== null ? null : leanBand(value, doubt);
  }
  // What may as well be chance is not named.
  if (id === 'stepTimeAsymmetry' && UNEVEN_BEYOND * spread > Math.abs(value)) return 'ok';
  // Frames that a slow machine leaves out scatter the steps too: only what lies beyond the doubt counts.
  if (id === 'stepTimeVariability')
    return judge(id, side, value - 1.5 * spread, baseline, input.view)?.band ?? null;
  if (id === 'stepTimeAsymmetry') return judge(id, side, value, baseline, input.view)?.band ?? null;
  return null;
}

/**
 * One side beside the other by so many degrees. Published limits for the difference are 3 to 5; a camera
 * rolled by two degrees makes four of it.
 */
const UNEVEN_DROP_DEG = 4;

/** Whether the pelvis drops more in this side's stance than in the other's: of both sides too much nothing is known. */
function dropsMore(side: Side, { strides }: ResultInput): boolean {
  // The engine's hip line, where the waist was not seen, does not tell the sides.
  const fitted = strides.filter((s) => 'pelvicDrop@doubt' in s.values);
  const more = fitted.map((s) => {
    const by = (s.values['pelvicDrop.left'] ?? Number.NaN) - (s.values['pelvicDrop.right'] ?? Number.NaN);
    return side === 'left' ? by : -by;
  });
  return median(more) > UNEVEN_DROP_DEG;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
