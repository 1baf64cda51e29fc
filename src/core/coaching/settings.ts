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

export const LIVE_TIMES: CueTimes = {
  faultShare: 0.6,
  faultHoldS: 30,
  minGapS: 60,
  sameMeasureGapS: 90,
  maxFailedCues: 2,
  maxCuesPer30Min: 12,
  praiseAfterS: 20,
  quietStartS: 180,
  quietAfterSpeedChangeS: 20,
  minValidShare: 0.7,
  baselineFromS: 180,
  baselineToS: 480,
};

/** Short times for `npm start -- --camera FILE` and for tests. */
export const DEMO_TIMES: CueTimes = {
  ...LIVE_TIMES,
  faultHoldS: 8,
  minGapS: 15,
  sameMeasureGapS: 15,
  praiseAfterS: 5,
  quietStartS: 3,
  quietAfterSpeedChangeS: 3,
  maxFailedCues: 4,
  baselineFromS: 4,
  baselineToS: 14,
};
