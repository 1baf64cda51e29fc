import { judgeWithin, type Rule } from '../rule.ts';
import type { Band } from '../../model/measure.ts';

/**
 * Runners choose anything from upright to strongly leaned; eight recordings of five people lean by 5 to 14 degrees. So the
 * ends are: behind the vertical, and beyond what most choose, degrees.
 */
const CHOSEN = {
  kind: 'within',
  low: { watch: 0, fault: -4 },
  high: { watch: 12, fault: 17 },
  middle: 6,
} as const satisfies Rule;

/** A reading against a stand is off by a degree, which is not to be told of anybody. */
const OFF_DEG = 1;

/** For leans that are read against the runner's own stand: beyond what is chosen by what such a reading is off. */
export const LEAN = {
  kind: 'within',
  low: { watch: CHOSEN.low.watch - OFF_DEG, fault: CHOSEN.low.fault - OFF_DEG },
  high: { watch: CHOSEN.high.watch + OFF_DEG, fault: CHOSEN.high.fault + OFF_DEG },
  middle: CHOSEN.middle,
} as const satisfies Rule;

/** How many standard deviations a lean is to be away from a limit to be on its one side. */
const SURE = 1.5;

/**
 * Band of a trunk lean whose vertical is the belt's or the camera's, not the runner's own stand. The doubt is all that a
 * reading may be off, so it is held against what people choose, without the stand's degree.
 * @param value degrees, + = forward
 * @param doubt its standard deviation, degrees
 * @returns null where the doubt reaches from inside a limit to outside of it
 */
export function leanBand(value: number, doubt: number): Band | null {
  const low = value - SURE * doubt;
  const high = value + SURE * doubt;
  // The end that is nearer to the middle of the ok band has the milder word.
  const { band } = judgeWithin(CHOSEN, Math.min(high, Math.max(low, CHOSEN.middle)));
  if (band !== 'ok') return band;
  return judgeWithin(CHOSEN, low).band === 'ok' && judgeWithin(CHOSEN, high).band === 'ok' ? 'ok' : null;
}
