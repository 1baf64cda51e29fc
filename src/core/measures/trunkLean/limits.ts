import { judgeWithin, type Rule } from '../rule.ts';
import type { Band } from '../../model/measure.ts';

/**
 * Runners choose anything from upright to strongly leaned; eight recordings of five people lean by 5 to 14 degrees. So the
 * ends are: behind the vertical, and beyond what most choose (12) by the degree that a reading against a stand is off.
 */
export const LEAN = {
  kind: 'within',
  low: { watch: 0, fault: -4 },
  high: { watch: 13, fault: 18 },
  middle: 6,
} as const satisfies Rule;

/** How many standard deviations a lean is to be away from a limit to be on its one side. */
const SURE = 1.5;

/**
 * Band of a trunk lean whose vertical is the belt's or the camera's, not the runner's own stand.
 * @param value degrees, + = forward
 * @param doubt its standard deviation, degrees
 * @returns null where the doubt reaches from inside a limit to outside of it
 */
export function leanBand(value: number, doubt: number): Band | null {
  const low = value - SURE * doubt;
  const high = value + SURE * doubt;
  // The end that is nearer to the middle of the ok band has the milder word.
  const { band } = judgeWithin(LEAN, Math.min(high, Math.max(low, LEAN.middle)));
  if (band !== 'ok') return band;
  return judgeWithin(LEAN, low).band === 'ok' && judgeWithin(LEAN, high).band === 'ok' ? 'ok' : null;
}
