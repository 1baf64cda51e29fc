/** What a measure is: all facts about it in one object, in the measure's own folder. Everything else follows from them. */
import type { Landmark } from '../pose/landmarks.ts';
import type { Scene } from '../body/scene.ts';
import type { Gait, StepEvent, Stride } from '../gait/steps.ts';
import type { Band, Confidence, Reason, Side, Unit, View } from '../model/measure.ts';
import type { Drawing } from './drawing.ts';
import type { AnyDerived, AnyReading } from './reading.ts';
import type { DepthMeasure, PictureMeasure } from './shared/picture.ts';
import type { Rule } from './rule.ts';
import type { MeasureWords } from './words.ts';

/** What must be in the frame, or how fast the camera must be, for the measure to be read at all. */
export interface Needs {
  readonly feet?: true;
  readonly hips?: true;
  /** Frames a second. */
  readonly fps?: number;
}

export interface Judging {
  readonly rule: Rule;
  /** Whether one stride can be judged, or only the run as a whole. */
  readonly of: 'stride' | 'run';
  /** What a reading may be off is in the limits: a poor value may be shown beyond them, and is no reason to work on anything. */
  readonly limitsHoldError?: true;
  /** Sides that are judged; all where it is left out. */
  readonly sides?: readonly Side[];
}

/** What a band rests on. */
export interface BandSource {
  /** Recorded runs in which it was seen how far people go; 0: none, the runner is compared with the own stand. */
  readonly runs: number;
  readonly who: string;
  /** What was found in them, and what follows for the limits. For the documentation, in English. */
  readonly found: string;
  /** Data sets and papers. */
  readonly sources: readonly string[];
}

/** How far the number may be believed. */
export interface Claims {
  /** What one camera can claim at best. What is right in the median, but far off on some body, is fair. */
  readonly atBest: Confidence;
  /**
   * How near the truth a value must be to be of use: what good and fair confidence promise. In the measure's unit. Left out
   * where no limit is known; such a measure is poor at best.
   */
  readonly within?: number | { readonly side: number; readonly front: number };
  /**
   * Smaller changes are not worth believing however many strides there are: what remains of the engines' bias between
   * two stretches, by comparison with rendered runners. In the measure's unit.
   */
  readonly smallestChange: number;
  /**
   * Steady runners repeat the value closely. Where it scatters by more than a change worth believing, the engine did not
   * hold on to the body, and the median is no better.
   */
  readonly spreadTells?: true;
  /**
   * Body and clothes put it off, and so alike in two runs of one runner: poor values can be compared with each other, where
   * the frames showed enough.
   */
  readonly offAlike?: true;
  /** Read as well from a runner who is small in the frame. */
  readonly evenWhenSmall?: true;
}

export interface Coaching {
  /**
   * Place in the order in which measures come up when several are at fault alike, by the evidence that they matter:
   * cadence and landing, then trunk and pelvis, then shoulders, head and arms, which are comfort and style. Left out:
   * never chosen.
   */
  readonly evidence?: number;
  /** False: left to the summary, because no camera number is good enough to nag about, or because it is normal. */
  readonly cued: boolean;
  /** Below this value the fault is the opposite one, with cues of its own. */
  readonly opposite?: { readonly stem: string; readonly below: number };
  /** Sign of a change for the worse, where only one is: a hand that moves away from the midline is no fault. */
  readonly worse?: 1 | -1;
  /** Sides that are watched for drift late in a run, and the place in the order in which drifts are told. */
  readonly drifts?: { readonly sides: readonly Side[]; readonly place: number };
  /** Ids of `core/advice`, the best-fitting first. */
  readonly advice: readonly string[];
}

/**
 * How the value of a stride comes from its series: `highest-in-stance` = while the foot of that side is down,
 * `at-contact` = in the first frame after contact.
 */
export type SeriesReading = 'mean' | 'highest' | 'highest-in-stance' | 'range' | 'at-contact';

/**
 * Where the zero of a raw series lies. `value`: the stride's own value is its mean (the neutral stand, the camera's
 * roll and the second engine are in that value and not in the raw series). `middle`: only its rise and fall mean
 * anything, so its mean is 0. `own`: it has the right zero already.
 */
export type SeriesZero = 'value' | 'middle' | 'own';

export interface ReviewSeries {
  readonly reading: SeriesReading;
  readonly zero: SeriesZero;
  /**
   * One value for each sample of the scene, NaN where it is not seen; null where this view has none. Left out: as the
   * image shows the measure.
   * @param strides of this scene
   */
  readonly series?: (scene: Scene, strides: readonly Stride[], side: Side) => Float64Array | null;
}

type Unsided<L> = L extends `left${infer Joint}` ? Joint : never;
/** A joint of the side that is measured. */
export type SidedJoint = Unsided<Landmark>;
/** A joint, or the middle between left and right. */
export type Place = Landmark | 'shoulders' | 'hips' | 'ears';

/** What is drawn over the runner to show the measure. */
export interface Marks {
  /** Bones of the measured side, of both sides for a value of both. */
  readonly bones?: readonly (readonly [SidedJoint, SidedJoint])[];
  readonly lines?: readonly (readonly [Place, Place])[];
  /** What it is seen against: an upright over the hips, one under the knee, or the trunk's own line carried on. */
  readonly against?: 'upright' | 'knee-upright' | 'trunk';
}

export interface GaugeFacts {
  /** `head`, `lean`, `generic`: a needle with those words at its ends. `shoulders`, `hands`: two halves. */
  readonly look: 'head' | 'lean' | 'generic' | 'shoulders' | 'hands';
  /** Full swing to one side, in the measure's unit: beyond what earns a cue, so that a fault is seen to grow. */
  readonly range: number;
  /** Where the needle rests: at zero, or on the runner's own line. */
  readonly zero: 'zero' | 'own-line';
  /** Place in the column of a front or rear view, and of a side view; left out: not shown there. */
  readonly front?: number;
  readonly side?: number;
}

export interface Show {
  /** Listed while the camera is being set up. */
  readonly setup?: true;
  readonly gauge?: GaugeFacts;
  readonly learn: {
    readonly group: 'rhythm' | 'head' | 'arms' | 'trunk' | 'legs';
    /** Ids of the Learn page's sources. */
    readonly sources: readonly string[];
    /** Neither drawing is the better one. */
    readonly neutral?: true;
  };
  readonly drawing: Drawing;
}

/** What one stride gives; what could not be measured is NaN or left out. */
export interface StrideShare {
  readonly both?: number;
  readonly left?: number;
  readonly right?: number;
  /** How far the value may be off, in its unit (standard deviation). */
  readonly doubt?: number;
  /** The same, where it differs between the sides. */
  readonly doubts?: { readonly left: number; readonly right: number };
  /** When the foot that was followed met the belt, seconds of the source. */
  readonly contactS?: number;
}

/**
 * Reads a stretch of frames, and gives from it one stride after the other; null where this view or these frames do not
 * show the measure.
 */
export type ReadStrides = (
  scene: Scene,
  gait: Gait,
) => ((stride: Stride, index: number) => StrideShare | null) | null;

/** Quantities with a mean over the stride, read the same way while standing; the second engine corrects them. */
export interface PictureReading {
  readonly side?: Readonly<Partial<Record<Side, PictureMeasure>>>;
  /** From the front and from behind. */
  readonly front?: Readonly<Partial<Record<Side, PictureMeasure>>>;
  readonly depth?: DepthMeasure;
}

export interface DeriveInput {
  readonly raw: AnyReading;
  /** Medians of the neutral stand, or of good running; null where neither was taken. */
  readonly neutral: AnyReading | null;
  readonly view: View;
}

export interface DerivedValue {
  readonly value?: number | undefined;
  readonly baseline?: number | undefined;
  /** Standard deviation, in the measure's unit. */
  readonly doubt?: number | undefined;
  /** What is judged, where it is another number than the value; with the baseline that it is judged against. Null: nothing. */
  readonly judged?: { readonly value: number; readonly baseline: number } | null;
}

/** From what was read to the measure's value and baseline; null where there is none. */
export type Derive = (input: DeriveInput) => Readonly<Partial<Record<Side, DerivedValue>>> | null;

/** What is told of a run besides the median over its strides. */
export interface RunInput {
  readonly view: View;
  /** Good strides: away from the start and end of running. */
  readonly strides: readonly AnyDerived[];
  readonly steps: readonly StepEvent[];
  /** Frames a second. */
  readonly fps: number;
}

export interface RunValue {
  readonly value: number;
  /** Standard deviation over strides, or doubt of the value; same unit. */
  readonly spread: number;
  /**
   * Standard error of the value from one run to another of a runner who runs alike, where more strides do not lessen it as
   * they do a median's; same unit. What a body brings along to each run need not be in it: `spread` holds that.
   */
  readonly error?: number;
  /** Strides or steps that it rests on. */
  readonly strides: number;
  readonly baseline: number | null;
}

export interface OfRun {
  /** The run's value, where it is not the median over the strides. Null: the median all the same. */
  readonly value?: (input: RunInput, side: Side) => RunValue | Reason | null;
  /** Value of a few strides, for its course over time, where it is not their mean; null where there is none. */
  readonly epoch?: (strides: readonly AnyDerived[], side: Side) => number | null;
  /** Band of the whole run, where strides are not judged one by one. */
  readonly band?: (input: RunInput, side: Side, found: RunValue) => Band | null;
  /**
   * How far the value may be from the truth, standard deviation in the measure's unit: the confidence follows from it. NaN
   * where that is not known.
   */
  readonly offBy?: (input: RunInput, side: Side, found: RunValue) => number;
  /** The part of it that is not weighed yet where strides are judged by what exceeds their doubt. Left out: all of it. */
  readonly offUnweighed?: (input: RunInput) => number;
  /** Why there is no value although strides were seen; hidden where it is left out. */
  readonly missing?: Reason;
  /** A larger value is a mistake of the engine. */
  readonly most?: number;
}

export interface MeasureDefinition {
  /** As in session files: never changed. */
  readonly id: string;
  readonly unit: Unit;
  readonly sides: readonly Side[];
  /** Views from which one camera can give it; 'any' = all. */
  readonly views: readonly View[] | 'any';
  /** Its sign says to which side of the runner: seen in a mirror it has the other one. */
  readonly signedBySide?: true;
  /** The same in running on the spot as on a belt: it needs no way over the ground. */
  readonly onTheSpot?: true;
  /** Only the side that faces the camera. */
  readonly nearSideOnly?: boolean;
  /** Views that show its change from the stand, not the value itself. */
  readonly changeOnlyFrom?: readonly View[];
  readonly needs?: Needs;
  readonly read?: ReadStrides;
  readonly picture?: PictureReading;
  /** Where it is left out, what was read is the value. */
  readonly derive?: Derive;
  /** It is a change from the stand. Where none was taken, its change from the runner's own running is told instead. */
  readonly changeFromRunning?: true;
  readonly run?: OfRun;
  /** Left out where there is no honest band. */
  readonly judging?: Judging;
  /** Where there is a band, by `judging` or of the run. */
  readonly bandSource?: BandSource;
  readonly claims: Claims;
  readonly coaching: Coaching;
  /** Left out where nothing can be followed from frame to frame. */
  readonly review?: ReviewSeries;
  readonly marks?: Marks;
  readonly show: Show;
  /** English; other languages keep theirs in `src/language`. */
  readonly words: MeasureWords;
}
