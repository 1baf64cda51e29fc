/**
 * The wordings of each cue, by id: core chooses between them, a language has their texts. Every language has a text
 * for each id, so that what has failed a runner in one language has a meaning in another.
 */
import type { MeasureId } from '../model/measure.ts';

/** How many ideas there are for each cue. A lean has two cues, because it has two faults. */
const IDEAS = {
  forwardHead: 3,
  shoulderHeight: 3,
  armCrossing: 3,
  armSwingAsymmetry: 1,
  stepTimeAsymmetry: 1,
  cadence: 2,
  trunkLean: 3,
  'trunkLean.back': 3,
  lateralLean: 3,
  torsoRotation: 1,
  pelvicDrop: 1,
  overstride: 3,
  kneeFlexion: 1,
  verticalOscillation: 1,
  elbowAngle: 1,
  armSwing: 1,
  stepTimeVariability: 1,
} as const satisfies Partial<Record<MeasureId | `${MeasureId}.back`, 1 | 2 | 3>>;

/** How many ways there are to praise. */
const PRAISES = 3;

type Stem = keyof typeof IDEAS;
type UpTo<Count extends 1 | 2 | 3> = { 1: 1; 2: 1 | 2; 3: 1 | 2 | 3 }[Count];
type CorrectionId = { [S in Stem]: `${S}#${UpTo<(typeof IDEAS)[S]>}` }[Stem];
type PraiseId = `praise#${UpTo<typeof PRAISES>}`;

/** `armCrossing#2`: what the cue is for, and which of its ideas. Kept in session files. */
export type WordingId = CorrectionId | PraiseId;

/** Below this a trunk that is cued leans back, degrees; the band of leaning forward begins far above. */
const LEANS_BACK_DEG = 5;

function idsOf(stem: string): WordingId[] {
  const count = stem in IDEAS ? IDEAS[stem as Stem] : 0;
  return Array.from({ length: count }, (_, i) => `${stem}#${i + 1}` as WordingId);
}

/**
 * @param value of the measure, where its direction decides between two cues
 * @returns the wordings of its cue, the usual one first; none for a measure without a cue
 */
export function wordingsOf(id: MeasureId, value: number | null): WordingId[] {
  const back = id === 'trunkLean' && value !== null && value < LEANS_BACK_DEG;
  return idsOf(back ? `${id}.back` : id);
}

/** The wordings of a measure for either direction. */
export function allWordingsOf(id: MeasureId): WordingId[] {
  return [...idsOf(id), ...idsOf(`${id}.back`)];
}

/** Praise in turn, so that it does not wear off. @param count - how much was said before it in this run */
export function praiseOf(count: number): WordingId {
  return `praise#${((count % PRAISES) + 1) as UpTo<typeof PRAISES>}`;
}
