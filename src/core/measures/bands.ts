/**
 * ok, watch, fault: limits on a value or on its change from the runner's own baseline. No published cut-offs exist for
 * most of these; all are judgement calls drawn from the size of what can be seen and of what people vary by, and every
 * band is an estimate. Where there is no honest band the answer is null.
 */
import type { Band, MeasureId, Side, View } from '../model/measure.ts';

export interface Judgement {
  readonly band: Band;
  /** 0 inside the ok band, 1 at the watch limit, 2 at the fault limit, growing on. */
  readonly severity: number;
}

interface Limits {
  readonly watch: number;
  readonly fault: number;
}

/** How a value is turned into the number that the limits are for. */
type Rule =
  | { readonly kind: 'above'; readonly limits: Limits }
  | { readonly kind: 'away-from-zero'; readonly limits: Limits }
  /** Only what lies beyond the baseline by that much. */
  | { readonly kind: 'rise'; readonly limits: Limits }
  | { readonly kind: 'fall'; readonly limits: Limits };

/**
 * The wrist against the plane through the trunk line that turns with the shoulders. 5 % of shoulder width is 2 cm,
 * 10 % is 4 cm.
 */
const CROSSING: Rule = { kind: 'above', limits: { watch: 5, fault: 10 } };

const RULES: Partial<Record<MeasureId, Rule>> = {
  armCrossing: CROSSING,
  /** 6° and 12° are about 2 and 3.5 cm of the ears against the shoulders. */
  forwardHead: { kind: 'rise', limits: { watch: 6, fault: 12 } },
  /** Elevation of the shoulder, % of shoulder width: 3 is about 1 cm, 6.5 about 2.3 cm. */
  shoulderHeight: { kind: 'fall', limits: { watch: 3, fault: 6.5 } },
  /** Published bands begin at 2 %; one camera at 30 pictures a second tells left from right to about two points. */
  stepTimeAsymmetry: { kind: 'away-from-zero', limits: { watch: 4, fault: 6 } },
  lateralLean: { kind: 'away-from-zero', limits: { watch: 4, fault: 7 } },
  overstride: { kind: 'above', limits: { watch: 6, fault: 10 } },
  verticalOscillation: { kind: 'above', limits: { watch: 24, fault: 29 } },
  stepTimeVariability: { kind: 'above', limits: { watch: 4, fault: 6 } },
  torsoRotation: { kind: 'above', limits: { watch: 40, fault: 50 } },
};

/**
 * From the front good heads read 2 ± 4° more than in their stand, on 24 rendered runners, shrugs up to 9°, and heads 6 cm
 * forward (16 to 23°) read 14 to 22°. Between the two by as many scatters of each: a false one is worse than a late one.
 */
export const HEAD_FORWARD_FROM_THE_FRONT_DEG = 11;

const HEAD_FROM_THE_FRONT: Limits = { watch: HEAD_FORWARD_FROM_THE_FRONT_DEG, fault: 16 };

/** From behind the ears are half hidden by the head: a shoulder's change is off by twice as much as from the front. */
const SHOULDERS_FROM_BEHIND: Limits = { watch: 4.5, fault: 8 };

/** Limits of a measure that is seen less well from this view. */
function limitsFor(id: MeasureId, view: View): Limits | null {
  if (id === 'forwardHead' && view === 'front') return HEAD_FROM_THE_FRONT;
  if (id === 'shoulderHeight' && view === 'rear') return SHOULDERS_FROM_BEHIND;
  return null;
}

/** Measures whose band needs the runner's own neutral stand or good running to compare with. */
export function needsBaseline(id: MeasureId): boolean {
  const rule = RULES[id];
  return rule?.kind === 'rise' || rule?.kind === 'fall';
}

/**
 * @param baseline null where none was taken
 * @returns null where there is no honest band (no limits known, or a baseline is missing)
 */
export function judge(
  id: MeasureId,
  side: Side,
  value: number,
  baseline: number | null,
  view: View,
): Judgement | null {
  // Without a stand a single stride has no honest band; for the whole run see `leanBand`.
  if (id === 'trunkLean') return baseline === null ? null : trunkLean(value);
  if (id === 'lateralLean' && side !== 'both') return null;
  const rule = RULES[id];
  if (!rule) return null;
  const number = numberFor(rule, value, baseline);
  if (number === null) return null;
  const { watch, fault } = limitsFor(id, view) ?? rule.limits;
  const severity = number <= watch ? Math.max(0, number / watch) : 1 + (number - watch) / (fault - watch);
  const band: Band = severity > 2 ? 'fault' : severity > 1 ? 'watch' : 'ok';
  // From the front the head is judged by its size and drop only: enough to take note of, not for a verdict.
  return { band: id === 'forwardHead' && view === 'front' && band === 'fault' ? 'watch' : band, severity };
}

/** Whether a value lies further on a measure's faulty side than another does, whatever limit it is judged by. */
export function isWorse(id: MeasureId, value: number, than: number): boolean {
  if (id === 'trunkLean') return Math.abs(value - LEAN_MIDDLE_DEG) > Math.abs(than - LEAN_MIDDLE_DEG);
  const rule = RULES[id];
  if (!rule) return false;
  // The baseline is the same for both.
  return (numberFor(rule, value, 0) ?? 0) > (numberFor(rule, than, 0) ?? 0);
}

function numberFor(rule: Rule, value: number, baseline: number | null): number | null {
  switch (rule.kind) {
    case 'above':
      return value;
    case 'away-from-zero':
      return Math.abs(value);
    case 'rise':
      return baseline === null ? null : value - baseline;
    case 'fall':
      return baseline === null ? null : baseline - value;
  }
}

const LEAN_MIDDLE_DEG = 7;

/** How many standard deviations a lean is to be away from a limit to be on its one side. */
const SURE = 1.5;

/**
 * Band of a trunk lean whose vertical is the belt's, not the runner's own stand.
 * @param doubt its standard deviation, degrees
 * @returns null where the doubt reaches from inside a limit to outside of it
 */
export function leanBand(value: number, doubt: number): Band | null {
  const low = value - SURE * doubt;
  const high = value + SURE * doubt;
  // The end that is nearer to the middle of the ok band has the milder word.
  const { band } = trunkLean(Math.min(high, Math.max(low, LEAN_MIDDLE_DEG)));
  if (band !== 'ok') return band;
  return trunkLean(low).band === 'ok' && trunkLean(high).band === 'ok' ? 'ok' : null;
}

/** Upright to 12° is a habit like another; 2° and less is leaning back. */
function trunkLean(value: number): Judgement {
  const over = value > LEAN_MIDDLE_DEG ? 1 + (value - 12) / 6 : 1 + (2 - value) / 4;
  const severity = Math.max(0, over);
  return { band: severity > 2 ? 'fault' : severity > 1 ? 'watch' : 'ok', severity };
}
