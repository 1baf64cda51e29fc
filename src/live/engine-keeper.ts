/** Holds the engine: starts it, starts it again once when it dies, and adds up its counts over both lives. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { EngineInfo } from '../core/session/session-file.ts';
import type { Failure } from './contract.ts';

export interface EngineStats {
  readonly framesSeen: number;
  readonly framesAnalysed: number;
  readonly medianFrameMs: number;
}

export interface EngineTrouble {
  readonly reason: 'engine-unavailable' | 'engine-stopped' | 'camera-stopped';
  readonly detail: string;
}

/** What a session needs of an engine; `EngineClient` is one. */
export interface Engine {
  readonly names: { readonly model: string; readonly runtime: string };
  watch(
    track: MediaStreamTrack,
    video: HTMLVideoElement,
    listener: { onFrame(frame: PoseFrame, stats: EngineStats): void },
  ): void;
  stop(): void;
  pickAt(xPx: number, yPx: number): void;
  dispose(): void;
}

/** Rejects where there is no engine for this machine. `onFailed` is called once, when it stops later on. */
export type OpenEngine = (onFailed: (trouble: EngineTrouble) => void) => Promise<Engine>;

export interface EngineKeeper {
  /** Loads the engine. Call it once. @returns what went wrong, or null */
  open(): Promise<Failure | null>;
  /** Follows a camera from now on. */
  watch(track: MediaStreamTrack, video: HTMLVideoElement): void;
  /** Rests until `watch`. */
  stop(): void;
  pickAt(xPx: number, yPx: number): void;
  /** Counts since the session began; null before the engine is there. */
  readonly info: EngineInfo | null;
  dispose(): void;
}

export interface EngineKeeperOptions {
  readonly openEngine: OpenEngine;
  onFrame(frame: PoseFrame): void;
  /** It died; it is being started again. */
  onRestarting(trouble: EngineTrouble): void;
  onRestarted(): void;
  /** It died a second time, or could not be started again: this is the end. */
  onFailed(failure: Failure): void;
}

const NO_STATS: EngineStats = { framesSeen: 0, framesAnalysed: 0, medianFrameMs: 0 };

function sum(before: EngineStats, stats: EngineStats): EngineStats {
  return {
    framesSeen: before.framesSeen + stats.framesSeen,
    framesAnalysed: before.framesAnalysed + stats.framesAnalysed,
    medianFrameMs: stats.medianFrameMs || before.medianFrameMs,
  };
}

export function createEngineKeeper(options: EngineKeeperOptions): EngineKeeper {
  let engine: Engine | null = null;
  let watched: { track: MediaStreamTrack; video: HTMLVideoElement } | null = null;
  let names: Engine['names'] | null = null;
  let stats = NO_STATS;
  let before = NO_STATS;
  let restarts = 0;
  let disposed = false;

  const follow = (): void => {
    if (!engine || !watched) return;
    // Every watch counts from zero.
    before = sum(before, stats);
    stats = NO_STATS;
    engine.watch(watched.track, watched.video, {
      onFrame(frame, now) {
        stats = now;
        options.onFrame(frame);
      },
    });
  };

  const start = async (): Promise<void> => {
    let life: Engine | null = null;
    const died = (trouble: EngineTrouble): void => {
      if (!disposed && engine === life) void restart(trouble);
    };
    life = await options.openEngine(died);
    if (disposed) return life.dispose();
    engine = life;
    names = life.names;
    follow();
  };

  const restart = async (trouble: EngineTrouble): Promise<void> => {
    engine = null;
    // A camera that went away takes the reader of its frames with it: not the engine's fault.
    const cameraGone = !watched || watched.track.readyState === 'ended';
    if (trouble.reason !== 'camera-stopped' || !cameraGone) restarts++;
    if (restarts > 1) return options.onFailed({ reason: 'engine-stopped', detail: trouble.detail });
    options.onRestarting(trouble);
    try {
      await start();
      if (!disposed) options.onRestarted();
    } catch (error) {
      if (!disposed)
        options.onFailed({ reason: 'engine-stopped', detail: `${trouble.detail}; ${String(error)}` });
    }
  };

  return {
    async open() {
      try {
        await start();
        return null;
      } catch (error) {
        return { reason: 'engine-unavailable', detail: String(error) };
      }
    },
    watch(track, video) {
      watched = { track, video };
      follow();
    },
    stop() {
      watched = null;
      engine?.stop();
    },
    pickAt: (xPx, yPx) => engine?.pickAt(xPx, yPx),
    get info() {
      if (!names) return null;
      return { ...sum(before, stats), ...names };
    },
    dispose() {
      disposed = true;
      watched = null;
      engine?.dispose();
      engine = null;
    },
  };
}
