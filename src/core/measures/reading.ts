/**
 * What is read in one stride, or in one second of standing, before it is compared with anything.
 *
 * Generic in the keys, because definitions read and derive without knowing which other measures there are.
 */
import type { Judgement } from './rule.ts';

export type Sided = 'left' | 'right';

/** A quantity in the image plane, mean over the stride or second. */
export interface PictureValue {
  /** Of both engines together, where the second one saw it too; else of the first alone. */
  readonly value: number;
  /** Of the first engine alone. */
  readonly first: number;
  /** Of the second engine alone; null where it did not see it. */
  readonly second: number | null;
  /** The second engine's difference is in `value`. */
  readonly both: boolean;
  /** Standard error of that difference; 0 where there is none. */
  readonly error: number;
}

/**
 * Lengths of the body in a front or rear view that no measure shows but head and shoulders are told from. All of them
 * in focal lengths, that is, as shares of the distance; `earRise`: how far the ears are above the middle of the image.
 */
export type BodyKey = 'neck.left' | 'neck.right' | 'earHip' | 'noseEar' | 'shoulderSpan' | 'earRise';

export type Numbers<Key extends string> = Readonly<Partial<Record<Key, number>>>;

export interface Reading<Key extends string, Id extends string> {
  /** Finished values of the stride, each in its measure's unit. */
  readonly values: Numbers<Key>;
  /** How far a value may be off (standard deviation), where that is known; in the measure's unit. */
  readonly doubts: Numbers<Id | Key>;
  /** Quantities in the image plane that are still to be set against the stand. */
  readonly pictures: Readonly<Partial<Record<Key, PictureValue>>>;
  readonly body: Readonly<Partial<Record<BodyKey, PictureValue>>>;
  /** The same by the engine's depth, where the image plane does not hold it; degrees. */
  readonly depths: Numbers<Id>;
  /** Turn of the body against the camera by the engine's depth: where its left points, 0 = to the right; degrees. */
  readonly turnDeg: number | null;
  /** The second engine saw every quantity of the image plane. */
  readonly secondUsed: boolean;
  /** Hands that hold on to something, or are carried still. */
  readonly onRails: boolean;
  /** When a foot met the belt, where the foot itself was seen; seconds of the source. */
  readonly contactsS: Numbers<Sided>;
  /** What the belt says of the vertical; null where it says nothing. */
  readonly upright: { readonly riseDeg: number; readonly doubtDeg: number } | null;
}

export type AnyReading = Reading<string, string>;

/** A stride's values as they go into the session file, with what they are compared with. */
export interface Derived<Key extends string, Id extends string> {
  readonly values: Numbers<Key>;
  /** The same in the runner's neutral stand, where there is one. */
  readonly baselines: Numbers<Key>;
  /** Bands, where there is an honest one. */
  readonly judgements: Readonly<Partial<Record<Key, Judgement>>>;
  readonly doubts: Numbers<Id | Key>;
  /** How far runner or stand are turned from the camera, degrees, never negative; null where it is not looked at. */
  readonly turnedDeg: number | null;
}

export type AnyDerived = Derived<string, string>;

export const NOTHING_READ: AnyReading = {
  values: {},
  doubts: {},
  pictures: {},
  body: {},
  depths: {},
  turnDeg: null,
  secondUsed: false,
  onRails: false,
  contactsS: {},
  upright: null,
};
