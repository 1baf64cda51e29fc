/** What a run is for, and how much is said in it. */
import type { ProgrammeRecord } from './session-file.ts';
import type { MeasureId } from '../measures/all.ts';

/** How much the runner wants to hear. */
export type CueAmount = 'less' | 'usual' | 'more';

/**
 * Every time and share that decides when a cue may come, in one table, so that a test or a demonstration can shorten
 * them. Defaults follow the feedback literature's pattern (bandwidth feedback, faded, few and spaced); the exact
 * seconds are judgement calls.
 */
export interface CueTimes {
  /** Share of strides in the window that must be at fault. */
  readonly faultShare: number;
  /** For how long the fault must have held, seconds of running. */
  readonly faultHoldS: number;
  /** Silence after any cue, seconds. */
  readonly minGapS: number;
  /** Silence for the same measure after its cue even if it is still wrong, seconds. */
  readonly sameMeasureGapS: number;
  /** A measure whose cue failed this often is left for the summary. */
  readonly maxFailedCues: number;
  readonly maxCuesPer30Min: number;
  /** Back in the ok band for this long after a cue earns praise, seconds. */
  readonly praiseAfterS: number;
  /** No cue in the first seconds of running (warm-up). */
  readonly quietStartS: number;
  /** No cue after a change of cadence that looks like a change of speed, seconds. */
  readonly quietAfterSpeedChangeS: number;
  /** Share of frames with a usable skeleton below which nothing is said. */
  readonly minValidShare: number;
  /** Running baseline: from second … to second … of running. */
  readonly baselineFromS: number;
  readonly baselineToS: number;
}

/** What today's run is for. */
export interface SessionPlan extends Pick<
  ProgrammeRecord,
  'kind' | 'session' | 'focus' | 'secondary' | 'atEnd'
> {
  /** What could be worked on, most worth it first. */
  readonly candidates: readonly Candidate[];
  /** Failures in a row of each wording so far. */
  readonly failures: Readonly<Record<string, number>>;
}

export interface Candidate {
  readonly measure: MeasureId;
  /** How it was in most of the last runs: out of its range, near the edge, or good at first and off later. */
  readonly level: 'fault' | 'watch' | 'drift';
}
