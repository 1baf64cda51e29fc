/**
 * How far a value may be trusted. Each word promises how near the truth such values lie:
 *
 * - good: 19 of 20 within the measure's limit (`Claims.within`),
 * - fair: four of five within it,
 * - poor: fewer may be, or nobody knows how many.
 *
 * It follows from how far the reading may be off (`OfRun.offBy`): by bodies, clothes and cameras, by what this run's frames
 * leave open, and by chance between strides. Errors are taken for normally distributed.
 */
import type { Confidence, Side, View } from '../model/measure.ts';
import type { MeasureDefinition, RunInput, RunValue } from './definition.ts';
import type { MeasureResult } from './measure-result.ts';

export interface SeenRun extends RunInput {
  readonly validShare: number;
  /** The runner is so small in the frame that a pixel is a degree and more. */
  readonly small: boolean;
}

/** Standard deviations that must fit within the limit: 19 of 20 values of a normal distribution, and four of five. */
const REACH = { good: 1.96, fair: 1.2816 } as const;

const ORDER: readonly Confidence[] = ['poor', 'fair', 'good'];

const lower = (a: Confidence, b: Confidence): Confidence => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);

/** Share of frames with a clear skeleton under which nothing is believed: a judgement call. */
const LEAST_SEEN = 0.7;

/** Fewer than these tell a runner's own scatter too badly for more than poor confidence: a judgement call. */
export const FAIR_STRIDES = 10;

/** How near the truth a value must be to be of use, in the measure's unit; null where no limit is known. */
export function limitOf({ claims }: Pick<MeasureDefinition, 'claims'>, view: View): number | null {
  const { within } = claims;
  if (within === undefined || typeof within === 'number') return within ?? null;
  return within[view === 'left' || view === 'right' ? 'side' : 'front'];
}

/** @returns how far the value may be off, standard deviation; null where nobody knows */
export function offBy(
  { claims, run }: Pick<MeasureDefinition, 'claims' | 'run'>,
  side: Side,
  found: RunValue,
  input: RunInput,
): number | null {
  const off = run?.offBy?.(input, side, found) ?? Number.NaN;
  if (Number.isNaN(off)) return null;
  // Where the engine did not hold on to the body, the middle of what it saw is off by as much as the strides scatter.
  return isLost(claims, found) ? Math.hypot(off, found.spread) : off;
}

/** Whether the frames show too little of the runner for more than poor confidence, whatever is measured in them. */
export function isSeenBadly({ claims }: Pick<MeasureDefinition, 'claims'>, input: SeenRun): boolean {
  const { validShare, view, small } = input;
  return (
    validShare < LEAST_SEEN || view === 'oblique' || view === 'unknown' || (small && !claims.evenWhenSmall)
  );
}

export function confidenceOf(
  measure: Pick<MeasureDefinition, 'claims' | 'run'>,
  side: Side,
  found: RunValue,
  input: SeenRun,
): Confidence {
  const { claims } = measure;
  const { strides } = found;
  if (isSeenBadly(measure, input)) return 'poor';
  const byCount: Confidence = strides >= 15 ? 'good' : strides >= FAIR_STRIDES ? 'fair' : 'poor';
  const bySight: Confidence = input.validShare >= 0.9 ? 'good' : 'fair';
  const bySpread: Confidence = isLost(claims, found) ? 'poor' : 'good';
  const byError = promised(limitOf(measure, input.view), offBy(measure, side, found, input));
  return [byCount, bySight, bySpread, byError].reduce(lower, claims.atBest);
}

function isLost(
  { spreadTells, smallestChange }: MeasureDefinition['claims'],
  { spread }: Pick<RunValue, 'spread'>,
): boolean {
  return spreadTells === true && spread > smallestChange;
}

/** What of a result and its run says whether it can be compared with that of another run. */
type Result = Pick<MeasureResult, 'confidence' | 'strides' | 'spread'>;

/**
 * Whether a value is too uncertain to be compared with another run of the runner. What a body puts off is in both; what the
 * frames did not show is not.
 * @param validShare of the run's frames, 0..1
 */
export function isUncertainBesideOthers(
  { claims }: Pick<MeasureDefinition, 'claims'>,
  { confidence, strides, spread }: Result,
  validShare: number,
): boolean {
  if (confidence !== 'poor') return false;
  if (!claims.offAlike) return true;
  return strides < FAIR_STRIDES || validShare < LEAST_SEEN || isLost(claims, { spread: spread ?? Infinity });
}

/** The most that can be promised of values that are off by so much. */
function promised(limit: number | null, off: number | null): Confidence {
  if (limit === null || off === null) return 'poor';
  return REACH.good * off <= limit ? 'good' : REACH.fair * off <= limit ? 'fair' : 'poor';
}
