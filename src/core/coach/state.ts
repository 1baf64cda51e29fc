/** The live coach's state: one slice for each thing that it keeps, each owned by the file of its type. */
import { startCueing, type CueingState } from '../coaching/cueing.ts';
import { startBaselines, type Baselines } from '../recording/reference.ts';
import type { CoachSettings } from '../session/run.ts';
import { startBelt, type BeltState } from './belt.ts';
import { startCamera, type CameraState } from './camera.ts';
import { startClock, type RunClock } from './clock.ts';
import { startGuide, type Guide } from './guide.ts';
import { startLimits, type Limits } from './limits.ts';
import { startNotices, type Notices } from './notices.ts';
import { startPhase, type PhaseState } from './phase.ts';
import { startSight, type Sight } from './sight.ts';
import { startStand, type Stand } from './stand.ts';
import { startStrides, type StrideLog } from './strides.ts';
import { startWindow, type FrameWindow } from './window.ts';
import { startWishes, type Wishes } from './wishes.ts';

/** What the number of frames depends on beside the strides. */
export interface Power {
  onBattery: boolean;
  /** When a cue was last given, source time; -Infinity before. */
  cuedS: number;
}

/** Owned by `step`: it changes it in place and gives it back. */
export interface CoachState {
  readonly settings: CoachSettings;
  readonly window: FrameWindow;
  readonly camera: CameraState;
  readonly sight: Sight;
  readonly limits: Limits;
  readonly guide: Guide;
  readonly phase: PhaseState;
  readonly clock: RunClock;
  readonly stand: Stand;
  readonly baselines: Baselines;
  readonly strides: StrideLog;
  readonly belt: BeltState;
  readonly wishes: Wishes;
  readonly notices: Notices;
  readonly power: Power;
  cueing: CueingState;
}

export function createCoach(settings: CoachSettings): CoachState {
  const { times, focus, view, plan, amount, lengthS } = settings;
  return {
    settings,
    window: startWindow(),
    camera: startCamera(),
    sight: startSight(view),
    limits: startLimits(),
    guide: startGuide(),
    phase: startPhase(),
    clock: startClock(),
    stand: startStand(),
    baselines: startBaselines(times),
    strides: startStrides(),
    belt: startBelt(),
    wishes: startWishes(),
    notices: startNotices(),
    power: { onBattery: false, cuedS: -Infinity },
    cueing: startCueing({
      times,
      focus,
      plan: plan ?? null,
      amount: amount ?? 'usual',
      lengthS: lengthS ?? null,
    }),
  };
}
