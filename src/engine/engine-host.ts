import type { FrameClock, PoseFrame } from '../core/pose/pose-frame.ts';
import { BackdropCamera } from './backdrop-camera.ts';
import { nextTask } from './next-task.ts';
import { PictureLoan } from './picture-loan.ts';
import { FrameStats } from './frame-stats.ts';
import { pullSource, streamSource, type LiveSource, type PullSource } from './live-source.ts';
import { loadEngines, type Engines } from './load-engines.ts';
import { transferables, type EngineOptions, type FromWorker, type ToWorker } from './protocol.ts';
import type { SentPicture } from './protocol.ts';
import { PoseTracker } from './tracker.ts';
import { ChestCamera } from './chest-camera.ts';
import { WaistCamera } from './waist-camera.ts';

type Post = (message: FromWorker, transfer?: Transferable[]) => void;

/** A frame that takes longer than this hangs. */
const STALLED_MS = 8000;

/** What runs inside the worker: the engines, the tracker and the source of frames. */
export class EngineHost {
  private readonly post: Post;
  private engines: Engines | null = null;
  private tracker: PoseTracker | null = null;
  private stats = new FrameStats();
  private live: LiveSource | null = null;
  private pulled: PullSource | null = null;
  private queue: Promise<void> = Promise.resolve();
  private busySinceMs: number | null = null;
  private readonly loan = new PictureLoan();

  constructor(post: Post) {
    this.post = post;
  }

  async handle(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case 'open':
        await this.open(message.options);
        break;
      case 'stream':
        this.startLive(message.frameRate);
        this.run(streamSource(message.readable, this.stats));
        break;
      case 'pull':
        this.startLive(message.frameRate);
        this.pulled = pullSource(() => this.post({ kind: 'wantFrame' }), this.stats);
        this.run(this.pulled);
        break;
      case 'grabbed':
        if (this.pulled) this.pulled.grabbed(message.picture, message.timeS, message.clock);
        else message.picture?.close();
        break;
      case 'analyse':
        this.stats.arrived(message.timeS);
        await this.analyse(message.picture, message.timeS, 'media', (frame) => {
          const stats = this.stats.snapshot(this.opened().names);
          this.post({ kind: 'analysed', id: message.id, frame, stats }, transferables(frame));
        });
        break;
      case 'want':
        this.stats.want(message.fps);
        break;
      case 'show':
        this.loan.want(message.pictures);
        break;
      case 'shown':
        this.loan.returned();
        break;
      case 'pick':
        this.tracker?.pickAt(message.xPx, message.yPx);
        break;
      case 'stop':
        this.stopLive();
        break;
      case 'reset':
        this.tracker?.reset();
        this.stats = new FrameStats();
        break;
    }
  }

  /** Called every second: says that the worker lives, and gives up on a frame that never ends. */
  beat(): void {
    this.post({ kind: 'alive', waiting: this.busySinceMs === null });
    if (this.busySinceMs !== null && performance.now() - this.busySinceMs > STALLED_MS) {
      this.busySinceMs = null;
      this.fail('a frame was not analysed within eight seconds');
    }
  }

  private async open(options: EngineOptions): Promise<void> {
    try {
      this.engines = await loadEngines(options);
      const { follower, checker, names } = this.engines;
      const camera = new BackdropCamera();
      this.tracker = new PoseTracker(
        follower,
        checker,
        options,
        (look) => camera.take(look),
        new WaistCamera(),
        new ChestCamera(),
      );
      this.post({ kind: 'ready', names });
    } catch (error) {
      this.post({ kind: 'failed', reason: 'engine-unavailable', detail: wordsOf(error) });
    }
  }

  private startLive(frameRate: number): void {
    this.stopLive();
    this.tracker?.reset();
    this.stats = new FrameStats(frameRate);
  }

  private stopLive(): void {
    this.live?.stop();
    this.live = null;
    this.pulled = null;
  }

  /** Analyses the source's newest frame, over and over, until it ends. */
  private run(source: LiveSource): void {
    this.live = source;
    const loop = async () => {
      for (;;) {
        const arrival = await source.next();
        if (!arrival) break;
        await this.analyse(
          arrival.picture,
          arrival.timeS,
          arrival.clock,
          (seen) => {
            const { names, checker } = this.opened();
            const stats = { ...this.stats.snapshot(names), tensors: checker.tensors?.() ?? 0 };
            const { leftOut, late } = arrival;
            const frame = { ...seen, ...(leftOut > 0 && { leftOut }), ...(late > 0 && { late }) };
            // The page shows what was analysed. A picture of its own would be another moment's.
            const picture = this.loan.lend(arrival.picture);
            if (picture)
              this.post({ kind: 'frame', frame, stats, picture }, [...transferables(frame), picture]);
            else this.post({ kind: 'frame', frame, stats }, transferables(frame));
          },
          arrival.atMs,
        );
        // The engine blocks this thread: frames that came meanwhile get their turn before the next one is chosen.
        await nextTask();
      }
      if (this.live === source) {
        this.live = null;
        this.post({ kind: 'failed', reason: 'camera-stopped', detail: 'the camera gives no more frames' });
      }
    };
    loop().catch((error: unknown) => this.fail(wordsOf(error)));
  }

  /** One frame through the tracker, after those before it. Closes the picture, which is no matter where it was transferred. */
  private analyse(
    picture: SentPicture,
    timeS: number,
    clock: FrameClock,
    done: (frame: PoseFrame) => void,
    atMs = performance.now(),
  ): Promise<void> {
    const task = async () => {
      this.busySinceMs = performance.now();
      try {
        if (!this.tracker) throw new Error('a frame came before the engines were open');
        const frame = await this.tracker.step(picture, timeS, clock);
        this.stats.done(performance.now() - atMs);
        done(frame);
      } catch (error) {
        this.fail(wordsOf(error));
      } finally {
        picture.close();
        this.busySinceMs = null;
      }
    };
    this.queue = this.queue.then(task);
    return this.queue;
  }

  private opened(): Engines {
    if (!this.engines) throw new Error('the engines are not open');
    return this.engines;
  }

  private fail(detail: string): void {
    this.stopLive();
    this.post({ kind: 'failed', reason: 'engine-stopped', detail });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
