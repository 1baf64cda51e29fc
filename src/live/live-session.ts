/**
 * A live session: camera → engine → coach → screen, voice and disk. It owns what it is given and lets go of all of it
 * at the end. The outside world comes in by `LivePorts`; what is said, and when, is the core's.
 */
import type { LiveStatus } from '../core/coach/contract.ts';
import type { SessionEventKind } from '../core/session/session-file.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { OpenCamera } from '../platform/camera.ts';
import type { LiveLock } from '../platform/live-lock.ts';
import type { Command } from '../platform/messages.ts';
import { createCameraKeeper, type CameraLoss } from './camera-keeper.ts';
import { RUN_COMMAND } from './commands.ts';
import { deliver } from './coach-outputs.ts';
import type { Failure, LiveSession, LiveSessionOptions, LiveSessionState, Unstored } from './contract.ts';
import { createEngineKeeper } from './engine-keeper.ts';
import { createListeners } from './listeners.ts';
import type { LivePorts } from './live-ports.ts';
import { createSessionClock } from './session-clock.ts';
import { createRunnersWishes } from './runners-wishes.ts';
import { createSessionDevices } from './session-devices.ts';
import { createSessionMetronome } from './session-metronome.ts';
import { createSessionRecording } from './session-recording.ts';
import { createSessionView } from './session-view.ts';
import { createTroubles } from './troubles.ts';

/** Long enough to be read by somebody who runs, seconds. */
const COACH_WARNING_S = 20;
/** Beats of a second. */
const ROOM_EVERY = 20;
/** One that is only silent or repeats itself is still listened to. */
const STILL_LISTENED_TO: readonly CameraLoss['reason'][] = ['camera-silent', 'camera-frozen', 'camera-still'];

/** Begins at once: the camera is asked for, and the engine loads meanwhile. */
export function createLiveSession(options: LiveSessionOptions, ports: LivePorts): LiveSession {
  const sessionId = ports.newId();
  const startedAt = new Date(ports.nowMs()).toISOString();
  const tryOutS = options.tryOutS ?? null;
  const view = createSessionView(sessionId, startedAt, tryOutS);
  const clock = createSessionClock(ports.elapsedS);
  const poseListeners = createListeners<PoseFrame>();
  const { announcer, relay } = ports;
  const troubles = createTroubles({ view, announcer, relay });

  let lock: LiveLock | null = null;
  /** Session time. */
  let coachRestartedS = -Infinity;
  let ended = false;
  let failed = false;
  /** It ended by itself, and its last words are still being said. */
  let talksOn = false;
  let finishing: Promise<string> | null = null;
  /** How often it was tried. */
  let finishes = 0;
  /** Since the session began. */
  let beats = 0;

  const engine = createEngineKeeper({
    openEngine: ports.openEngine,
    elapsedS: ports.elapsedS,
    onFrame: (raw) => guard(() => takeFrame(raw)),
    onBeat: (waiting) => guard(() => takeBeat(waiting)),
    onRestarting({ reason, detail }) {
      if (reason !== 'camera-stopped') troubles.set('engine', { reason: 'engine-stopped', detail });
    },
    onRestarted: () => troubles.set('engine', null),
    onFailed: fail,
  });

  const camera = createCameraKeeper({
    request: { cameraId: options.cameraId, resolution: options.resolution },
    openCamera: ports.openCamera,
    onDeviceChange: ports.onDeviceChange,
    onLost: (loss) => guard(() => loseCamera(loss)),
    onHeard: () => troubles.set('camera', null),
    onBack(opened) {
      clock.reopened();
      show(opened);
      troubles.set('camera', null);
    },
  });

  const recording = createSessionRecording({
    database: ports.database,
    id: sessionId,
    startedAt,
    wanted: tryOutS === null,
    settings: options.settings,
    athleteId: options.athleteId ?? null,
    cameraName: () => camera.camera?.name ?? null,
    engineInfo: () => engine.info,
    onTrouble: (trouble) => troubles.set('storage', trouble),
  });

  const outlets = { view, announcer, relay, recorder: () => recording.recorder, onStatus };

  const coach = ports.openCoach(options.settings, {
    onOutput: (output) => guard(() => ended || deliver(output, ports.elapsedS(), outlets)),
    onRestarted(detail) {
      coachRestartedS = clock.nowS;
      troubles.set('coach', { reason: 'coach-stopped', detail });
    },
    onFailed: (detail) => fail({ reason: 'unexpected', detail }),
  });

  const beat = createSessionMetronome({ ports, volume: options.volume, view, clock, recording, coach });
  const devices = createSessionDevices({
    bluetooth: ports.bluetooth,
    elapsedS: ports.elapsedS,
    view,
    clock,
    recording,
    coach,
    say: (notice) => deliver({ kind: 'notice', notice, timeS: clock.nowS }, ports.elapsedS(), outlets),
  });
  const asked = createRunnersWishes({ view, clock, recording, coach, beat, devices, note, hush });

  const releases = [
    ports.onCommand((command) => guard(() => obey(command))),
    ports.onBattery((onBattery) => guard(() => coach.feed({ kind: 'battery', onBattery }))),
    ports.onPageHide(() => {
      void recording.recorder?.flush();
      relay.send({ kind: 'card-remove' });
    }),
    // Why it failed is still to be read and heard.
    () => void (failed || relay.send({ kind: 'card-remove' })),
    () => announcer.dispose(talksOn),
    () => ports.metronome.dispose(),
    () => devices.dispose(),
    () => coach.dispose(),
    () => engine.dispose(),
    () => camera.dispose(),
  ];

  begin().catch((error: unknown) => fail(unexpected(error)));

  async function begin(): Promise<void> {
    lock = await ports.takeLock(sessionId);
    if (!lock) return fail({ reason: 'session-elsewhere', detail: 'the lock is held' });
    if (ended) return lock.release();
    releases.push(ports.keepAwake());
    const loading = engine.open();
    if (options.engineFirst) await loading;
    const opened = await camera.open();
    if (ended) return;
    if (!opened.ok) return fail({ reason: opened.reason, detail: opened.detail });
    view.change({ stage: 'loading-engine' });
    show(opened.camera);
    const trouble = await loading;
    if (trouble) fail(trouble);
  }

  function show({ stream, track }: OpenCamera): void {
    options.video.srcObject = stream;
    // Where the browser hands over streams the engine has its frames without a playing preview.
    options.video.play().catch(() => undefined);
    engine.watch(track, options.video);
  }

  function takeFrame(raw: PoseFrame): void {
    const frame = ended ? null : clock.toSession(raw);
    if (!frame) return;
    camera.gave(frame);
    poseListeners.tell(frame);
    recording.frame(frame, !view.state.paused);
    if (view.state.stage !== 'live')
      view.change({ stage: 'live', recorded: tryOutS === null, ...sourceAndEngine() });
    coach.feed({ kind: 'frame', frame });
    view.tidy(ports.elapsedS());
    if (frame.timeS - coachRestartedS >= COACH_WARNING_S) troubles.set('coach', null);
    beat.until(frame.timeS);
    asked.until(frame.timeS);
  }

  /** The clock that goes on while no frames come, also in a hidden tab. */
  function takeBeat(waiting: boolean): void {
    if (ended) return;
    view.tidy(ports.elapsedS());
    if (waiting) camera.waited();
    devices.beat();
    // Whoever deletes runs to make room wants it now.
    if (view.isWarned('storage') && ++beats % ROOM_EVERY === 0) void ports.makeRoom();
  }

  function onStatus(status: LiveStatus): void {
    view.change({ status, ...sourceAndEngine() });
    engine.want(options.everyFrame ? null : status.wantedFps);
    if (tryOutS !== null && status.runningS >= tryOutS) endTryOut();
  }

  /** The runner looks up from two metres away: they are told. */
  function endTryOut(): void {
    announcer.stop();
    announcer.notice('try-out-over');
    talksOn = true;
    void session.finish();
  }

  function sourceAndEngine(): Pick<LiveSessionState, 'source' | 'engine'> {
    const { head } = recording;
    return { source: head?.source ?? null, engine: head?.engine ?? null };
  }

  function note(kind: SessionEventKind): void {
    recording.recorder?.event({ timeS: clock.nowS, kind }, 'shell');
    void recording.recorder?.flush();
  }

  function hush(): void {
    announcer.stop();
    relay.send({ kind: 'card-clear' });
    view.clearScreen();
  }

  function loseCamera(loss: CameraLoss): void {
    if (ended) return;
    if (!STILL_LISTENED_TO.includes(loss.reason)) engine.stop();
    const known = view.isWarned('camera');
    if (!known) {
      hush();
      beat.stop();
    }
    troubles.set('camera', loss);
    if (known) return;
    note('camera-lost');
    coach.feed({ kind: 'camera-lost', timeS: clock.nowS });
  }

  /** For what only makes sense while it runs. */
  function whileLive(work: () => void): void {
    if (!ended && view.state.stage === 'live') guard(work);
  }

  /** A key pressed in another tab: the runner hears that it was understood. */
  function obey(command: Command): void {
    whileLive(() => {
      RUN_COMMAND[command](session);
      // An answer is heard anyway.
      if (command !== 'ask') announcer.acknowledge();
    });
  }

  /** Lets go of everything but the lock, which is kept until the session is on disk. */
  function stopAll(): void {
    if (ended) return;
    ended = true;
    view.clearScreen();
    for (const release of releases) release();
    options.video.srcObject = null;
  }

  /** Ends without a summary: what was recorded can be recovered. */
  function abandon(): void {
    stopAll();
    const closed = recording.recorder?.close() ?? Promise.resolve();
    void closed.finally(() => lock?.release());
  }

  function fail(failure: Failure): void {
    if (ended) return;
    failed = view.state.stage === 'live';
    talksOn = failed;
    if (failed) {
      announcer.stop();
      troubles.last(failure.reason);
    }
    view.change({ stage: 'failed', failure });
    abandon();
  }

  /** A bug in a handler ends the session in words instead of leaving it half alive. */
  function guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      fail(unexpected(error));
    }
  }

  async function finish(): Promise<string> {
    // A recording made before a failure gets a summary too. Without a recording the failure is reported.
    if (!recording.recorder && view.state.stage === 'failed') return sessionId;
    view.change({ stage: 'finishing', failure: null });
    stopAll();
    try {
      if (finishes++ > 0) await ports.makeRoom();
      const ending = await summarise();
      view.change(
        ending ? { stage: 'failed', ...ending } : { stage: 'done', recorded: false, unstored: null },
      );
    } catch (error) {
      view.change({ stage: 'failed', failure: unexpected(error) });
    }
    // What is in this tab's memory alone must not be recovered in another, from the part that is on disk.
    if (!view.state.unstored) lock?.release();
    if (view.state.stage === 'failed') finishing = null;
    return sessionId;
  }

  /** @returns why it could not be stored, and what there is of it; null where it was stored */
  async function summarise(): Promise<{ failure: Failure; unstored: Unstored | null } | null> {
    if (!recording.recorder) return null;
    const unsaved = await recording.recorder.close();
    const closed = await ports.closeSession(sessionId, unsaved);
    if (closed.ok) return null;
    const reason = closed.reason === 'no-recording' ? 'storage-unavailable' : closed.reason;
    const file = 'file' in closed ? closed.file : null;
    const inMemory = file !== null || unsaved.chunks.size > 0;
    return { failure: { reason, detail: closed.detail }, unstored: inMemory ? { file } : null };
  }

  const session: LiveSession = {
    get state() {
      return view.state;
    },
    subscribe: view.subscribe,
    onPose: poseListeners.add,
    pause: () => whileLive(() => asked.pause(true)),
    resume: () => whileLive(() => asked.pause(false)),
    snooze: (minutes) => whileLive(() => asked.snooze(minutes)),
    retake: (what) => whileLive(() => coach.feed({ kind: 'retake', what })),
    skipStand: () => whileLive(() => coach.feed({ kind: 'skip-stand' })),
    ask: () => whileLive(() => coach.feed({ kind: 'ask', timeS: clock.nowS })),
    setAmount: (amount) => whileLive(() => coach.feed({ kind: 'amount', amount })),
    setBelt: (belt) => whileLive(() => asked.setBelt(belt)),
    chooseDevice: () => whileLive(() => devices.choose()),
    forgetDevice: (id) => whileLive(() => devices.forget(id)),
    followBelt: (follows) => whileLive(() => devices.follow(follows)),
    metronome: (minutes) => whileLive(() => (minutes > 0 ? beat.start(minutes) : beat.stop())),
    sore: () => whileLive(() => asked.sore()),
    // Whenever it comes, also while the camera is being opened.
    stopCoaching: (stopped) => guard(() => ended || asked.stopCoaching(stopped)),
    show: (draw) => engine.show(draw),
    pickRunner: (xPx, yPx) => engine.pickAt(xPx, yPx),
    finish: () => (finishing ??= finish()),
    dispose() {
      if (!ended) abandon();
      // Whoever leaves a run that could not be stored leaves the rest of it.
      else if (view.state.unstored) lock?.release();
    },
  };
  return session;
}

function unexpected(error: unknown): Failure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { reason: 'unexpected', detail };
}
