/** From what was read in a stride to the measures of the session file, with the runner's own neutral stand. */
import type { Side, View } from '../model/measure.ts';
import { median } from '../signal/robust.ts';
import { measureKey, MEASURES, type Measure, type MeasureId, type MeasureKey } from './all.ts';
import { judge } from './bands.ts';
import type { DerivedValue } from './definition.ts';
import { NOTHING_READ, type Derived, type Numbers, type PictureValue } from './reading.ts';
import type { StrideReading } from './read-strides.ts';
import type { Judgement } from './rule.ts';

export type DerivedStride = Derived<MeasureKey, MeasureId>;

const FREE_OF_HANDS: MeasureId = 'cadence';

/** @param neutral medians of the neutral stand, or of good running; null where neither was taken */
export function deriveStride(raw: StrideReading, neutral: StrideReading | null, view: View): DerivedStride {
  const values: Partial<Record<MeasureKey, number>> = {};
  // Hands that hold on to something take arms, shoulders, lean and bounce with them.
  if (raw.onRails) {
    const cadence = raw.values[FREE_OF_HANDS];
    if (cadence !== undefined) values[FREE_OF_HANDS] = cadence;
    return { values, baselines: {}, judgements: {}, doubts: {}, turnedDeg: null };
  }
  const baselines: Partial<Record<MeasureKey, number>> = {};
  const judgements: Partial<Record<MeasureKey, Judgement>> = {};
  const doubts: Partial<Record<MeasureId | MeasureKey, number>> = { ...raw.doubts };
  for (const measure of MEASURES) {
    const derived = measure.derive ? measure.derive({ raw, neutral, view }) : asRead(measure, raw);
    for (const side of measure.sides) {
      const found = derived?.[side];
      if (!found) continue;
      const key = measureKey(measure.id, side);
      if (found.value !== undefined) values[key] = found.value;
      if (found.baseline !== undefined) baselines[key] = found.baseline;
      if (found.doubt !== undefined) doubts[key] = found.doubt;
      const judgement = judgeStride(measure, side, found, view);
      if (judgement) judgements[key] = judgement;
    }
  }
  return { values, baselines, judgements, doubts, turnedDeg: turnedDeg(raw, neutral, view) };
}

function asRead({ id, sides }: Measure, raw: StrideReading): Partial<Record<Side, DerivedValue>> {
  const out: Partial<Record<Side, DerivedValue>> = {};
  for (const side of sides) {
    const key = measureKey(id, side);
    const value = raw.values[key] ?? raw.pictures[key]?.value;
    if (value !== undefined) out[side] = { value };
  }
  return out;
}

function judgeStride(
  { id, judging }: Measure,
  side: Side,
  { value, baseline, judged }: DerivedValue,
  view: View,
): Judgement | null {
  if (judging?.of !== 'stride' || judged === null) return null;
  if (judged) return judge(id, side, judged.value, judged.baseline, view);
  return value === undefined || Number.isNaN(value) ? null : judge(id, side, value, baseline ?? null, view);
}

/** How far runner or stand are turned from a camera in front of them. */
function turnedDeg(raw: StrideReading, neutral: StrideReading | null, view: View): number | null {
  return view === 'front' ? Math.max(Math.abs(raw.turnDeg ?? 0), Math.abs(neutral?.turnDeg ?? 0)) : null;
}

/** Medians of several readings, one by one; a quantity that none of them has is left out. */
export function medianReading(list: readonly StrideReading[]): StrideReading {
  const pictures = <K extends string>(of: (r: StrideReading) => Readonly<Partial<Record<K, PictureValue>>>) =>
    Object.fromEntries(
      keysOf(list.map(of)).map((key) => [key, medianPicture(list.flatMap((r) => of(r)[key] ?? []))]),
    ) as Partial<Record<K, PictureValue>>;
  return {
    ...NOTHING_READ,
    values: medians(list.map((r) => r.values)),
    doubts: medians(list.map((r) => r.doubts)),
    pictures: pictures<MeasureKey>((r) => r.pictures),
    body: pictures((r) => r.body),
    depths: medians(list.map((r) => r.depths)),
    turnDeg: medianOrNull(list.flatMap((r) => r.turnDeg ?? [])),
    secondUsed: mostly(list.map((r) => r.secondUsed)),
    onRails: mostly(list.map((r) => r.onRails)),
  };
}

function medianPicture(list: readonly PictureValue[]): PictureValue {
  return {
    value: median(list.map((v) => v.value)),
    first: median(list.map((v) => v.first)),
    second: medianOrNull(list.flatMap((v) => v.second ?? [])),
    both: mostly(list.map((v) => v.both)),
    error: median(list.flatMap((v) => (v.both ? [v.error] : []))) || 0,
    // NaN where the second engine saw it in none of them.
  };
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length > 0 ? median(values) : null;
}

function medians<K extends string>(list: readonly Numbers<K>[]): Numbers<K> {
  const out: Partial<Record<K, number>> = {};
  for (const key of keysOf(list)) out[key] = median(list.map((values) => values[key] ?? Number.NaN));
  return out;
}

function keysOf<K extends string>(list: readonly Readonly<Partial<Record<K, unknown>>>[]): K[] {
  return [...new Set(list.flatMap((one) => Object.keys(one) as K[]))];
}

function mostly(list: readonly boolean[]): boolean {
  return 2 * list.filter(Boolean).length > list.length;
}
