/** Running by the belt's speed, as the runner told it: step length, and what each measure was at each speed. */
import type { DerivedStride } from '../measures/derive.ts';
import { measureKey, MEASURES } from '../measures/all.ts';
import { DEG } from '../signal/angle.ts';
import { median } from '../signal/robust.ts';
import { toHundredths } from '../signal/round.ts';
import type { BeltMark, Interval, Pace } from '../session/session-file.ts';

/** Strides of the first seconds at a new speed belong to neither. */
const SETTLE_S = 10;
/** Fewer strides make no medians. */
const MIN_STRIDES = 10;

/**
 * Metres a step: on a belt the runner's speed is the belt's, so a step is as long as the belt moves in its time.
 * @param cadence steps per minute
 */
export function stepLengthM(speedKmh: number | null, cadence: number | null): number | null {
  if (speedKmh === null || cadence === null || cadence <= 0) return null;
  return Math.round((speedKmh / 3.6 / (cadence / 60)) * 1000) / 1000;
}

/** Angle of the belt at a time as the runner told it, degrees, + = up ahead; null where it was not told. */
export function inclineDeg(belt: readonly BeltMark[], timeS: number): number | null {
  const percent = belt.findLast((b) => b.timeS <= timeS)?.inclinePercent ?? null;
  return percent === null ? null : DEG * Math.atan(percent / 100);
}

interface PaceStride extends Interval {
  readonly derived: DerivedStride;
}

/** One pace for each speed and incline that was run for a while, slowest first. */
export function pacesOf(belt: readonly BeltMark[], strides: readonly PaceStride[]): Pace[] {
  const groups = new Map<string, { mark: BeltMark; strides: PaceStride[] }>();
  for (const stride of strides) {
    const mark = belt.findLast((b) => b.timeS <= stride.startS);
    if (!mark || mark.speedKmh === null || stride.startS < mark.timeS + SETTLE_S) continue;
    const key = `${mark.speedKmh}/${mark.inclinePercent ?? ''}`;
    const group = groups.get(key) ?? { mark, strides: [] };
    group.strides.push(stride);
    groups.set(key, group);
  }
  return [...groups.values()]
    .flatMap(({ mark, strides: own }) => paceOf(mark, own) ?? [])
    .toSorted((a, b) => a.speedKmh - b.speedKmh || (a.inclinePercent ?? 0) - (b.inclinePercent ?? 0));
}

function paceOf({ speedKmh, inclinePercent }: BeltMark, strides: readonly PaceStride[]): Pace | null {
  const values = valuesOf(strides);
  const length = stepLengthM(speedKmh, values['cadence'] ?? null);
  if (speedKmh === null || length === null || strides.length < MIN_STRIDES) return null;
  const seconds = strides.reduce((sum, s) => sum + s.endS - s.startS, 0);
  return {
    speedKmh,
    inclinePercent,
    strides: strides.length,
    seconds: Math.round(seconds),
    stepLengthM: length,
    values,
  };
}

function valuesOf(strides: readonly PaceStride[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const { id, sides } of MEASURES)
    for (const side of sides) {
      const key = measureKey(id, side);
      const all = strides.map((s) => s.derived.values[key] ?? Number.NaN).filter((v) => Number.isFinite(v));
      if (all.length >= MIN_STRIDES) out[key] = toHundredths(median(all));
    }
  return out;
}
