/**
 * How much may be said in which session. Live feedback that is on all the time is leant on and not learned from; the
 * studies that changed a running habit for good gave it in eight sessions and took it away over the last four (Crowell
 * & Davis 2011, Willy 2012, Bowser 2018). The shares of the single sessions are our reading of that pattern.
 */
import type { CueAmount, CueTimes } from '../session/plan.ts';

export const AMOUNTS: readonly CueAmount[] = ['less', 'usual', 'more'];

export interface Fade {
  /** Of the running time after the quiet start, 0..1. */
  readonly share: number;
  /** The cue-free part of a period comes first, then the part in which cues may come, seconds. */
  readonly periodS: number;
}

/** Sessions of one focus. */
export const SESSIONS = 8;

/** By number of the session; nought is the baseline, and what comes after the eighth is silent too. */
const FADES: readonly Fade[] = [
  { share: 0, periodS: 240 },
  { share: 1, periodS: 240 },
  { share: 1, periodS: 240 },
  { share: 0.75, periodS: 240 },
  { share: 0.75, periodS: 240 },
  { share: 0.5, periodS: 240 },
  { share: 0.3, periodS: 240 },
  { share: 0.15, periodS: 240 },
  { share: 0.05, periodS: 1200 },
];

/** Without a focus: what turns up newly may be said, seldom. */
export const OPEN_FADE: Fade = { share: 0.3, periodS: 240 };

export const SILENT: Fade = FADES[0];

/** Corrections in half an hour of a first run, once its baseline is there: enough to be helped, too few to be led. */
export const FIRST_RUN_CUES = 3;

/** All the time: a run outside the programme. */
export const UNFADED: Fade = FADES[1];

/** @param session 1…8; beyond that nothing is said */
export function fadeOf(session: number): Fade {
  return FADES[session] ?? SILENT;
}

const FACTOR: Readonly<Record<CueAmount, number>> = { less: 0.5, usual: 1, more: 1.5 };

/** The runner may turn it up as far as the first session's amount, never beyond. */
export function withAmount(fade: Fade, amount: CueAmount): Fade {
  return { ...fade, share: Math.min(1, fade.share * FACTOR[amount]) };
}

/** The next amount up or down; the last one stays. */
export function turned(amount: CueAmount, by: 1 | -1): CueAmount {
  const at = AMOUNTS.indexOf(amount) + by;
  return AMOUNTS[Math.max(0, Math.min(AMOUNTS.length - 1, at))];
}

/** @param afterQuietS seconds of running since the quiet start */
export function cuesOpen({ share, periodS }: Fade, afterQuietS: number): boolean {
  if (share <= 0 || afterQuietS < 0) return false;
  return afterQuietS % periodS >= periodS * (1 - share);
}

/** Seconds of running after the quiet start until cues may come for the first time; Infinity in a silent run. */
export function firstOpenS({ share, periodS }: Fade): number {
  return share <= 0 ? Infinity : periodS * (1 - share);
}

/** The budget fades with the time: a short window is no reason to talk faster. */
export function fadedTimes(times: CueTimes, fade: Fade): CueTimes {
  return { ...times, maxCuesPer30Min: Math.ceil(times.maxCuesPer30Min * fade.share) };
}
