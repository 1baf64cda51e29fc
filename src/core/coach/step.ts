/**
 * The live coach as a pure step function: frames and commands in, status, cues, notices and events out. It keeps the
 * last seconds of frames and measures them once a second (twice before a run and between runs) with the same function
 * that the summary uses; every stride is judged once, when it is complete.
 *
 * What it keeps lies in slices (`state.ts`), each changed by its own file; here they meet.
 */
import { usableShare } from '../body/tracks.ts';
import { cueStride, forget, startCueingOver } from '../coaching/cueing.ts';
import { framesOverTime } from '../pose/frame-rate.ts';
import { mirrorFrame } from '../pose/mirror.ts';
import type { MeasureId } from '../measures/all.ts';
import { isNamed } from '../measures/sure-band.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { analyseBlock, type Block } from '../recording/block.ts';
import {
  changeSpeed,
  compareStride,
  forgetSpeeds,
  retakeBaseline,
  takeBaseline,
} from '../recording/reference.ts';
import type { BeltMark } from '../session/session-file.ts';
import { isOtherPace } from './belt.ts';
import { seeRoom, startWatchOver } from './camera.ts';
import { ranS, startRun, stopRun } from './clock.ts';
import type { CoachInput, CoachOutput, Notice, StepResult } from './contract.ts';
import { hasWord, lead, mayStand, startGuide } from './guide.ts';
import { hushOf } from './hush.ts';
import { heldLimits, limitsNow, SLOW } from './limits.ts';
import { maySay, sayAgain } from './notices.ts';
import { advance } from './phase.ts';
import { awayS, heldView, isStill, lookAround, runBegan } from './sight.ts';
import { isSettled, retakeStand, takeStand } from './stand.ts';
import { createCoach, type CoachState } from './state.ts';
import { readingsOf, referenceOf, statusOf } from './status.ts';
import {
  beginsToHoldRails,
  forgetStrides,
  holdsRails,
  startStridesOver,
  takeSteps,
  takeStride,
  type KeptStride,
} from './strides.ts';
import { EVERY_RUNNING_S, EVERY_S, MIN_STILL_S, TOLD_BASELINE_STRIDES } from './times.ts';
import type { Observation } from './transitions.ts';
import { dropBefore, isDue, nowS, placeInTime } from './window.ts';

export { createCoach, type CoachState };

/** Nothing outside `state` is read or changed; time is the frames' own. */
export function step(state: CoachState, input: CoachInput): StepResult<CoachState> {
  const outputs: CoachOutput[] = [];
  const { window, wishes, cueing } = state;
  const timeS = nowS(window);
  const tellStatus = () => outputs.push({ kind: 'status', status: statusOf(state) });
  switch (input.kind) {
    case 'frame':
      onFrame(state, input.frame, outputs);
      break;
    case 'pause':
      if (state.phase.current === 'paused') break;
      observe(state, { kind: 'paused', timeS }, outputs);
      tellStatus();
      break;
    case 'resume':
      if (state.phase.current !== 'paused') break;
      // What was seen before the break is over: frames from now on are measured by themselves.
      window.frames = [];
      observe(state, { kind: 'resumed', timeS: nowS(window) }, outputs);
      forget(cueing);
      break;
    case 'snooze':
      wishes.snoozedUntilS = input.untilS;
      break;
    case 'retake':
      retake(state, input.what);
      break;
    case 'skip-stand':
      state.stand.skipped = true;
      break;
    case 'camera-lost':
      observe(state, { kind: 'camera-lost', timeS: input.timeS }, outputs);
      break;
    case 'amount':
      cueing.amount = input.amount;
      tellStatus();
      break;
    case 'belt':
      setBelt(state, input.belt);
      tellStatus();
      break;
    case 'metronome':
      wishes.metronome = input.stepsPerMin !== null;
      break;
    case 'battery':
      state.power.onBattery = input.onBattery;
      break;
    case 'sore':
      wishes.sore = true;
      say(state, outputs, 'cues-stopped', timeS);
      tellStatus();
      break;
    case 'stop-coaching':
      wishes.stopped = input.stopped;
      if (input.stopped) say(state, outputs, 'coaching-stopped', timeS);
      tellStatus();
      break;
    case 'ask':
      outputs.push({ kind: 'answer', readings: readingsOf(state), timeS: input.timeS });
      break;
  }
  return { state, outputs };
}

function say({ notices }: CoachState, outputs: CoachOutput[], notice: Notice, timeS: number): void {
  if (maySay(notices, notice)) outputs.push({ kind: 'notice', notice, timeS });
}

function onFrame(state: CoachState, raw: PoseFrame, outputs: CoachOutput[]): void {
  const { window, camera, sight, limits, phase } = state;
  const { timeS } = raw;
  const place = placeInTime(window, timeS);
  if (place === 'repeated') return;
  if (place === 'another-clock') startOver(state, outputs);
  const frame = state.settings.mirrored ? mirrorFrame(raw) : raw;
  window.frames.push(frame);
  const movedS = seeRoom(camera, frame);
  if (movedS !== null) onCameraMoved(state, movedS, timeS, outputs);
  if (!isDue(window, timeS, phase.current === 'running' ? EVERY_RUNNING_S : EVERY_S)) return;
  if (phase.current !== 'paused') {
    const block = analyseBlock(window.frames, { view: heldView(sight) });
    lookAround(sight, block, window.frames, timeS, camera.moved);
    guideIn(state, block, timeS, outputs);
    for (const limit of heldLimits(limits, limitsNow(sight.notes, window.frames), timeS))
      if (!isGuided(state) || SLOW.includes(limit)) say(state, outputs, limit, timeS);
    observe(state, seen(state, block, timeS), outputs);
    standTall(state, block, timeS, outputs);
    takeStrides(state, block, timeS, outputs);
  }
  outputs.push({ kind: 'status', status: statusOf(state) });
}

/** Whether the runner is being led into the frame: until the standing pose is there, or the run. */
function isGuided({ settings, stand, phase }: CoachState): boolean {
  return settings.guided === true && !isSettled(stand) && !phase.hasRun;
}

/** The standing pose waits until the runner is framed: it is what every stride is compared with. */
function guideIn(state: CoachState, block: Block, timeS: number, outputs: CoachOutput[]): void {
  const { guide, sight, window, stand } = state;
  if (!isGuided(state) || sight.activity === 'running') {
    guide.framing = null;
    return;
  }
  const told = lead(guide, { sight, block, frames: window.frames, timeS });
  if (told) say(state, outputs, `guide-${told}`, timeS);
  if (!mayStand(guide, timeS)) stand.fromS = timeS;
}

/** What a block says of the runner, as the phases want it. */
function seen(state: CoachState, block: Block, timeS: number): Observation {
  const { sight, window, guide, clock } = state;
  if (sight.activity === 'running')
    return { kind: 'runs', timeS, beganS: Math.max(clock.endedS, runBegan(block, timeS)) };
  if (sight.activity === 'nobody') return { kind: 'nobody', timeS, awayS: awayS(sight, timeS) };
  const watchedS = timeS - (window.frames[0]?.timeS ?? timeS);
  const placed = !isGuided(state) || mayStand(guide, timeS);
  const still = placed && sight.activity === 'standing' && isStill(block) && watchedS >= MIN_STILL_S;
  return { kind: 'is-there', timeS, still };
}

/** Moves the phase on, with what hangs on it: the clock runs while the runner does, and a fault must hold anew. */
function observe(state: CoachState, sees: Observation, outputs: CoachOutput[]): void {
  const { phase, clock, stand, cueing } = state;
  const ran = phase.current === 'running';
  const spellS = clock.startS === null ? 0 : sees.timeS - clock.startS;
  const told = advance(phase, sees, { spellS, standSettled: isSettled(stand) });
  const runs = phase.current === 'running';
  if (runs !== ran) {
    if (runs) startRun(clock, sees.kind === 'runs' ? sees.beganS : sees.timeS);
    else stopRun(clock, sees.timeS);
    forget(cueing);
  }
  for (const { timeS, ...what } of told) {
    if ('event' in what) outputs.push({ kind: 'event', event: { timeS, kind: what.event } });
    else if (what.notice !== 'step-into-view' || !hasWord(state.guide, sees.timeS))
      say(state, outputs, what.notice, sees.timeS);
  }
}

function retake(state: CoachState, what: 'stand' | 'running'): void {
  const { window, stand, baselines, clock, notices, settings, cueing } = state;
  const timeS = nowS(window);
  if (what === 'stand') {
    retakeStand(stand, timeS);
    sayAgain(notices, 'stand-tall', 'stand-done');
  } else {
    retakeBaseline(baselines, settings.times, ranS(clock, timeS));
    sayAgain(notices, 'baseline-done');
  }
  forget(cueing);
}

/** Another speed is another gait: what was seen before it does not count, and nothing is said for a while. */
function setBelt({ belt, baselines, clock, window, settings, cueing }: CoachState, mark: BeltMark): void {
  const timeS = nowS(window);
  changeSpeed(baselines, belt.mark, mark, { times: settings.times, ranS: ranS(clock, timeS) });
  belt.mark = mark;
  belt.changedS = timeS;
  forget(cueing);
}

/** What was measured from the old place is not compared with what is seen from the new one. */
function onCameraMoved(state: CoachState, movedS: number, timeS: number, outputs: CoachOutput[]): void {
  const { window, sight, stand, strides, baselines, camera } = state;
  const measured = [...stand.seconds, ...strides.strides].some((m) => m.endS <= movedS);
  dropBefore(window, movedS);
  sight.viewVotes = [];
  // Until something was measured it is setting up.
  if (!measured) return;
  if (!stand.skipped) retake(state, 'stand');
  retake(state, 'running');
  forgetSpeeds(baselines);
  forgetStrides(strides);
  camera.moved = true;
  outputs.push({ kind: 'event', event: { timeS: movedS, kind: 'camera-moved' } });
  say(state, outputs, 'camera-moved', timeS);
}

/** Times of another clock mean nothing on this one; what was learned of the runner stays. */
function startOver(state: CoachState, outputs: CoachOutput[]): void {
  const { window, strides, sight, limits, belt, stand, camera, clock } = state;
  observe(state, { kind: 'another-clock', timeS: nowS(window) }, outputs);
  window.frames = [];
  window.analysedS = -Infinity;
  startStridesOver(strides);
  clock.endedS = -Infinity;
  sight.lastSeenS = null;
  limits.clear();
  belt.changedS = -Infinity;
  state.power.cuedS = -Infinity;
  stand.fromS = -Infinity;
  Object.assign(state.guide, startGuide());
  state.cueing = startCueingOver(state.cueing);
  startWatchOver(camera);
}

function standTall(state: CoachState, block: Block, timeS: number, outputs: CoachOutput[]): void {
  const { stand, phase, camera, notices } = state;
  const running = phase.current === 'running';
  if (!takeStand(stand, block.stands, { hasRun: phase.hasRun, running })) return;
  camera.moved = false;
  if (!notices.said.has('stand-done')) observe(state, { kind: 'stand-taken', timeS }, outputs);
}

function takeStrides(state: CoachState, block: Block, timeS: number, outputs: CoachOutput[]): void {
  const { strides, clock, belt, cueing } = state;
  takeSteps(strides, block.steps, timeS);
  for (const measured of block.strides) {
    const stride = takeStride(strides, measured, timeS, clock);
    if (!stride) continue;
    if (beginsToHoldRails(strides)) {
      outputs.push({ kind: 'event', event: { timeS: stride.startS, kind: 'hands-on-rails' } });
      say(state, outputs, 'hold-the-rails', timeS);
    }
    if (isOtherPace(strides.strides)) {
      belt.changedS = stride.endS;
      forget(cueing);
    }
    learnBaseline(state, stride, timeS, outputs);
    decide(state, stride, outputs);
  }
}

function learnBaseline(state: CoachState, stride: KeptStride, timeS: number, outputs: CoachOutput[]): void {
  const { baselines, settings, stand, camera } = state;
  const strides = takeBaseline(baselines, stride, settings.times);
  if (strides === null) return;
  if (stand.skipped) camera.moved = false;
  if (strides > TOLD_BASELINE_STRIDES) say(state, outputs, 'baseline-done', timeS);
}

/**
 * Measures whose live numbers are believed on both sides, or of which one side is beyond its limit for certain: a camera that
 * stands askew makes both hands' numbers poor, and the hand that crosses far does cross. A runner of whom nothing is known yet is
 * told of no other.
 */
function trustedNow(state: CoachState): MeasureId[] {
  const seen = readingsOf(state).filter(({ value }) => value !== null);
  const certain = new Set(seen.filter(isNamed).map(({ id }) => id));
  const doubted = new Set(seen.filter(({ confidence }) => confidence === 'poor').map(({ id }) => id));
  return [...new Set(seen.map(({ id }) => id))].filter((id) => certain.has(id) || !doubted.has(id));
}

/** Whether something is said after this stride. */
function decide(state: CoachState, stride: KeptStride, outputs: CoachOutput[]): void {
  const { settings, wishes, belt, window, sight } = state;
  const { startS, endS, runningS } = stride;
  const hush = hushOf({
    settings,
    wishes,
    endS,
    runningS,
    onRails: holdsRails(stride),
    speedChangedS: belt.changedS,
    usableShare: usableShare(window.frames),
    fps: framesOverTime(window.frames),
  });
  const derived = compareStride(stride.reading, referenceOf(state), sight.view);
  const trusted = settings.plan?.kind === 'baseline' ? trustedNow(state) : [];
  const cue = cueStride(state.cueing, { startS, endS, derived, runningS, hush, nowS: nowS(window), trusted });
  if (!cue) return;
  state.power.cuedS = nowS(window);
  outputs.push({ kind: 'cue', cue });
}
