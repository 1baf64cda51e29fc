/**
 * Everything that is ever advised: exercises, stretches, habits. Data only; the words are in the catalogue under
 * `advice.ID`. Doses marked 'article' are those of the articles this project began with, 'study' those of the study
 * named in the words, 'usual' what coaches commonly give: no study says that number.
 */
export type AdviceKind = 'strength' | 'stretch' | 'mobility' | 'drill' | 'habit' | 'recovery' | 'care';

/**
 * How well it is tested, on whatever it claims. study: a controlled study found an effect worth having. small: studies
 * found a small effect. mixed: no better than the alternatives, or found only indirectly. custom: coaches' practice.
 */
export type Evidence = 'study' | 'small' | 'mixed' | 'custom';

/** day: any time. before, after, during: with a run. */
export type When = 'day' | 'before' | 'during' | 'after';

export interface Dose {
  readonly sets?: number;
  readonly reps?: number;
  readonly seconds?: number | readonly [from: number, to: number];
  readonly minutes?: number | readonly [from: number, to: number];
  readonly timesADay?: number | readonly [from: number, to: number];
  readonly from: 'article' | 'study' | 'usual';
}

export interface Advice {
  readonly kind: AdviceKind;
  readonly when: When;
  /** Days a week; 0 where it is not a thing to be planned (a habit of every run, a visit). */
  readonly daysAWeek: number;
  readonly dose: Dose | null;
  readonly evidence: Evidence;
  /** Fit for a day on which something is sore (4 or more). */
  readonly gentle: boolean;
}

const stretch = { kind: 'stretch', when: 'day', daysAWeek: 7, evidence: 'small', gentle: true } as const;
const hold = { seconds: 30, timesADay: [2, 3], from: 'article' } as const;
const mobility = { kind: 'mobility', when: 'day', daysAWeek: 7, evidence: 'custom', gentle: true } as const;
const strength = { kind: 'strength', when: 'day', daysAWeek: 2, evidence: 'custom', gentle: false } as const;
const sets = (reps: number) => ({ sets: 2, reps, from: 'usual' }) as const;
const drill = { kind: 'drill', when: 'during', daysAWeek: 0, evidence: 'custom', gentle: false } as const;
const blocks = { sets: 4, seconds: 60, from: 'usual' } as const;
const habit = {
  kind: 'habit',
  when: 'day',
  daysAWeek: 7,
  dose: null,
  evidence: 'custom',
  gentle: true,
} as const;
const recovery = { kind: 'recovery', when: 'day', gentle: true } as const;
const care = { kind: 'care', when: 'day', daysAWeek: 0, dose: null, gentle: true } as const;

export const LIBRARY = {
  pecStretch: { ...stretch, dose: hold },
  neckStretch: { ...stretch, dose: hold },
  latStretch: { ...stretch, dose: hold },
  foamRoll: {
    ...recovery,
    daysAWeek: 3,
    dose: { seconds: [60, 90], from: 'article' },
    evidence: 'small',
  },

  catCow: { ...mobility, dose: sets(8) },
  childsPose: { ...mobility, dose: { seconds: 30, sets: 2, from: 'usual' } },
  openBook: { ...mobility, dose: sets(8) },
  downwardDog: { ...mobility, dose: { seconds: 30, sets: 2, from: 'usual' } },

  rows: { ...strength, dose: sets(12) },
  reverseFly: { ...strength, dose: sets(12) },
  pullUp: { ...strength, dose: sets(6) },
  bladeSqueeze: { ...strength, daysAWeek: 3, gentle: true, dose: { sets: 2, reps: 10, from: 'usual' } },
  plank: { ...strength, evidence: 'mixed', daysAWeek: 3, dose: { sets: 3, seconds: 30, from: 'usual' } },
  deadBug: { ...strength, evidence: 'mixed', dose: sets(8) },
  clamshell: { ...strength, dose: sets(12) },
  gluteBridge: { ...strength, daysAWeek: 3, dose: sets(12) },
  bandWalk: { ...strength, dose: sets(10) },
  legStrength: { ...strength, evidence: 'study', dose: { sets: 3, reps: 10, from: 'usual' } },

  legSwings: { ...mobility, when: 'before', daysAWeek: 0, dose: { sets: 1, reps: 12, from: 'usual' } },
  hipOpeners: { ...mobility, when: 'before', daysAWeek: 0, dose: { sets: 1, reps: 8, from: 'usual' } },
  coolDown: { ...habit, when: 'after', daysAWeek: 0, dose: { minutes: [3, 5], from: 'usual' } },

  armShake: { ...drill, gentle: true, dose: { seconds: 5, from: 'usual' } },
  tracksDrill: { ...drill, dose: blocks },
  elbowDrill: { ...drill, dose: blocks },
  tallDrill: { ...drill, dose: blocks },
  quietFeet: { ...drill, dose: blocks },
  metronome: { ...drill, evidence: 'study', dose: blocks },

  deskBreak: { ...habit, dose: { minutes: 2, timesADay: [4, 8], from: 'usual' } },
  screenHeight: { ...habit, daysAWeek: 0 },
  drinkToThirst: { ...habit, daysAWeek: 0, evidence: 'mixed' },
  comfortableShoes: { ...habit, daysAWeek: 0, evidence: 'mixed' },
  lightLoad: { ...habit, daysAWeek: 0 },
  beltCheck: { ...habit, daysAWeek: 0 },
  sleepFirst: habit,
  buildGently: { ...habit, daysAWeek: 0 },

  breathing: { ...recovery, daysAWeek: 7, dose: { minutes: [5, 10], from: 'article' }, evidence: 'custom' },
  unwind: { ...recovery, daysAWeek: 3, dose: { minutes: 10, from: 'usual' }, evidence: 'custom' },
  yoga: { ...recovery, daysAWeek: 1, dose: { minutes: [20, 40], from: 'usual' }, evidence: 'custom' },
  restDay: { ...recovery, daysAWeek: 1, dose: null, evidence: 'custom' },
  crossTrain: { ...recovery, daysAWeek: 1, dose: { minutes: [20, 40], from: 'usual' }, evidence: 'custom' },
  easePace: { ...recovery, when: 'during', daysAWeek: 0, dose: null, evidence: 'custom' },
  listen: { ...recovery, daysAWeek: 0, dose: null, evidence: 'custom' },

  massage: { ...care, evidence: 'custom' },
  handsOn: { ...care, evidence: 'mixed' },
  coachReview: { ...care, evidence: 'custom' },
} as const satisfies Readonly<Record<string, Advice>>;

export type AdviceId = keyof typeof LIBRARY;
export const ADVICE_IDS = Object.keys(LIBRARY) as readonly AdviceId[];

export function isAdvice(id: string): id is AdviceId {
  return Object.hasOwn(LIBRARY, id);
}

export function adviceOf(id: AdviceId): Advice {
  return LIBRARY[id];
}
