/**
 * How a value becomes ok, watch or fault. A rule is data, so that its limits can be asked for: judged by, drawn as the ok
 * zone of a gauge, and written into the documentation.
 *
 * No published cut-offs exist for most measures. The limits are judgement calls, from the size of what can be seen and
 * of what people vary by; every band is an estimate. A measure without an honest band has no rule.
 */
import type { Band, View } from '../model/measure.ts';

export interface Judgement {
  readonly band: Band;
  /** 0 inside the ok band, 1 at the watch limit, 2 at the fault limit, growing on. */
  readonly severity: number;
}

export interface Limits {
  readonly watch: number;
  readonly fault: number;
  /** The hardest word that is given; a fault where it is left out. */
  readonly atMost?: 'watch';
}

interface Limited {
  readonly limits: Limits;
  /** Other limits for views that see the measure less well. */
  readonly byView?: Partial<Record<View, Limits>>;
}

/**
 * `above`, `below`: the value itself. `away-from-zero`: its size. `rise`, `fall`: how far it lies above or below the
 * runner's baseline. `within`: between two ends; a stride is judged only where a baseline gives the vertical.
 */
export type Rule =
  | (Limited & { readonly kind: 'above' | 'below' | 'away-from-zero' | 'rise' | 'fall' })
  | {
      readonly kind: 'within';
      readonly low: Limits;
      readonly high: Limits;
      /** Best value. Which end a value is judged by depends on which side of it the value lies. */
      readonly middle: number;
    };

/** Values from `from` to `to` are ok, in the measure's unit; an open end is infinite. */
export interface OkZone {
  readonly from: number;
  readonly to: number;
}

/** Whether the band needs the runner's own stand or good running to compare with. */
export function comparesWithBaseline(rule: Rule): boolean {
  return rule.kind === 'rise' || rule.kind === 'fall';
}

/**
 * @param value in the measure's unit, as are the limits
 * @param baseline null where none was taken
 * @returns null where the rule needs a baseline and there is none
 */
export function judgeBy(rule: Rule, value: number, baseline: number | null, view: View): Judgement | null {
  if (rule.kind === 'within') return baseline === null ? null : judgeWithin(rule, value);
  const amount = amountOf(rule, value, baseline);
  if (amount === null) return null;
  const { watch, fault, atMost } = limitsFrom(rule, view);
  const severity =
    rule.kind === 'below'
      ? Math.max(0, 1 + (watch - amount) / (watch - fault))
      : amount <= watch
        ? Math.max(0, amount / watch)
        : 1 + (amount - watch) / (fault - watch);
  const band = bandAt(severity);
  return { band: band === 'fault' && atMost === 'watch' ? 'watch' : band, severity };
}

/** A value between two ends, judged whether or not there is a baseline. */
export function judgeWithin(
  { low, high, middle }: Extract<Rule, { kind: 'within' }>,
  value: number,
): Judgement {
  const { watch, fault } = value > middle ? high : low;
  const severity = Math.max(0, 1 + (value - watch) / (fault - watch));
  return { band: bandAt(severity), severity };
}

/** Whether a value lies further on the faulty side than another, whatever the limits are. */
export function isWorseBy(rule: Rule, value: number, than: number): boolean {
  if (rule.kind === 'within') return Math.abs(value - rule.middle) > Math.abs(than - rule.middle);
  if (rule.kind === 'below') return value < than;
  // The baseline is the same for both.
  return (amountOf(rule, value, 0) ?? 0) > (amountOf(rule, than, 0) ?? 0);
}

/** @returns null where the rule needs a baseline and there is none */
export function okZoneOf(rule: Rule, baseline: number | null, view: View): OkZone | null {
  if (rule.kind === 'within') return baseline === null ? null : { from: rule.low.watch, to: rule.high.watch };
  const { watch } = limitsFrom(rule, view);
  switch (rule.kind) {
    case 'above':
      return { from: -Infinity, to: watch };
    case 'below':
      return { from: watch, to: Infinity };
    case 'away-from-zero':
      return { from: -watch, to: watch };
    case 'rise':
      return baseline === null ? null : { from: -Infinity, to: baseline + watch };
    case 'fall':
      return baseline === null ? null : { from: baseline - watch, to: Infinity };
  }
}

function limitsFrom(rule: Limited, view: View): Limits {
  return rule.byView?.[view] ?? rule.limits;
}

function amountOf(
  { kind }: Exclude<Rule, { kind: 'within' }>,
  value: number,
  baseline: number | null,
): number | null {
  switch (kind) {
    case 'above':
    case 'below':
      return value;
    case 'away-from-zero':
      return Math.abs(value);
    case 'rise':
      return baseline === null ? null : value - baseline;
    case 'fall':
      return baseline === null ? null : baseline - value;
  }
}

function bandAt(severity: number): Band {
  return severity > 2 ? 'fault' : severity > 1 ? 'watch' : 'ok';
}
