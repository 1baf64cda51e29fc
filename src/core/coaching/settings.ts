import type { CueTimes } from '../session/plan.ts';

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

/** Two minutes on the spot: minutes of a run become seconds. */
export const TRY_OUT_TIMES: CueTimes = {
  ...LIVE_TIMES,
  faultHoldS: 12,
  minGapS: 25,
  sameMeasureGapS: 40,
  praiseAfterS: 8,
  quietStartS: 10,
  baselineFromS: 10,
  baselineToS: 40,
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
