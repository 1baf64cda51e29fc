/** The next value of what the runner sets while running: belt speed, incline, length of the metronome. Pure. */
import type { Belt } from '../../live/contract.ts';
import { type SpeedUnit, stepSpeed } from '../shared/speed.ts';

/** Percent a press. */
const INCLINE_STEP = 0.5;
interface Limits {
  readonly min: number;
  readonly max: number;
}
/** What belts can do, km/h. */
export const SPEEDS: Limits = { min: 1, max: 30 };
/** Percent. */
export const INCLINES: Limits = { min: -10, max: 40 };

export function within(value: number, { min, max }: Limits): number {
  return Math.round(100 * Math.max(min, Math.min(max, value))) / 100;
}

export type BeltChange = 'faster' | 'slower' | 'steeper' | 'flatter';

/** The belt after a press: the first one says the speed of last time, the next ones go on from it. */
export function beltAfter(
  belt: Belt | null,
  change: BeltChange,
  lastKmh: number,
  unit: SpeedUnit = 'km/h',
): Belt {
  const speedKmh = belt?.speedKmh ?? null;
  const inclinePercent = belt?.inclinePercent ?? null;
  if (change === 'steeper' || change === 'flatter') {
    const by = change === 'steeper' ? INCLINE_STEP : -INCLINE_STEP;
    return { speedKmh, inclinePercent: within((inclinePercent ?? 0) + by, INCLINES) };
  }
  const next = speedKmh === null ? lastKmh : stepSpeed(speedKmh, change === 'faster' ? 1 : -1, unit);
  return { speedKmh: speedKmh === null ? next : within(next, SPEEDS), inclinePercent };
}

/** Minutes of a metronome stretch: trying a change out on a few of them is what runners are told to do. */
const STRETCHES = [1, 2, 3, 5, 8, 10, 15, 20, 30] as const;

/** The next longer (1) or shorter (-1) stretch; the ends stay. */
export function stretchAfter(minutes: number, by: 1 | -1): number {
  const next =
    by > 0 ? STRETCHES.find((value) => value > minutes) : STRETCHES.findLast((value) => value < minutes);
  return next ?? minutes;
}
