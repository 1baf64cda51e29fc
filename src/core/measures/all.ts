/** Every measure there is: one line each. Ids, lists, gauges, tables, texts and documents all follow from this. */
import type { Side, Unit } from '../model/measure.ts';
import { armCrossing } from './armCrossing/measure.ts';
import { armCrossingShare } from './armCrossingShare/measure.ts';
import { armSwing } from './armSwing/measure.ts';
import { armSwingAsymmetry } from './armSwingAsymmetry/measure.ts';
import { cadence } from './cadence/measure.ts';
import { elbowAngle } from './elbowAngle/measure.ts';
import { forwardHead } from './forwardHead/measure.ts';
import { groundContact } from './groundContact/measure.ts';
import { headPitch } from './headPitch/measure.ts';
import { kneeFlexion } from './kneeFlexion/measure.ts';
import { lateralLean } from './lateralLean/measure.ts';
import { overstride } from './overstride/measure.ts';
import { pelvicDrop } from './pelvicDrop/measure.ts';
import { shoulderHeight } from './shoulderHeight/measure.ts';
import { shoulderTilt } from './shoulderTilt/measure.ts';
import { stepTimeAsymmetry } from './stepTimeAsymmetry/measure.ts';
import { stepTimeVariability } from './stepTimeVariability/measure.ts';
import { stepWidth } from './stepWidth/measure.ts';
import { torsoRotation } from './torsoRotation/measure.ts';
import { trunkLean } from './trunkLean/measure.ts';
import { verticalOscillation } from './verticalOscillation/measure.ts';
import type { MeasureDefinition } from './definition.ts';
import { textsOf, type MeasureTextKey, type MeasureWords } from './words.ts';

/** In the order of session files and tables. */
const ALL = [
  cadence,
  stepTimeAsymmetry,
  stepTimeVariability,
  forwardHead,
  headPitch,
  shoulderHeight,
  shoulderTilt,
  armCrossing,
  armCrossingShare,
  armSwing,
  armSwingAsymmetry,
  elbowAngle,
  trunkLean,
  lateralLean,
  torsoRotation,
  pelvicDrop,
  verticalOscillation,
  overstride,
  kneeFlexion,
  groundContact,
  stepWidth,
] as const satisfies readonly MeasureDefinition[];

type Definition = (typeof ALL)[number];

export type MeasureId = Definition['id'];

/** A measure's definition, whichever it is. */
export interface Measure extends MeasureDefinition {
  readonly id: MeasureId;
}

export const MEASURES: readonly Measure[] = ALL;

/** `armCrossing.left`; the side is left out for 'both', as in the session file's epochs. */
export type MeasureKey = MeasureId | `${MeasureId}.${'left' | 'right'}`;

export function measureKey(id: MeasureId, side: Side): MeasureKey {
  return side === 'both' ? id : `${id}.${side}`;
}

const BY_ID = new Map<string, Measure>(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: MeasureId): Measure {
  const measure = BY_ID.get(id);
  if (!measure) throw new Error(`no such measure: ${id}`);
  return measure;
}

export interface KeyParts {
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
}

const BY_KEY = new Map<string, KeyParts>(
  MEASURES.flatMap(({ id, unit, sides }) =>
    sides.map((side) => [measureKey(id, side), { id, side, unit }] as const),
  ),
);

/** Measure and side of a key; null for a key of no measure. */
export function measureOfKey(key: string): KeyParts | null {
  return BY_KEY.get(key) ?? null;
}

/** One value for each measure. @param of what is known of one, ids of other lists as the literals that they are */
export function byMeasure<T>(of: (measure: Definition) => T): Readonly<Record<MeasureId, T>> {
  return Object.fromEntries(ALL.map((measure) => [measure.id, of(measure)])) as Record<MeasureId, T>;
}

/** Smaller changes are not worth believing; in the measure's unit. */
export function smallestChange(id: MeasureId): number {
  return measureOf(id).claims.smallestChange;
}

/** Measures that may be chosen to work on, those with the best evidence that they matter first. */
export const EVIDENCE_ORDER: readonly MeasureId[] = MEASURES.flatMap(({ id, coaching }) =>
  coaching.evidence === undefined ? [] : [{ id, place: coaching.evidence }],
)
  .toSorted((a, b) => a.place - b.place)
  .map(({ id }) => id);

/** Texts of all measures by catalogue key. */
export type MeasureTexts = Readonly<Record<MeasureTextKey<Definition>, string>>;

/** The words of every measure in one language: with all that English has, and nothing else. */
export type WordsOfMeasures = {
  readonly [D in Definition as D['id']]: MeasureWords &
    Required<Pick<MeasureWords, keyof D['words'] & keyof MeasureWords>>;
};

/** @param words of a language; English where it is left out */
export function measureTexts(words?: WordsOfMeasures): MeasureTexts {
  const texts = MEASURES.map((m) => textsOf(m.id, words?.[m.id] ?? m.words, m.coaching.opposite?.stem));
  return Object.assign({}, ...texts) as MeasureTexts;
}
