/** What the schemas of a session file are made of, and how a type comes from one. */
import * as v from 'valibot';
import { MEASURES, type MeasureId } from '../measures/all.ts';
import type { Reason, Side, Unit, View } from '../model/measure.ts';

const SIDES = ['left', 'right', 'both'] as const satisfies readonly Side[];
const VIEWS = ['front', 'rear', 'left', 'right', 'oblique', 'unknown'] as const satisfies readonly View[];
const REASONS = [
  'not-visible-from-this-view',
  'body-part-hidden',
  'too-few-strides',
  'frame-rate-too-low',
  'camera-turned',
  'not-running',
  'no-person',
  'too-dark',
  'unsteady-camera',
  'needs-baseline',
] as const satisfies readonly Reason[];
const MEASURE_IDS: readonly MeasureId[] = MEASURES.map((m) => m.id);
const UNITS: readonly Unit[] = [...new Set(MEASURES.map((m) => m.unit))];

/** JSON reads 1e999 as Infinity, so every number must be finite. */
export const number = v.pipe(v.number(), v.finite());
export const amount = v.pipe(number, v.minValue(0));
/** A week: far more than any run. What is done for each second of a run may rely on it. */
const MOST_S = 7 * 86_400;
/** Session time, seconds; below 0 for what was said before the first frame. */
export const time = v.pipe(number, v.minValue(-MOST_S), v.maxValue(MOST_S));
export const duration = v.pipe(time, v.minValue(0));
export const count = v.pipe(amount, v.integer());
export const share = v.pipe(amount, v.maxValue(1));
export const text = v.pipe(v.string(), v.maxLength(2000));
export const measureId = v.picklist(MEASURE_IDS);
export const side = v.picklist(SIDES);
export const unit = v.picklist(UNITS);
export const view = v.picklist(VIEWS);
export const reason = v.picklist(REASONS);

/** A day of running has 8,640 epochs of ten seconds, and fewer cues: no run has as many entries of any kind. */
const MOST_ENTRIES = 10_000;

/** Counted before its items are looked at, so that a list without end is refused at once. */
export const list = <Item extends v.GenericSchema>(item: Item, most = MOST_ENTRIES) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));

/** A list whose readers go from one time to the next; other writers may have it in any order. */
export const inOrder = <Item extends v.GenericSchema<unknown, { readonly timeS: number }>>(item: Item) =>
  v.pipe(
    list(item),
    v.transform((all) => all.toSorted((a, b) => a.timeS - b.timeS)),
  );

interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

/** Stretches in order, one where they overlap: whoever adds them up counts no second twice. */
export const apart = <Item extends v.GenericSchema<unknown, Stretch>>(item: Item) =>
  v.pipe(list(item), v.transform(joined));

function joined<Item extends Stretch>(stretches: readonly Item[]): Item[] {
  const all: Item[] = [];
  for (const next of stretches.toSorted((a, b) => a.startS - b.startS)) {
    const last = all.at(-1);
    if (last && next.startS < last.endS)
      all[all.length - 1] = { ...last, endS: Math.max(last.endS, next.endS) };
    else all.push(next);
  }
  return all;
}

/** What a schema gives, readonly and with the fields that it names: unknown ones are kept, and nobody may rely on them. */
export type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends object
    ? {
        readonly [Key in keyof T as string extends Key ? (unknown extends T[Key] ? never : Key) : Key]: Known<
          T[Key]
        >;
      }
    : T;
