/** Fatigue drift: which measure left the runner's own early running, when, and by how much. */
import { toHundredths } from '../signal/round.ts';
import type { Side } from '../model/measure.ts';
import { measureOf, MEASURES, smallestChange, type MeasureId } from '../measures/all.ts';
import { errorsBeyond, medianError } from '../signal/believable.ts';
import { CUSUM_START, baselineOf, cusumStep } from '../signal/cusum.ts';
import { mean, median } from '../signal/robust.ts';
import type { DriftFinding } from '../session/session-file.ts';

export interface TimedValue {
  readonly timeS: number;
  readonly value: number;
}

export interface DriftWindow {
  /** Source time from which and until which the baseline is taken. */
  readonly baselineFromS: number;
  readonly baselineToS: number;
}

/** Measures that are watched, each with the sides they are told for; in the order in which they are told. */
export const DRIFTING: readonly (readonly [MeasureId, Side])[] = MEASURES.flatMap(({ id, coaching }) =>
  coaching.drifts ? [{ id, ...coaching.drifts }] : [],
)
  .toSorted((a, b) => a.place - b.place)
  .flatMap(({ id, sides }) => sides.map((side) => [id, side] as const));

/** An epoch needs this many strides to count. */
const MIN_STRIDES = 2;
const MIN_BASELINE_EPOCHS = 4;

/**
 * Ten-second epochs, as the alarm's settings want them; in a short recording two seconds at the least, so that a clip
 * of a minute can show a drift at all.
 */
export function epochLengthS(runningS: number): number {
  return Math.min(10, Math.max(2, runningS / 24));
}

/** @param series values of one measure by stride, in order of time */
export function findDrift(
  id: MeasureId,
  side: Side,
  series: readonly TimedValue[],
  window: DriftWindow,
): DriftFinding | null {
  const first = series[0]?.timeS;
  const last = series.at(-1)?.timeS;
  if (first === undefined || last === undefined) return null;
  const lengthS = epochLengthS(last - first);
  const epochs = epochsOf(series, first, lengthS);
  const smallest = smallestChange(id);
  const early = epochs.filter((e) => e.timeS >= window.baselineFromS && e.timeS <= window.baselineToS);
  const baseline = baselineOf(
    early.map((e) => e.value),
    smallest / 2,
    MIN_BASELINE_EPOCHS,
  );
  if (!baseline) return null;
  const late = epochs.filter((e) => e.timeS > window.baselineToS);
  let state = CUSUM_START;
  for (const e of late) state = cusumStep(state, e.value, baseline);
  if (!state.alarm) return null;
  // Still there at the end, and large enough to believe: more than the camera can tell, and than epochs differ by chance.
  const ending = late.slice(-Math.max(2, Math.ceil(late.length / 4))).map((e) => e.value);
  const change = median(ending) - baseline.mean;
  const beyond = errorsBeyond(early.length - 1, DRIFTING.length);
  // The baseline's spread holds the doubt about its own mean already.
  if (
    Math.abs(change) < Math.max(smallest, beyond * baseline.sd * medianError(ending.length)) ||
    Math.sign(change) !== (state.alarm === 'up' ? 1 : -1)
  )
    return null;
  return {
    measure: id,
    side,
    fromS: Math.round(onsetS(epochs, baseline.mean) * 10) / 10,
    change: toHundredths(change),
    unit: measureOf(id).unit,
  };
}

function epochsOf(series: readonly TimedValue[], startS: number, lengthS: number): TimedValue[] {
  const bins = new Map<number, number[]>();
  for (const { timeS, value } of series) {
    const k = Math.floor((timeS - startS) / lengthS);
    bins.set(k, [...(bins.get(k) ?? []), value]);
  }
  return [...bins]
    .filter(([, values]) => values.length >= MIN_STRIDES)
    .toSorted((a, b) => a[0] - b[0])
    .map(([k, values]) => ({ timeS: startS + (k + 0.5) * lengthS, value: mean(values) }));
}

/** Start of the ramp, by least squares of "level, ramp, level" over all epochs. */
function onsetS(epochs: readonly TimedValue[], level: number): number {
  let best = Infinity;
  let onset = epochs[0].timeS;
  for (let i = 0; i < epochs.length - 1; i++)
    for (let j = i + 1; j < epochs.length; j++) {
      const a = epochs[i].timeS;
      const b = epochs[j].timeS;
      const shape = epochs.map((e) => Math.min(1, Math.max(0, (e.timeS - a) / (b - a))));
      const power = shape.reduce((s, x) => s + x * x, 0);
      const height = shape.reduce((s, x, k) => s + x * (epochs[k].value - level), 0) / power;
      const error = epochs.reduce((s, e, k) => s + (e.value - level - height * shape[k]) ** 2, 0);
      if (error < best) {
        best = error;
        onset = a;
      }
    }
  return onset;
}

/** Both sides of a measure that drifted alike are one finding. */
export function joinSides(findings: readonly DriftFinding[]): DriftFinding[] {
  const out: DriftFinding[] = [];
  for (const f of findings) {
    const i = out.findIndex(
      (o) =>
        o.measure === f.measure &&
        o.side !== 'both' &&
        f.side !== 'both' &&
        Math.sign(o.change) === Math.sign(f.change),
    );
    const other = out[i];
    // Kept apart in the list where the measure has no value for both sides together.
    if (!other || !measureOf(f.measure).sides.includes('both')) out.push(f);
    else
      out[i] = {
        ...f,
        side: 'both',
        fromS: Math.min(f.fromS, other.fromS),
        change: toHundredths((f.change + other.change) / 2),
      };
  }
  return out;
}
