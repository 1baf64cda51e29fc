/** Bands by measure: its own rule asked, for its own sides. Null where there is no honest band. */
import type { Side, View } from '../model/measure.ts';
import { measureOf, type MeasureId } from './all.ts';
import {
  comparesWithBaseline,
  isWorseBy,
  judgeBy,
  okZoneOf,
  type Judgement,
  type OkZone,
  type Rule,
} from './rule.ts';

/** Measures whose band needs the runner's own neutral stand or good running to compare with. */
export function needsBaseline(id: MeasureId): boolean {
  const rule = measureOf(id).judging?.rule;
  return rule !== undefined && comparesWithBaseline(rule);
}

/**
 * @param value in the measure's unit
 * @param baseline null where none was taken
 * @returns null where no limits are known for this side, or a baseline is missing
 */
export function judge(
  id: MeasureId,
  side: Side,
  value: number,
  baseline: number | null,
  view: View,
): Judgement | null {
  const rule = ruleFor(id, side);
  return rule && judgeBy(rule, value, baseline, view);
}

/** Where a value is ok, in the measure's unit; null where `judge` has no answer. */
export function okZone(id: MeasureId, side: Side, baseline: number | null, view: View): OkZone | null {
  const rule = ruleFor(id, side);
  return rule && okZoneOf(rule, baseline, view);
}

/** Whether a value lies further on a measure's faulty side than another does, whatever limit it is judged by. */
export function isWorse(id: MeasureId, value: number, than: number): boolean {
  const rule = measureOf(id).judging?.rule;
  return rule !== undefined && isWorseBy(rule, value, than);
}

function ruleFor(id: MeasureId, side: Side): Rule | null {
  const judging = measureOf(id).judging;
  return judging && (judging.sides ?? [side]).includes(side) ? judging.rule : null;
}
