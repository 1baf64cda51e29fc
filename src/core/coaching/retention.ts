/** How the focus was carried without a word about it: the stretch before the day's first cue, scored. */
import { toHundredths } from '../signal/round.ts';
import type { Side } from '../model/measure.ts';
import { measureOf, type MeasureId } from '../measures/all.ts';
import type { Retention } from '../session/session-file.ts';
import { median } from '../signal/robust.ts';
import { BACK_SHARE, judgedAt, type LedgerStride } from './ledger.ts';

/** Half a minute of running: fewer strides say nothing of a habit. */
const MIN_STRIDES = 40;

const SIDES: readonly Side[] = ['left', 'right', 'both'];

/** @param strides to which nothing was said yet, after the warm-up; @returns null where there are too few */
export function retentionOf(focus: MeasureId, strides: readonly LedgerStride[]): Retention | null {
  const info = measureOf(focus);
  const scored = SIDES.filter((side) => info.sides.includes(side)).flatMap((side) => {
    const judged = strides.flatMap((s) => judgedAt(s.derived, focus, side) ?? []);
    if (judged.length < MIN_STRIDES) return [];
    const faultShare = judged.filter((j) => j.severity > 1).length / judged.length;
    return [{ side, judged, faultShare }];
  });
  const worst = scored.toSorted((a, b) => b.faultShare - a.faultShare)[0];
  if (!worst) return null;
  return {
    startS: toHundredths(strides[0].startS),
    endS: toHundredths(strides.at(-1)!.endS),
    measure: focus,
    side: worst.side,
    strides: worst.judged.length,
    value: toHundredths(median(worst.judged.map((j) => j.value))),
    unit: info.unit,
    faultShare: toHundredths(worst.faultShare),
    kept: worst.faultShare <= BACK_SHARE,
  };
}
