/** Why nothing may be said after a stride, apart from the programme. Strides are taken only while somebody runs. */
import type { Hush } from '../coaching/arbiter.ts';
import type { CoachSettings } from '../session/run.ts';
import { MIN_FPS } from '../measures/results.ts';
import type { Wishes } from './wishes.ts';

/** A stride, and what surrounds it. */
export interface Moment {
  readonly settings: Pick<CoachSettings, 'cues' | 'times'>;
  readonly wishes: Wishes;
  /** End of the stride, source time. */
  readonly endS: number;
  /** Seconds of running before it. */
  readonly runningS: number;
  readonly onRails: boolean;
  /** When the belt last changed its speed, source time. */
  readonly speedChangedS: number;
  /** Of the last seconds: share of frames with a usable skeleton, 0..1. */
  readonly usableShare: number;
  /** Of the last seconds: frames a second, pauses counted. */
  readonly fps: number;
}

/**
 * The first that holds is the reason. What the runner has chosen comes before what the run brings, and what lasts
 * longest before what passes.
 *
 * A camera that has just been moved needs no reason of its own: frames from before are dropped and every fault has to
 * hold anew, and by then the view has been found anew.
 */
export const HUSHES: readonly (readonly [Hush, (moment: Moment) => boolean])[] = [
  ['cues-off', ({ settings }) => !settings.cues],
  ['stopped', ({ wishes }) => wishes.stopped],
  ['sore', ({ wishes }) => wishes.sore],
  ['metronome', ({ wishes }) => wishes.metronome],
  ['snoozed', ({ endS, wishes }) => endS < wishes.snoozedUntilS],
  ['warming-up', ({ runningS, settings }) => runningS < settings.times.quietStartS],
  [
    'speed-change',
    ({ endS, speedChangedS, settings }) => endS - speedChangedS < settings.times.quietAfterSpeedChangeS,
  ],
  ['on-the-rails', ({ onRails }) => onRails],
  [
    'poor-tracking',
    ({ usableShare, fps, settings }) => usableShare < settings.times.minValidShare || fps < MIN_FPS,
  ],
];

/** @returns why nothing may be said; null = speak */
export function hushOf(moment: Moment): Hush | null {
  return HUSHES.find(([, holds]) => holds(moment))?.[0] ?? null;
}
