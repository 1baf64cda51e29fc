/** What goes into the live coach and what comes out of it: the contract between the pure core and the pages. */
import type { Cue } from '../coaching/cue.ts';
import type { CueAmount, SessionPlan } from '../session/plan.ts';
import type { Activity } from '../model/activity.ts';
import type { Band, Confidence, Reason, Side, Unit, View } from '../model/measure.ts';
import type { MeasureId } from '../measures/all.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { BeltMark, QualityNote, SessionEvent } from '../session/session-file.ts';
import type { Framing, FramingHint } from './framing.ts';

export type CoachInput =
  | { readonly kind: 'frame'; readonly frame: PoseFrame }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** No cues until then; measuring goes on. `untilS` in source time. */
  | { readonly kind: 'snooze'; readonly untilS: number }
  /** Take the neutral stand (or the running baseline) again. */
  | { readonly kind: 'retake'; readonly what: 'stand' | 'running' }
  /** The runner says that standing is not wanted: go on without. */
  | { readonly kind: 'skip-stand' }
  | { readonly kind: 'camera-lost'; readonly timeS: number }
  /** More or fewer cues from now on. */
  | { readonly kind: 'amount'; readonly amount: CueAmount }
  /** The belt has been set to another speed or incline. */
  | { readonly kind: 'belt'; readonly belt: BeltMark }
  /** The metronome beats; null = it stops. No cue beside it. */
  | { readonly kind: 'metronome'; readonly stepsPerMin: number | null }
  /** The machine runs on its battery from now on, or no longer does. */
  | { readonly kind: 'battery'; readonly onBattery: boolean }
  /** Something hurts: no cue for the rest of the run. */
  | { readonly kind: 'sore' }
  /** A sign that belongs to a doctor: nothing is coached any more; false takes it back. Measuring goes on. */
  | { readonly kind: 'stop-coaching'; readonly stopped: boolean }
  | { readonly kind: 'ask'; readonly timeS: number };

/** Where the session stands. */
export type Phase =
  /** Waiting for a person in the picture. */
  | 'looking'
  /** A person is there; the neutral stand is being taken. */
  | 'standing'
  /** Ready: waiting for running to begin. */
  | 'ready'
  | 'running'
  /** Ran before, does not run now. */
  | 'resting'
  | 'paused'
  /** The runner left the picture while running. */
  | 'lost';

/** One live number: median of the last strides. */
export interface Reading {
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
  readonly value: number | null;
  readonly spread: number | null;
  readonly baseline: number | null;
  readonly confidence: Confidence;
  readonly band: Band | null;
  readonly reason: Reason | null;
  readonly strides: number;
}

/** Sent twice a second, once a second while somebody runs, and after a command that changes it. */
export interface LiveStatus {
  readonly timeS: number;
  readonly phase: Phase;
  readonly activity: Activity;
  readonly view: View;
  /** 0..1 while the neutral stand is being taken; 1 when it is there; null when skipped or not begun. */
  readonly standProgress: number | null;
  /** 0..1 of the running baseline; 1 when it is there. */
  readonly baselineProgress: number;
  /** Seconds of running so far. */
  readonly runningS: number;
  readonly cadence: number | null;
  readonly readings: readonly Reading[];
  readonly quality: readonly QualityNote[];
  /** How the runner stands in the frame; only where the runner is led into it, and before the run. */
  readonly framing?: Framing;
  /** Frames a second with a usable skeleton, over the last seconds. */
  readonly fps: number;
  /** Frames a second that the camera gives, whatever becomes of them. */
  readonly cameraFps: number;
  /** Frames a second that measuring needs at the moment; null = all that the camera gives. */
  readonly wantedFps: number | null;
  readonly cuesMuted: boolean;
  /** What the run is for, and whether it is open to cues at the moment; null outside the programme. */
  readonly programme: LiveProgramme | null;
  readonly amount: CueAmount;
  /** Metres a step at the belt's speed; null where the speed was not told. */
  readonly stepLengthM: number | null;
}

export interface LiveProgramme extends Pick<SessionPlan, 'kind' | 'session' | 'secondary'> {
  /** The measure to look at; in a run without a focus the one that was cued first. */
  readonly focus: MeasureId | null;
  readonly open: boolean;
}

/** Short spoken or shown instructions that are not cues. */
export type Notice =
  | 'step-into-view'
  | 'stand-tall'
  | 'stand-done'
  | 'baseline-done'
  | 'lost-you'
  | 'are-you-ok'
  | 'found-you'
  | 'camera-moved'
  | 'camera-lost'
  | 'hold-the-rails'
  | 'too-dark'
  | 'slow-machine'
  | 'slow-camera'
  | 'turn-camera'
  | 'cues-stopped'
  | 'coaching-stopped'
  /** The treadmill tells its speed no more. */
  | 'belt-silent'
  /** The treadmill tells 0 while somebody runs. */
  | 'belt-stands'
  /** The treadmill may be telling miles where kilometres are meant. */
  | 'belt-units'
  /** The two minutes on the spot are over. */
  | 'try-out-over'
  /** What to do to be framed well. */
  | `guide-${FramingHint | 'good'}`;

export type CoachOutput =
  | { readonly kind: 'status'; readonly status: LiveStatus }
  /** A cue (or praise) to speak and show now. */
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly timeS: number }
  | { readonly kind: 'event'; readonly event: SessionEvent }
  /** The answer to 'ask'. */
  | { readonly kind: 'answer'; readonly readings: readonly Reading[]; readonly timeS: number };

/**
 * Pure in its effects: `step` touches nothing but `state`, which the caller hands over and takes back.
 *   createCoach(settings) → CoachState
 *   step(state, input)    → { state, outputs }
 */
export interface StepResult<State> {
  readonly state: State;
  readonly outputs: readonly CoachOutput[];
}
