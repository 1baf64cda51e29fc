/**
 * What an exercise is. The word stands for all that is ever advised: exercises, stretches, drills, habits, rest, and
 * other people's help. Each is a folder in `exercises`, and a line in `exercises/all.ts`.
 */
import type { Figure } from '../figure/figure.ts';
import type { Finding } from './finding.ts';
import type { ExerciseWords } from './words.ts';

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
  /**
   * Where the amount is from. article: the runners' articles this project began with. study: the study named in the
   * words. usual: what coaches commonly give; no study says that number.
   */
  readonly from: 'article' | 'study' | 'usual';
}

export interface Exercise {
  /** The name of its folder. Kept in saved plans: it never changes. */
  readonly id: string;
  readonly kind: AdviceKind;
  readonly when: When;
  /** Days a week; 0 where it is not a thing to be planned (a habit of every run, a visit). */
  readonly daysAWeek: number;
  readonly dose: Dose | null;
  readonly evidence: Evidence;
  /** Fit for a day on which something is sore (4 or more of 10). */
  readonly gentle: boolean;
  /** What runners' articles call it; left out where it is our own addition. */
  readonly named?: string;
  /** Findings it is advised for, after what `for-finding.ts` lists for them. */
  readonly alsoFor?: readonly Finding[];
  readonly figure: Figure;
  readonly words: ExerciseWords;
}
