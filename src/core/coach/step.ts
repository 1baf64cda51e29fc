/**
 * The live coach as a pure step function: frames and commands in, status, cues, notices and events out. It keeps the
 * last seconds of frames and measures them twice a second with the same function that the summary uses; every stride
 * is judged once, when it is complete.
 */
import type { CoachSettings } from '../session/run.ts';
import type { Activity } from '../model/activity.ts';
import type { Hush } from '../coaching/arbiter.ts';
import {
  cueStride,
  forget,
  openNow,
  startCueing,
  startCueingOver,
  type CueingState,
} from '../coaching/cueing.ts';
import { startCameraWatch, watchCamera, type CameraWatch } from '../body/camera-watch.ts';
import type { TrunkDoubt } from '../body/credible.ts';
import type { StepEvent } from '../gait/steps.ts';
import { deriveStride, medianValues, type RawValues } from '../measures/derive.ts';
import type { Reason, View } from '../model/measure.ts';
import { measureResults, MIN_FPS } from '../measures/results.ts';
import { mirrorFrame } from '../pose/mirror.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { median } from '../signal/robust.ts';
import { analyseBlock, type Block, type Measured } from '../recording/block.ts';
import type {
  CoachInput,
  CoachOutput,
  LiveProgramme,
  LiveStatus,
  Notice,
  Phase,
  Reading,
  StepResult,
} from './contract.ts';
import { stepLengthM } from '../recording/pace.ts';
import type { BeltMark, QualityNote, SessionEventKind } from '../session/session-file.ts';
import { frameNotes } from '../recording/quality.ts';

/** Frames kept and measured together, seconds: a dozen strides. */
const WINDOW_S = 8;
/**
 * How often they are measured, seconds of source time: often while waiting for a run to begin, seldom while it goes on,
 * when the engine needs the processor and a stride more or less changes nothing.
 */
const EVERY_S = 0.5;
const EVERY_RUNNING_S = 1;
/** A stride is taken when it lies this far back: its end needs what comes after it. */
const LAG_S = 0.35;
/** Live numbers are medians of so many strides. */
const READING_STRIDES = 20;
/** A neutral stand of so many seconds is enough; up to the second number goes on refining it. */
const STAND_S = 3;
const MAX_STAND_S = 8;
/** Share of the trunk's length: a runner rises and falls by 15 to 25 %, somebody who stands sways by 2 to 3 cm. */
const STILL_SHARE = 0.08;
const STILL_S = 0.8;
/** Nobody in the picture for so long while running: gone. */
const LOST_S = 2;
/** Still gone after this: asked after. */
const ASK_AFTER_S = 6;
/** Running for less than this is not a run: nothing is baseline, nothing is lost. */
const SETTLE_S = 2.5;
/** A change of cadence by this share looks like a change of belt speed. */
const SPEED_CHANGE = 0.04;
/** Skeletons a second under which strides are too coarse to correct anybody by. */
const MIN_CUE_FPS = 15;
/** A running baseline stands in for a missing neutral stand only if it rests on at least this much running. */
const MIN_BASELINE_SPAN_S = 60;
/** Raw values of a stand that stand for the vertical. */
const UPRIGHT_KEYS: readonly string[] = ['trunkLean', 'trunkLean@first'];

interface KeptStride extends Measured {
  /** Seconds of running before it. */
  readonly runningS: number;
}

/** Owned by `step`: it changes it in place and gives it back. */
export interface CoachState {
  readonly settings: CoachSettings;
  frames: PoseFrame[];
  analysedS: number;
  phase: Phase;
  activity: Activity;
  view: View;
  viewVotes: View[];
  stands: Measured[];
  standSkipped: boolean;
  /** Seconds of standing before this moment do not count. */
  standFromS: number;
  /** The runner asked for a new stand, perhaps in the midst of a session. */
  retaking: boolean;
  neutral: RawValues | null;
  baseline: RawValues | null;
  /** Running baselines of the speeds that were run before, by speed and incline. */
  baselines: Map<string, RawValues>;
  /** Seconds of running at which the present speed's baseline begins. */
  baselineFromS: number;
  strides: KeptStride[];
  baselineStrides: KeptStride[];
  steps: StepEvent[];
  /** Seconds of running before the present spell of it. */
  runningBeforeS: number;
  runStartS: number | null;
  hasRun: boolean;
  lastSeenS: number | null;
  /** "Are you OK?" was asked in this absence. */
  askedAfter: boolean;
  /** When somebody who was away was last found, before it was sure what they do. */
  foundS: number | null;
  speedChangedS: number;
  onRails: boolean;
  cueing: CueingState;
  belt: BeltMark | null;
  metronome: boolean;
  sore: boolean;
  /** A red flag was answered with yes. */
  stopped: boolean;
  paused: boolean;
  snoozedUntilS: number;
  said: Set<Notice>;
  notes: readonly QualityNote[];
  /** Why nothing is measured although somebody is in the picture. */
  doubt: TrunkDoubt | null;
  camera: CameraWatch;
  /** The camera was moved, and no stand or baseline has been taken since. */
  cameraMoved: boolean;
}

export function createCoach(settings: CoachSettings): CoachState {
  return {
    settings,
    frames: [],
    analysedS: -Infinity,
    phase: 'looking',
    activity: 'nobody',
    view: settings.view ?? 'unknown',
    viewVotes: [],
    stands: [],
    standSkipped: false,
    standFromS: -Infinity,
    retaking: false,
    neutral: null,
    baseline: null,
    baselines: new Map(),
    baselineFromS: settings.times.baselineFromS,
    strides: [],
    baselineStrides: [],
    steps: [],
    runningBeforeS: 0,
    runStartS: null,
    hasRun: false,
    lastSeenS: null,
    askedAfter: false,
    foundS: null,
    speedChangedS: -Infinity,
    onRails: false,
    cueing: startCueing({
      times: settings.times,
      focus: settings.focus,
      plan: settings.plan ?? null,
      amount: settings.amount ?? 'usual',
      lengthS: settings.lengthS ?? null,
    }),
    belt: null,
    metronome: false,
    sore: false,
    stopped: false,
    paused: false,
    snoozedUntilS: -Infinity,
    said: new Set(),
    notes: [],
    doubt: null,
    camera: startCameraWatch(),
    cameraMoved: false,
  };
}

/** Nothing outside `state` is read or changed; time is the frames' own. */
export function step(state: CoachState, input: CoachInput): StepResult<CoachState> {
  const outputs: CoachOutput[] = [];
  switch (input.kind) {
    case 'frame':
      onFrame(state, input.frame, outputs);
      break;
    case 'pause':
      if (!state.paused) {
        endRun(state, now(state));
        state.paused = true;
        state.phase = 'paused';
        event(outputs, now(state), 'paused');
        outputs.push({ kind: 'status', status: statusOf(state) });
      }
      break;
    case 'resume':
      if (state.paused) {
        state.paused = false;
        state.phase = 'looking';
        state.frames = [];
        forget(state.cueing);
        event(outputs, now(state), 'resumed');
      }
      break;
    case 'snooze':
      state.snoozedUntilS = input.untilS;
      break;
    case 'retake':
      retake(state, input.what);
      break;
    case 'skip-stand':
      state.standSkipped = true;
      break;
    case 'camera-lost':
      endRun(state, input.timeS);
      event(outputs, input.timeS, 'camera-lost');
      notice(outputs, 'camera-lost', input.timeS);
      break;
    case 'amount':
      state.cueing.amount = input.amount;
      outputs.push({ kind: 'status', status: statusOf(state) });
      break;
    case 'belt':
      setBelt(state, input.belt, outputs);
      break;
    case 'metronome':
      state.metronome = input.stepsPerMin !== null;
      break;
    case 'sore':
      state.sore = true;
      notice(outputs, 'cues-stopped', now(state));
      outputs.push({ kind: 'status', status: statusOf(state) });
      break;
    case 'stop-coaching':
      state.stopped = input.stopped;
      if (input.stopped) notice(outputs, 'coaching-stopped', now(state));
      outputs.push({ kind: 'status', status: statusOf(state) });
      break;
    case 'ask':
      outputs.push({ kind: 'answer', readings: readingsOf(state), timeS: input.timeS });
      break;
  }
  return { state, outputs };
}

function now(state: CoachState): number {
  return state.frames.at(-1)?.timeS ?? Math.max(0, state.analysedS);
}

function event(outputs: CoachOutput[], timeS: number, kind: SessionEventKind): void {
  outputs.push({ kind: 'event', event: { timeS, kind } });
}

function notice(outputs: CoachOutput[], what: Notice, timeS: number): void {
  outputs.push({ kind: 'notice', notice: what, timeS });
}

/** Says something once in a session. */
function noticeOnce(state: CoachState, outputs: CoachOutput[], what: Notice, timeS: number): void {
  if (state.said.has(what)) return;
  state.said.add(what);
  notice(outputs, what, timeS);
}

function retake(state: CoachState, what: 'stand' | 'running'): void {
  if (what === 'stand') {
    state.stands = [];
    state.neutral = null;
    state.standSkipped = false;
    state.standFromS = now(state);
    state.retaking = true;
    state.said.delete('stand-tall');
    state.said.delete('stand-done');
  } else {
    state.baseline = null;
    state.baselineStrides = [];
    // Whoever is warm already need not warm up again.
    const ran = runningS(state, now(state));
    state.baselineFromS = Math.max(state.settings.times.baselineFromS, ran);
    state.said.delete('baseline-done');
  }
  forget(state.cueing);
}

function onFrame(state: CoachState, raw: PoseFrame, outputs: CoachOutput[]): void {
  const last = state.frames.at(-1);
  // A clock that runs backwards is another source: what was kept belongs to the old one.
  if (last && raw.timeS < last.timeS - 1) startOver(state);
  else if (last && raw.timeS <= last.timeS) return;
  const frame = state.settings.mirrored ? mirrorFrame(raw) : raw;
  state.frames.push(frame);
  const timeS = raw.timeS;
  const movedS = watchCamera(state.camera, frame);
  if (movedS !== null) onCameraMoved(state, movedS, timeS, outputs);
  const everyS = state.runStartS === null ? EVERY_S : EVERY_RUNNING_S;
  if (timeS - state.analysedS < everyS && timeS >= state.analysedS) return;
  state.analysedS = timeS;
  const from = state.frames.findIndex((f) => f.timeS >= timeS - WINDOW_S);
  if (from > 0) state.frames = state.frames.slice(from);
  if (state.paused) {
    outputs.push({ kind: 'status', status: statusOf(state) });
    return;
  }
  const block = analyseBlock(state.frames, {
    view: state.settings.view ?? (state.view === 'unknown' ? null : state.view),
  });
  lookAround(state, block, timeS);
  follow(state, block, timeS, outputs);
  takeStand(state, block, timeS, outputs);
  takeStrides(state, block, timeS, outputs);
  outputs.push({ kind: 'status', status: statusOf(state) });
}

/** Another speed is another gait: what was seen before it does not count, and nothing is said for a while. */
function setBelt(state: CoachState, belt: BeltMark, outputs: CoachOutput[]): void {
  const { baselineFromS, quietAfterSpeedChangeS } = state.settings.times;
  if (state.baseline && state.belt) state.baselines.set(paceKey(state.belt), state.baseline);
  // A line learned before any speed was told is taken to be of the first one that is.
  if (state.belt) {
    state.baseline = state.baselines.get(paceKey(belt)) ?? null;
    state.baselineStrides = [];
    state.baselineFromS = Math.max(baselineFromS, runningS(state, now(state)) + quietAfterSpeedChangeS);
  }
  state.belt = belt;
  state.speedChangedS = now(state);
  forget(state.cueing);
  outputs.push({ kind: 'status', status: statusOf(state) });
}

function paceKey({ speedKmh, inclinePercent }: BeltMark): string {
  return `${speedKmh}/${inclinePercent}`;
}

/** What was measured from the old place is not compared with what is seen from the new one. */
function onCameraMoved(state: CoachState, movedS: number, timeS: number, outputs: CoachOutput[]): void {
  const measured = [...state.stands, ...state.strides].some((m) => m.endS <= movedS);
  state.frames = state.frames.filter((f) => f.timeS >= movedS);
  state.viewVotes = [];
  // Until something was measured it is setting up.
  if (!measured) return;
  if (!state.standSkipped) retake(state, 'stand');
  retake(state, 'running');
  state.baselines.clear();
  state.strides = [];
  state.cameraMoved = true;
  event(outputs, movedS, 'camera-moved');
  notice(outputs, 'camera-moved', timeS);
}

/** Times of another clock mean nothing on this one; what was learned of the runner stays. */
function startOver(state: CoachState): void {
  const ran = runningS(state, now(state));
  state.frames = [];
  state.strides = [];
  state.steps = [];
  state.analysedS = -Infinity;
  state.runStartS = null;
  state.runningBeforeS = ran;
  state.lastSeenS = null;
  state.speedChangedS = -Infinity;
  state.standFromS = -Infinity;
  state.cueing = startCueingOver(state.cueing);
  state.camera = startCameraWatch();
}

/** What is seen: activity at the end of the window, the view, what limits the numbers. */
function lookAround(state: CoachState, block: Block, timeS: number): void {
  state.activity = activityNow(block);
  if (state.activity !== 'nobody') state.lastSeenS = timeS;
  state.notes = frameNotes(state.frames);
  state.doubt = block.doubt;
  if (state.cameraMoved) state.notes = [...state.notes, 'camera-moved'];
  const seen = block.facing ? viewSeen(state, block) : null;
  if (!seen || state.settings.view) return;
  state.viewVotes = [...state.viewVotes.slice(-5), seen];
  const same = state.viewVotes.filter((v) => v === seen).length;
  if (state.view === 'unknown' || same >= 5) state.view = seen;
  if (state.view === 'oblique') state.notes = [...state.notes, 'camera-turned'];
}

function viewSeen(state: CoachState, block: Block): View | null {
  const azimuth = block.facing!.leftAzimuthDeg;
  if (!Number.isFinite(azimuth)) return null;
  // The block was analysed under the view held so far; what it looks like now is in its facing.
  return block.facing!.view === 'unknown' ? state.view : block.facing!.view;
}

function activityNow(block: Block): Activity {
  const { gait, tracks } = block;
  if (!gait) return 'nobody';
  const tail = gait.activity.slice(-Math.max(3, Math.round(0.6 * tracks.rateHz)));
  const counts = new Map<Activity, number>();
  for (const a of tail) counts.set(a, (counts.get(a) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'nobody';
}

function follow(state: CoachState, block: Block, timeS: number, outputs: CoachOutput[]): void {
  const running = state.activity === 'running';
  const wasRunning = state.runStartS !== null;
  if (running && !wasRunning) {
    state.runStartS = runBegan(block, timeS);
    state.hasRun = true;
    if (state.phase === 'lost') {
      // Told once the run is sure, found when it began.
      event(outputs, state.runStartS, 'runner-found');
      notice(outputs, 'found-you', timeS);
    }
    state.phase = 'running';
    forget(state.cueing);
    // Who was found before the run was sure may have begun to run before that.
    const foundS = state.foundS !== null && state.foundS <= timeS ? state.foundS : -Infinity;
    event(outputs, Math.max(state.runStartS, foundS), 'running-started');
    return;
  }
  if (running) return;
  const awayS = state.lastSeenS === null ? Infinity : timeS - state.lastSeenS;
  if (wasRunning) {
    if (state.activity === 'nobody' && awayS < LOST_S) return;
    const long = timeS - state.runStartS! > SETTLE_S;
    endRun(state, timeS);
    event(outputs, timeS, 'running-stopped');
    if (state.activity === 'nobody' && long) {
      state.phase = 'lost';
      state.askedAfter = false;
      event(outputs, timeS, 'runner-lost');
      notice(outputs, 'lost-you', timeS);
      return;
    }
  }
  if (state.phase === 'lost' && state.activity !== 'nobody') {
    state.foundS = timeS;
    event(outputs, timeS, 'runner-found');
    notice(outputs, 'found-you', timeS);
  } else if (state.phase === 'lost') {
    if (awayS >= ASK_AFTER_S && !state.askedAfter) {
      state.askedAfter = true;
      notice(outputs, 'are-you-ok', timeS);
    }
    return;
  }
  state.phase = restingPhase(state, awayS);
  if (state.phase === 'looking') noticeOnce(state, outputs, 'step-into-view', timeS);
  // One picture cannot tell standing from running; half a second of them can.
  const stood =
    state.activity === 'standing' && isStill(block) && timeS - (state.frames[0]?.timeS ?? timeS) >= 0.4;
  if (state.phase === 'standing' && stood) noticeOnce(state, outputs, 'stand-tall', timeS);
}

/** A rhythm takes two seconds to be told; that nobody bounces shows within two steps. */
function isStill({ scene, tracks }: Block): boolean {
  if (!scene) return false;
  const last = Math.round(STILL_S * tracks.rateHz);
  const heights = scene.shoulders.y.slice(-last).filter((y) => Number.isFinite(y));
  return Math.max(...heights) - Math.min(...heights) < STILL_SHARE * scene.trunkPx;
}

function restingPhase(state: CoachState, awayS: number): Phase {
  if (state.hasRun) return 'resting';
  if (awayS > LOST_S) return 'looking';
  return state.neutral || state.standSkipped ? 'ready' : 'standing';
}

/** Start of the running spell at the end of the block. */
function runBegan(block: Block, timeS: number): number {
  const { gait, tracks } = block;
  if (!gait) return timeS;
  let i = gait.activity.length - 1;
  while (i > 0 && gait.activity[i] !== 'running') i--;
  while (i > 0 && gait.activity[i - 1] === 'running') i--;
  return tracks.startS + i / tracks.rateHz;
}

function endRun(state: CoachState, timeS: number): void {
  if (state.runStartS !== null) state.runningBeforeS += Math.max(0, timeS - state.runStartS);
  state.runStartS = null;
  forget(state.cueing);
}

function runningS(state: CoachState, timeS: number): number {
  return state.runningBeforeS + (state.runStartS === null ? 0 : Math.max(0, timeS - state.runStartS));
}

function takeStand(state: CoachState, block: Block, timeS: number, outputs: CoachOutput[]): void {
  if ((state.hasRun && !state.retaking) || state.standSkipped || state.stands.length >= MAX_STAND_S) return;
  const taken = state.stands.at(-1)?.endS ?? state.standFromS;
  for (const stand of block.stands)
    if (stand.startS >= taken - 1e-3 && stand.endS > (state.stands.at(-1)?.endS ?? -Infinity) + 0.5)
      state.stands.push(stand);
  if (state.stands.length < STAND_S) return;
  state.neutral = medianValues(state.stands);
  state.cameraMoved = false;
  if (state.stands.length >= MAX_STAND_S || state.activity === 'running') state.retaking = false;
  if (!state.said.has('stand-done')) {
    noticeOnce(state, outputs, 'stand-done', timeS);
    state.phase = 'ready';
  }
}

function takeStrides(state: CoachState, block: Block, timeS: number, outputs: CoachOutput[]): void {
  const lastStep = state.steps.at(-1)?.timeS ?? -Infinity;
  for (const s of block.steps) if (s.timeS > lastStep + 0.15 && s.timeS <= timeS - LAG_S) state.steps.push(s);
  state.steps = state.steps.filter((s) => s.timeS > timeS - 40);
  if (state.runStartS === null) return;
  const settledS = state.runStartS + SETTLE_S;
  for (const stride of block.strides) {
    const last = state.strides.at(-1);
    if (stride.startS < settledS || stride.endS > timeS - LAG_S) continue;
    if (last && stride.startS < last.endS - 0.3 * (stride.endS - stride.startS)) continue;
    const kept = { ...stride, runningS: runningS(state, stride.startS) };
    state.strides.push(kept);
    if (state.strides.length > 3 * READING_STRIDES) state.strides.shift();
    if (state.strides.slice(-3).filter((s) => s.values.onRails === 1).length === 3 && !state.onRails) {
      event(outputs, stride.startS, 'hands-on-rails');
      noticeOnce(state, outputs, 'hold-the-rails', timeS);
    }
    state.onRails = stride.values.onRails === 1;
    noteSpeedChange(state, stride.endS);
    takeBaseline(state, kept, timeS, outputs);
    decide(state, kept, outputs);
  }
}

function noteSpeedChange(state: CoachState, timeS: number): void {
  const cadences = state.strides.map((s) => s.values.cadence ?? Number.NaN);
  if (cadences.length < 12) return;
  const recent = median(cadences.slice(-4));
  const before = median(cadences.slice(-12, -4));
  if (Math.abs(recent / before - 1) > SPEED_CHANGE) {
    state.speedChangedS = timeS;
    forget(state.cueing);
  }
}

/** From second … to second … of running the baseline of the present speed is taken. */
function baselineWindow({ settings, baselineFromS }: CoachState): readonly [number, number] {
  return [baselineFromS, baselineFromS + settings.times.baselineToS - settings.times.baselineFromS];
}

function takeBaseline(state: CoachState, stride: KeptStride, timeS: number, outputs: CoachOutput[]): void {
  const [fromS, toS] = baselineWindow(state);
  if (state.baseline || stride.runningS < fromS) return;
  if (stride.runningS < toS) {
    state.baselineStrides.push(stride);
    return;
  }
  if (state.baselineStrides.length < 6) return;
  state.baseline = medianValues(state.baselineStrides);
  if (state.standSkipped) state.cameraMoved = false;
  if (state.baselineStrides.length > 100) noticeOnce(state, outputs, 'baseline-done', timeS);
}

/** The neutral stand; without one, the runner's own first minutes, if they were minutes. */
function reference(state: CoachState): RawValues | null {
  if (state.neutral) return state.neutral;
  const { baselineFromS, baselineToS } = state.settings.times;
  if (!state.baseline || baselineToS - baselineFromS < MIN_BASELINE_SPAN_S) return null;
  // Running leans: it does not say which way is up, as standing does.
  return Object.fromEntries(Object.entries(state.baseline).filter(([key]) => !UPRIGHT_KEYS.includes(key)));
}

function decide(state: CoachState, stride: KeptStride, outputs: CoachOutput[]): void {
  const cue = cueStride(state.cueing, {
    startS: stride.startS,
    endS: stride.endS,
    derived: deriveStride(stride.values, reference(state), state.view),
    runningS: stride.runningS,
    hush: hush(state, stride),
    nowS: now(state),
  });
  if (cue) outputs.push({ kind: 'cue', cue });
}

function hush(state: CoachState, stride: KeptStride): Hush | null {
  const { times, cues } = state.settings;
  if (!cues) return 'cues-off';
  if (state.stopped) return 'stopped';
  if (state.sore) return 'sore';
  if (state.metronome) return 'metronome';
  if (state.paused) return 'paused';
  if (state.phase !== 'running') return 'not-running';
  if (stride.endS < state.snoozedUntilS) return 'snoozed';
  if (stride.runningS < times.quietStartS) return 'warming-up';
  if (stride.endS - state.speedChangedS < times.quietAfterSpeedChangeS) return 'speed-change';
  if (stride.values.onRails === 1) return 'on-the-rails';
  if (validShare(state.frames) < times.minValidShare || frameRate(state.frames) < MIN_CUE_FPS)
    return 'poor-tracking';
  return null;
}

function validShare(frames: readonly PoseFrame[]): number {
  if (frames.length === 0) return 0;
  return frames.filter((f) => f.image && f.presence >= 0.5).length / frames.length;
}

function readingsOf(state: CoachState): Reading[] {
  const ref = reference(state);
  const recent = state.strides.slice(-READING_STRIDES);
  const since = recent[0]?.startS ?? Infinity;
  return measureResults({
    view: state.view,
    strides: recent.map((s) => deriveStride(s.values, ref, state.view)),
    steps: state.steps.filter((s) => s.timeS >= since - 0.3),
    fps: frameRate(state.frames),
    validShare: validShare(state.frames),
    blocked: blockedNow(state, recent.length),
    stood: ref !== null,
    small: state.notes.includes('runner-small'),
  });
}

function blockedNow(state: CoachState, strides: number): Reason | null {
  if (state.doubt) return 'body-part-hidden';
  if (strides === 0) return state.activity === 'nobody' ? 'no-person' : 'not-running';
  return frameRate(state.frames) < MIN_FPS ? 'frame-rate-too-low' : null;
}

function frameRate(frames: readonly PoseFrame[]): number {
  const span = (frames.at(-1)?.timeS ?? 0) - (frames[0]?.timeS ?? 0);
  return span > 0 ? (frames.length - 1) / span : 0;
}

function statusOf(state: CoachState): LiveStatus {
  const timeS = now(state);
  const readings = readingsOf(state);
  const [baselineFromS, baselineToS] = baselineWindow(state);
  const ran = runningS(state, timeS);
  const usable = state.frames.filter((f) => f.image !== null);
  const cadence = readings.find((r) => r.id === 'cadence')?.value ?? null;
  return {
    timeS,
    phase: state.phase,
    activity: state.activity,
    view: state.view,
    mirrored: state.settings.mirrored,
    standProgress: state.standSkipped ? null : state.neutral ? 1 : Math.min(1, state.stands.length / STAND_S),
    baselineProgress: state.baseline
      ? 1
      : Math.min(1, Math.max(0, (ran - baselineFromS) / Math.max(1, baselineToS - baselineFromS))),
    runningS: ran,
    cadence,
    readings,
    quality: state.notes,
    fps: frameRate(usable),
    cuesMuted: !state.settings.cues || state.stopped || state.sore || timeS < state.snoozedUntilS,
    programme: programmeOf(state, ran),
    amount: state.cueing.amount,
    stepLengthM: stepLengthM(state.belt?.speedKmh ?? null, cadence),
  };
}

function programmeOf(state: CoachState, ranS: number): LiveProgramme | null {
  const { plan } = state.cueing.settings;
  if (!plan) return null;
  const { kind, session, secondary } = plan;
  return {
    kind,
    session,
    secondary,
    focus: plan.focus ?? state.cueing.found,
    open: openNow(state.cueing, ranS),
  };
}
