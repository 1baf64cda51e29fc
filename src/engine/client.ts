import { WAITING } from './live-source.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { grabber } from './grab.ts';
import {
  DEFAULT_OPTIONS,
  NO_COUNTS,
  type EngineFailure,
  type EngineNames,
  type EngineOptions,
  type EngineStats,
  type FromWorker,
  type SentPicture,
  type ToWorker,
} from './protocol.ts';
import { Watchdog } from '../workers/watchdog.ts';

/** What `EngineClient` rejects with. */
export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(`${failure.reason}: ${failure.detail}`);
    this.name = 'EngineError';
    this.failure = failure;
  }
}

export interface LiveListener {
  /** Called for every analysed frame. */
  onFrame(frame: PoseFrame, stats: EngineStats): void;
  /** Called after `onFrame` with the picture in which the frame was found, while `show` wants it. Valid until it resolves. */
  onPicture?(picture: SentPicture, frame: PoseFrame): Promise<void>;
}

interface Pending {
  resolve(frame: PoseFrame): void;
  reject(error: EngineError): void;
}

/** Loading compiles two runtimes, on a slow machine for a while, during which the worker cannot answer. */
const OPEN_PATIENCE_MS = 60_000;
const PATIENCE_MS = 12_000;

/** The page's side of the engine worker. One client, one worker, one runner. */
export class EngineClient {
  readonly names: EngineNames;
  private readonly worker: Worker;
  private readonly watchdog: Watchdog;
  private readonly pending = new Map<number, Pending>();
  private readonly onFailed: (failure: EngineFailure) => void;
  private readonly onBeat: (waiting: boolean) => void;
  private listener: LiveListener | null = null;
  private grab: (() => Promise<void>) | null = null;
  private processor: MediaStreamTrackProcessor<VideoFrame> | null = null;
  private nextId = 0;
  private latest: EngineStats;
  private failure: EngineFailure | null = null;

  private constructor(
    worker: Worker,
    names: EngineNames,
    onFailed: (failure: EngineFailure) => void,
    onBeat: (waiting: boolean) => void,
  ) {
    this.worker = worker;
    this.names = names;
    this.onFailed = onFailed;
    this.onBeat = onBeat;
    this.latest = { ...names, ...NO_COUNTS };
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.receive(event.data));
    worker.addEventListener('error', (event) =>
      this.fail('engine-stopped', event.message || 'the worker broke down'),
    );
    this.watchdog = new Watchdog(PATIENCE_MS, () =>
      this.fail('engine-stopped', 'the worker no longer answers'),
    );
  }

  /**
   * Starts a worker and loads the engines.
   * @param onFailed called once, when the engine or the camera stops later on
   * @param onBeat called every second by the worker's clock; `waiting`: it has nothing to do until the next frame
   * @throws EngineError `engine-unavailable` when the engines cannot be loaded
   */
  static async open(
    options: Partial<EngineOptions> = {},
    onFailed: (failure: EngineFailure) => void = () => undefined,
    onBeat: (waiting: boolean) => void = () => undefined,
  ): Promise<EngineClient> {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url));
    try {
      const names = await ready(worker, { ...DEFAULT_OPTIONS, ...options });
      return new EngineClient(worker, names, onFailed, onBeat);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  /** Counts and speeds so far. */
  get stats(): EngineStats {
    return this.latest;
  }

  /**
   * Follows a camera track until `stop`. Frames are read inside the worker where the browser can hand them over;
   * elsewhere the worker asks for what `video`, which must play the track, shows.
   */
  watch(track: MediaStreamTrack, video: HTMLVideoElement, listener: LiveListener): void {
    this.listener = listener;
    const frameRate = track.getSettings().frameRate ?? 0;
    if (typeof MediaStreamTrackProcessor === 'function') {
      const source = new MediaStreamTrackProcessor({
        track: track as MediaStreamVideoTrack,
        maxBufferSize: WAITING,
      });
      this.processor = source;
      this.send({ kind: 'stream', readable: source.readable, frameRate }, [source.readable]);
      return;
    }
    const grab = grabber(video);
    this.grab = async () => {
      const { picture, timeS, clock } = await grab();
      this.send({ kind: 'grabbed', picture, timeS, clock }, picture ? [picture] : []);
    };
    this.send({ kind: 'pull', frameRate });
  }

  /** Of the camera so many frames a second from now on; null = all. A new `watch` begins with all. */
  want(fps: number | null): void {
    this.send({ kind: 'want', fps });
  }

  /** Whether the listener gets the analysed pictures too. None is sent while it does not. */
  show(pictures: boolean): void {
    this.send({ kind: 'show', pictures });
  }

  /** Ends `watch`; the engines stay loaded. */
  stop(): void {
    this.listener = null;
    this.processor = null;
    this.grab = null;
    this.send({ kind: 'stop' });
  }

  /**
   * Analyses one picture of a file, which goes over to the worker. Wait for the answer before decoding many more.
   * @param timeS the picture's media time, seconds, increasing
   */
  analyse(picture: SentPicture, timeS: number): Promise<PoseFrame> {
    if (this.failure) {
      picture.close();
      return Promise.reject(new EngineError(this.failure));
    }
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.send({ kind: 'analyse', id, picture, timeS }, [picture]);
    });
  }

  /** Chooses the runner who stands at this point of the un-mirrored picture. */
  pickAt(xPx: number, yPx: number): void {
    this.send({ kind: 'pick', xPx, yPx });
  }

  /** Forgets the runner and starts counting anew, for the next file. */
  reset(): void {
    this.send({ kind: 'reset' });
  }

  /** Ends the worker and everything it holds. Pictures under way are lost. */
  dispose(): void {
    this.close({ kind: 'failed', reason: 'engine-stopped', detail: 'the engine was closed' });
  }

  private send(message: ToWorker, transfer: Transferable[] = []): void {
    if (!this.failure) this.worker.postMessage(message, { transfer });
  }

  private receive(message: FromWorker): void {
    this.watchdog.fed();
    switch (message.kind) {
      case 'frame':
        this.latest = this.counted(message.stats);
        this.listener?.onFrame(message.frame, this.latest);
        if (message.picture) void this.showPicture(message.picture, message.frame);
        break;
      case 'analysed':
        this.latest = message.stats;
        this.pending.get(message.id)?.resolve(message.frame);
        this.pending.delete(message.id);
        break;
      case 'wantFrame':
        this.grab?.().catch((error: unknown) => this.fail('camera-stopped', String(error)));
        break;
      case 'failed':
        this.fail(message.reason, message.detail);
        break;
      case 'alive':
        this.onBeat(message.waiting);
        break;
      case 'ready':
        break;
    }
  }

  private async showPicture(picture: SentPicture, frame: PoseFrame): Promise<void> {
    try {
      await this.listener?.onPicture?.(picture, frame);
    } catch (error) {
      // A picture that cannot be drawn is no reason to end a run.
      console.error(error);
    } finally {
      picture.close();
      this.send({ kind: 'shown' });
    }
  }

  /** The browser's own counts in place of what gaps in time let guess, where it has them (Chromium 150). */
  private counted(stats: EngineStats): EngineStats {
    const { totalFrames, discardedFrames } = this.processor ?? {};
    if (totalFrames === undefined || discardedFrames === undefined) return stats;
    return {
      ...stats,
      framesSeen: Math.max(totalFrames, stats.framesAnalysed),
      framesDropped: discardedFrames,
    };
  }

  private fail(reason: EngineFailure['reason'], detail: string): void {
    if (this.failure) return;
    const failure: EngineFailure = { kind: 'failed', reason, detail };
    this.close(failure);
    this.onFailed(failure);
  }

  private close(failure: EngineFailure): void {
    if (this.failure) return;
    this.failure = failure;
    this.watchdog.stop();
    this.worker.terminate();
    this.listener = null;
    this.grab = null;
    this.processor = null;
    for (const pending of this.pending.values()) pending.reject(new EngineError(failure));
    this.pending.clear();
  }
}

/** Resolves when the worker has loaded the engines. */
function ready(worker: Worker, options: EngineOptions): Promise<EngineNames> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string) => {
      watchdog.stop();
      reject(new EngineError({ kind: 'failed', reason: 'engine-unavailable', detail }));
    };
    const watchdog = new Watchdog(OPEN_PATIENCE_MS, () => fail('the engines did not load in time'));
    worker.addEventListener('error', (event) => fail(event.message || 'the worker did not start'));
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      watchdog.fed();
      if (event.data.kind === 'failed') fail(event.data.detail);
      if (event.data.kind !== 'ready') return;
      watchdog.stop();
      resolve(event.data.names);
    });
    worker.postMessage({ kind: 'open', options } satisfies ToWorker, { transfer: [] });
  });
}
