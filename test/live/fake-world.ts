import type { CoachInput, CoachOutput, Reading } from '../../src/core/coach/contract.ts';
import type { Cue } from '../../src/core/coaching/cue.ts';
import type { CueRecord } from '../../src/core/session/session-file.ts';
import type { PoseFrame } from '../../src/core/pose/pose-frame.ts';
import type { Draw, LiveSessionOptions } from '../../src/live/contract.ts';
import type { Announcer } from '../../src/live/announcer.ts';
import type { EngineCounts } from '../../src/engine/protocol.ts';
import type { Engine, EngineTrouble } from '../../src/live/engine-keeper.ts';
import type { LivePorts } from '../../src/live/live-ports.ts';
import type { CameraRequest, CameraResult, OpenCamera } from '../../src/platform/camera.ts';
import type { Command, Message } from '../../src/platform/messages.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { createDatabase } from '../../src/storage/db.ts';
import { FakeBluetooth } from './fake-bluetooth.ts';
import { countingSummary, frameAt, ID, SETTINGS, STARTED } from '../storage/fixtures.ts';

export const CUE: CueRecord & Cue = {
  timeS: 2,
  measure: 'armCrossing',
  side: 'left',
  text: 'Left hand on its track',
  channel: 'text',
  kind: 'correction',
  wording: 'armCrossing#1',
};

export const READINGS: readonly Reading[] = [];

export class FakeTrack extends EventTarget {
  readonly kind = 'video';
  readyState: 'live' | 'ended' = 'live';
  stop(): void {
    this.readyState = 'ended';
  }
  /** As when the camera is unplugged. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

export function fakeCamera(cameraId = 'cam-1', name = 'Laptop camera'): OpenCamera & { fake: FakeTrack } {
  const fake = new FakeTrack();
  const track = fake as unknown as MediaStreamTrack;
  const stream = { id: cameraId } as MediaStream;
  return { fake, track, stream, cameraId, name, stop: () => fake.stop() };
}

export class FakeEngine implements Engine {
  readonly names = { model: 'fake-model', runtime: 'fake-runtime' };
  watched: MediaStreamTrack | null = null;
  disposed = false;
  picked: number[] = [];
  private seen = 0;
  private listener: ((frame: PoseFrame, stats: EngineCounts) => void) | null = null;
  readonly die: (trouble: EngineTrouble) => void;
  /** A second has passed. */
  readonly beat: (waiting: boolean) => void;

  constructor(die: (trouble: EngineTrouble) => void, beat: (waiting: boolean) => void) {
    this.die = die;
    this.beat = beat;
  }

  watch(
    track: MediaStreamTrack,
    _video: HTMLVideoElement,
    listener: { onFrame(frame: PoseFrame, stats: EngineCounts): void; onPicture: Draw },
  ): void {
    this.draw = listener.onPicture;
    this.watched = track;
    this.seen = 0;
    this.listener = (frame, stats) => listener.onFrame(frame, stats);
  }
  /** Hands an analysed picture over. */
  draw: Draw | null = null;
  showing: boolean[] = [];
  show(pictures: boolean): void {
    this.showing.push(pictures);
  }
  wanted: (number | null)[] = [];
  want(fps: number | null): void {
    this.wanted.push(fps);
  }
  stop(): void {
    this.watched = null;
    this.listener = null;
  }
  pickAt(xPx: number, yPx: number): void {
    this.picked = [xPx, yPx];
  }
  dispose(): void {
    this.disposed = true;
    this.stop();
  }
  emit(frame: PoseFrame): void {
    this.seen++;
    this.listener?.(frame, {
      framesSeen: this.seen,
      framesAnalysed: this.seen,
      framesDropped: 0,
      framesLeftOut: 0,
      framesLost: 0,
      medianFrameMs: 21,
    });
  }
}

/** Everything a live session touches, with handles to play with. */
export class FakeWorld {
  readonly engines: FakeEngine[] = [];
  readonly cameras: (OpenCamera & { fake: FakeTrack })[] = [];
  readonly asked: CameraRequest[] = [];
  readonly said: string[] = [];
  readonly sent: Message[] = [];
  /** What the metronome was told: steps a minute, or null to stop. */
  readonly beats: (number | null)[] = [];
  readonly bluetooth = new FakeBluetooth();
  readonly database = createDatabase();
  readonly video = { srcObject: null as unknown, play: async () => undefined };
  cameraResults: CameraResult[] = [];
  engineError: Error | null = null;
  held = false;
  elapsed = 100;
  awake = 0;
  /** What the announcer says it used. */
  channel: CueRecord['channel'] = 'voice';
  fallBack: ((channel: CueRecord['channel']) => void) | null = null;
  closeSession: LivePorts['closeSession'] = (id, unsaved) =>
    closeSession(this.database, id, { unsaved, summarise: countingSummary });
  private readonly deviceListeners = new Set<() => void>();
  private readonly commandListeners = new Set<(command: Command) => void>();
  private readonly pageHideListeners = new Set<() => void>();

  get engine(): FakeEngine {
    const engine = this.engines.at(-1);
    if (!engine) throw new Error('no engine was opened');
    return engine;
  }

  get listenerCount(): number {
    return this.deviceListeners.size + this.commandListeners.size + this.pageHideListeners.size;
  }

  plugIn(): void {
    for (const listener of this.deviceListeners) listener();
  }
  press(command: Command): void {
    for (const listener of this.commandListeners) listener(command);
  }
  hidePage(): void {
    for (const listener of this.pageHideListeners) listener();
  }

  readonly options: LiveSessionOptions = {
    video: this.video as unknown as HTMLVideoElement,
    cameraId: null,
    resolution: '640x480',
    settings: SETTINGS,
    voice: true,
    tones: true,
    volume: 1,
  };

  private readonly announcer: Announcer = {
    cue: (cue, onFellBack) => {
      this.said.push(cue.text);
      this.fallBack = onFellBack;
      return this.channel;
    },
    notice: (notice) => void this.said.push(notice),
    answer: () => void this.said.push('answer'),
    acknowledge: () => void this.said.push('beep'),
    trouble: (text) => void this.said.push(`trouble: ${text}`),
    stop: () => void this.said.push('hush'),
    dispose: (afterWords) => void this.said.push(afterWords ? 'disposed after its words' : 'disposed'),
  };

  readonly ports: LivePorts = {
    newId: () => ID,
    nowMs: () => Date.parse(STARTED),
    elapsedS: () => this.elapsed,
    takeLock: async () => {
      if (this.held) return null;
      this.held = true;
      return { release: () => void (this.held = false) };
    },
    openCamera: async (request) => {
      this.asked.push(request);
      const result = this.cameraResults.shift();
      if (result) return result;
      const camera = fakeCamera();
      this.cameras.push(camera);
      return { ok: true, camera };
    },
    onDeviceChange: (listener) => subscribe(this.deviceListeners, listener),
    openEngine: async ({ onFailed, onBeat }) => {
      if (this.engineError) throw this.engineError;
      const engine = new FakeEngine(onFailed, onBeat);
      this.engines.push(engine);
      return engine;
    },
    openCoach: (_settings, listener) => ({
      feed(input) {
        if (coachScript.restarts.length > 0) listener.onRestarted(coachScript.restarts.splice(0)[0]);
        if (coachScript.breaks) return listener.onFailed('a bug in the coach');
        coachScript.inputs.push(input);
        if (input.kind === 'frame') coachScript.next.splice(0).forEach((output) => listener.onOutput(output));
      },
      dispose: () => void this.said.push('coach gone'),
    }),
    database: this.database,
    makeRoom: async () => void this.said.push('room made'),
    closeSession: (id, unsaved) => this.closeSession(id, unsaved),
    announcer: this.announcer,
    metronome: {
      start: (stepsPerMin) => {
        this.beats.push(stepsPerMin);
        return true;
      },
      stop: () => void this.beats.push(null),
      dispose: () => undefined,
    },
    relay: {
      cardReady: () => undefined,
      cardGone: () => undefined,
      send: (message) => void this.sent.push(message),
    },
    bluetooth: this.bluetooth,
    onCommand: (listener) => subscribe(this.commandListeners, listener),
    onBattery: () => () => undefined,
    onPageHide: (listener) => subscribe(this.pageHideListeners, listener),
    keepAwake: () => {
      this.awake++;
      return () => void this.awake--;
    },
  };

  /** So many seconds in which the camera gives no frame. */
  stall(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.elapsed += 1;
      this.engine.beat(true);
    }
  }

  /** Frames of the source from `fromS` to `toS`, whose clock begins anywhere; with a tiny image on every 15th where one is given, and what is seen in them where it is not a runner. */
  run(
    fromS: number,
    toS: number,
    originS = 5000,
    backdrop?: (look: number) => Uint8Array,
    seen: Partial<PoseFrame> = {},
  ): void {
    for (let i = Math.round(fromS * 30); i < Math.round(toS * 30); i++) {
      const tiny = backdrop && i % 15 === 0 ? { backdrop: backdrop(i / 15) } : {};
      this.engine.emit({ ...frameAt(i), timeS: originS + i / 30, ...tiny, ...seen });
      this.elapsed += 1 / 30;
    }
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Stands in for the coach: notes what goes in, gives out what it was told to. */
export const coachScript = {
  /** Why it starts again at the next input. */
  restarts: [] as string[],
  inputs: [] as CoachInput[],
  next: [] as CoachOutput[],
  breaks: false,
  reset(): void {
    this.inputs = [];
    this.next = [];
    this.restarts = [];
    this.breaks = false;
  },
  /** Inputs other than frames. */
  commands(): CoachInput[] {
    return this.inputs.filter((input) => input.kind !== 'frame');
  },
};
