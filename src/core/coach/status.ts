/** What the pages are shown of the coach's state. */
import { usableShare } from '../body/tracks.ts';
import { openNow } from '../coaching/cueing.ts';
import { measureOf } from '../measures/all.ts';
import { MIN_FPS } from '../measures/results.ts';
import type { Reason } from '../model/measure.ts';
import { cameraPerSecond, framesOverTime } from '../pose/frame-rate.ts';
import { stepLengthM } from '../recording/pace.ts';
import {
  baselineProgress,
  compareStride,
  comparedResults,
  comparedWith,
  type Compared,
} from '../recording/reference.ts';
import { ranS } from './clock.ts';
import type { LiveProgramme, LiveStatus, Reading } from './contract.ts';
import { wantedNow } from './rate.ts';
import { standProgress } from './stand.ts';
import type { CoachState } from './state.ts';
import { READING_STRIDES } from './times.ts';
import { nowS } from './window.ts';

/** What strides are compared with at the moment; null where there is nothing yet. */
export function referenceOf({ stand, baselines, settings }: CoachState): Compared | null {
  return comparedWith(stand.neutral, baselines.baseline, settings.times);
}

export function statusOf(state: CoachState): LiveStatus {
  const { settings, sight, phase, clock, stand, baselines, wishes, cueing, belt, window, guide } = state;
  const timeS = nowS(window);
  const readings = readingsOf(state);
  const runningS = ranS(clock, timeS);
  const cadence = readings.find((r) => r.id === 'cadence')?.value ?? null;
  return {
    timeS,
    phase: phase.current,
    activity: sight.activity,
    view: sight.view,
    standProgress: standProgress(stand),
    baselineProgress: baselineProgress(baselines, settings.times, runningS),
    runningS,
    cadence,
    readings,
    quality: sight.notes,
    ...(guide.framing && { framing: guide.framing }),
    fps: framesOverTime(window.frames.filter((f) => f.image !== null)),
    cameraFps: cameraPerSecond(window.frames),
    wantedFps: wantedNow(state),
    cuesMuted: !settings.cues || wishes.stopped || wishes.sore || timeS < wishes.snoozedUntilS,
    programme: programmeOf(state, runningS),
    amount: cueing.amount,
    stepLengthM: stepLengthM(belt.mark?.speedKmh ?? null, cadence),
  };
}

/** Medians over the last strides, with a reason where there is none; on the spot of what does not need a belt. */
export function readingsOf(state: CoachState): Reading[] {
  const { sight, strides, stand, window, settings } = state;
  const reference = referenceOf(state);
  const recent = strides.strides.slice(-READING_STRIDES);
  const since = recent[0]?.startS ?? Infinity;
  const readings = comparedResults({
    view: sight.view,
    strides: recent.map((s) => compareStride(s.reading, reference, sight.view)),
    steps: strides.steps.filter((s) => s.timeS >= since - 0.3),
    fps: framesOverTime(window.frames),
    validShare: usableShare(window.frames),
    blocked: blockedNow(state, recent.length),
    stood: stand.neutral !== null,
    small: sight.notes.includes('runner-small'),
  });
  return settings.onTheSpot ? readings.filter(({ id }) => measureOf(id).onTheSpot) : readings;
}

function blockedNow({ sight, window }: CoachState, strides: number): Reason | null {
  if (sight.doubt) return 'body-part-hidden';
  if (strides === 0) return sight.activity === 'nobody' ? 'no-person' : 'not-running';
  return framesOverTime(window.frames) < MIN_FPS ? 'frame-rate-too-low' : null;
}

function programmeOf({ cueing }: CoachState, runningS: number): LiveProgramme | null {
  const { plan } = cueing.settings;
  if (!plan) return null;
  const { kind, session, secondary } = plan;
  const focus = plan.focus ?? cueing.found;
  return { kind, session, secondary, focus, open: openNow(cueing, runningS) };
}
