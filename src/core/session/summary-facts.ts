/**
 * What there is to say about one run, without words: a summary keeps facts, and a language makes sentences of them
 * when they are shown. Kept in session files: kinds and fields may be added, none renamed.
 */
import type { MeasureId } from '../measures/all.ts';
import type { Band, Reason, Side, Unit, View } from '../model/measure.ts';

export type SummaryFact =
  | BlockedFact
  | ValidityFact
  | StrengthFact
  | FocusFact
  | DriftFact
  | NothingFact
  | ProgrammeFact
  | RetentionFact
  | CueFact
  | AgainstRunningFact
  | NoStandFact;

/** Nothing could be measured, and why. It stands alone. */
export interface BlockedFact {
  readonly kind: 'blocked';
  readonly reason: Reason;
}

/** What the numbers rest on. */
export interface ValidityFact {
  readonly kind: 'validity';
  readonly view: View;
  /** Seconds of running. */
  readonly runningS: number;
  /** Share of running time with a usable skeleton, 0..1. */
  readonly validShare: number;
}

/** A measure that stayed in its good range. */
export interface StrengthFact {
  readonly kind: 'strength';
  readonly measure: MeasureId;
}

/** The one thing to watch, or to work on. */
export interface FocusFact {
  readonly kind: 'focus';
  readonly measure: MeasureId;
  readonly side: Side;
  /** In `unit`. */
  readonly value: number;
  readonly unit: Unit;
  readonly band: Exclude<Band, 'ok'>;
}

/** A measure that changed during the run. */
export interface DriftFact {
  readonly kind: 'drift';
  readonly measure: MeasureId;
  readonly side: Side;
  /** Session time, seconds. */
  readonly fromS: number;
  /** In `unit`, with its sign. */
  readonly change: number;
  readonly unit: Unit;
  /** Smallest change of the measure worth believing, in `unit`. */
  readonly smallest: number;
}

/** Neither a focus nor a drift. */
export interface NothingFact {
  readonly kind: 'nothing';
}

/** Where the run stood in the feedback programme. */
export interface ProgrammeFact {
  readonly kind: 'programme';
  readonly run: 'baseline' | 'coached' | 'retest';
  /** 1…`of` of a coached run; 0 in the other kinds. */
  readonly session: number;
  /** How many coached runs a focus takes. */
  readonly of: number;
  readonly focus: MeasureId | null;
}

/** How the focus was carried before anything was said. */
export interface RetentionFact {
  readonly kind: 'retention';
  readonly measure: MeasureId;
  readonly side: Side;
  readonly kept: boolean;
  /** Share of strides in the good range, 0..1. */
  readonly goodShare: number;
  readonly strides: number;
}

/** What one cue did, over all the times it was given and its answer could be seen. */
export interface CueFact {
  readonly kind: 'cue';
  readonly measure: MeasureId;
  /** As it was said, in the language of the run. */
  readonly said: string;
  readonly count: number;
  /** After how many of them the measure moved, and after how many it held. */
  readonly worked: number;
  readonly held: number;
  /** It has failed too often: other words next time. */
  readonly dropped: boolean;
}

/** No neutral stand was taken: head and shoulders are compared with the runner's own running. */
export interface AgainstRunningFact {
  readonly kind: 'against-running';
}

/** Neither a neutral stand nor a running baseline was there to compare with. */
export interface NoStandFact {
  readonly kind: 'no-stand';
}
