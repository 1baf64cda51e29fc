/** Times and limits of the live coach, each with its reason. `SETTLE_S` and `MAX_STAND_S` are the recording's own. */

/** Frames kept and measured together, seconds: a dozen strides. */
export const WINDOW_S = 8;

/** How often they are measured before a run begins and between runs, seconds of source time: what is seen changes fast. */
export const EVERY_S = 0.5;
/** And while it goes on: the engine needs the processor, and a stride more or less changes nothing. */
export const EVERY_RUNNING_S = 1;

/** A stride or step is taken when it lies this far back: its end needs what comes after it. */
export const LAG_S = 0.35;
/** Two steps are further apart than this; what is nearer is the same step, measured again. Seconds. */
export const SAME_STEP_S = 0.15;
/** Steps are kept for so long: more than the strides of a reading take. */
export const KEPT_STEPS_S = 40;

/** Live numbers are medians of so many strides. */
export const READING_STRIDES = 20;
/** Strides kept: a reading's, and enough before them to see a change. */
export const KEPT_STRIDES = 3 * READING_STRIDES;

/** So many seconds of standing are a neutral stand; up to `MAX_STAND_S` they go on refining it. */
export const STAND_S = 3;
/** A rhythm takes two seconds to be told; that nobody bounces shows within two steps. */
export const STILL_S = 0.8;
/** Share of the trunk's length: a runner rises and falls by 15 to 25 %, somebody who stands sways by 2 to 3 cm. */
export const STILL_SHARE = 0.08;
/** One frame cannot tell standing from running; half a second of them can. */
export const MIN_STILL_S = 0.4;

/** Nobody in view for so long while running: gone. Shorter is a blink of the tracking. */
export const LOST_S = 2;
/** Still gone after this: asked after. */
export const ASK_AFTER_S = 6;

/** A change of cadence by this share looks like a change of belt speed. */
export const SPEED_CHANGE = 0.04;
/** Cadence is compared over so many strides before, and so many now. */
export const SPEED_STRIDES_BEFORE = 8;
export const SPEED_STRIDES_NOW = 4;

/** So many strides in a row with hands on the rails are a habit, not a grip. */
export const RAILS_STRIDES = 3;

/** A running baseline that took more strides than this took minutes: the runner hears that it is there. */
export const TOLD_BASELINE_STRIDES = 100;

/** The view changes when so many of the latest looks agree: one look at a turning runner is not the camera's place. */
export const VIEW_VOTES = 6;
export const VIEW_AGREEING = 5;
