/** Holds the engine: starts it, starts it again when it dies now and then, and adds up its counts over all its lives. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { EngineInfo } from '../core/session/session-file.ts';
import { type EngineCounts, type EngineFailure, type EngineNames, NO_COUNTS } from '../engine/protocol.ts';
import type { Draw, Failure } from './contract.ts';

/**
 * An engine that dies again within so long would go on dying, and a run without frames is no run: a judgement call. A
 * graphics driver that restarts twice in an hour is two accidents.
 */
const AGAIN_WITHIN_S = 10 * 60;

export type EngineTrouble = Omit<EngineFailure, 'kind'>;

/** What a session needs of an engine; `EngineClient` is one. */
export interface Engine {
  readonly names: EngineNames;
  watch(
    track: MediaStreamTrack,
    video: HTMLVideoElement,
    listener: { onFrame(frame: PoseFrame, stats: EngineCounts): void; onPicture: Draw },
  ): void;
  /** Whether the listener gets the analysed pictures too. */
  show(pictures: boolean): void;
  /** So many frames a second from now on; null = all. A new `watch` begins with all. */
  want(fps: number | null): void;
  stop(): void;
  pickAt(xPx: number, yPx: number): void;
  dispose(): void;
}

/** What an engine says besides frames. */
export interface EngineEvents {
  /** Called once, when it stops. */
  readonly onFailed: (trouble: EngineTrouble) => void;
  /** Called every second, by the worker's own clock. @param waiting - for a frame of the camera, with nothing else to do */
  readonly onBeat: (waiting: boolean) => void;
}

/** Rejects where there is no engine for this machine. */
export type OpenEngine = (events: EngineEvents) => Promise<Engine>;

export interface EngineKeeper {
  /** Loads the engine. Call it once. @returns what went wrong, or null */
  open(): Promise<Failure | null>;
  /** Follows a camera from now on. */
  watch(track: MediaStreamTrack, video: HTMLVideoElement): void;
  /** So many frames a second from now on; null = all. */
  want(fps: number | null): void;
  /** Who draws what was analysed, from now on, also after a restart; null = nobody, and no picture is sent. */
  show(draw: Draw | null): void;
  /** Rests until `watch`. */
  stop(): void;
  pickAt(xPx: number, yPx: number): void;
  /** Counts since the session began; null before the engine is there. */
  readonly info: EngineInfo | null;
  dispose(): void;
}

export interface EngineKeeperOptions {
  readonly openEngine: OpenEngine;
  /** Monotonic seconds. */
  readonly elapsedS: () => number;
  onFrame(frame: PoseFrame): void;
  /** A second has passed. @param waiting - the engine waited for a frame of the camera all the while */
  onBeat(waiting: boolean): void;
  /** It died; it is being started again. */
  onRestarting(trouble: EngineTrouble): void;
  onRestarted(): void;
  /** It died again too soon, or could not be started again: this is the end. */
  onFailed(failure: Failure): void;
}

function sum(before: EngineCounts, stats: EngineCounts): EngineCounts {
  return {
    framesSeen: before.framesSeen + stats.framesSeen,
    framesAnalysed: before.framesAnalysed + stats.framesAnalysed,
    framesDropped: before.framesDropped + stats.framesDropped,
    framesLeftOut: before.framesLeftOut + stats.framesLeftOut,
    framesLost: before.framesLost + stats.framesLost,
    medianFrameMs: stats.medianFrameMs || before.medianFrameMs,
  };
}

export function createEngineKeeper(options: EngineKeeperOptions): EngineKeeper {
  let engine: Engine | null = null;
  let watched: { track: MediaStreamTrack; video: HTMLVideoElement } | null = null;
  let names: Engine['names'] | null = null;
  let stats = NO_COUNTS;
  let before = NO_COUNTS;
  let diedAtS = -Infinity;
  let disposed = false;
  let wanted: number | null = null;
  let drawer: Draw | null = null;

  const follow = (): void => {
    if (!engine || !watched) return;
    // Every watch counts from zero.
    before = sum(before, stats);
    stats = NO_COUNTS;
    wanted = null;
    engine.watch(watched.track, watched.video, {
      onFrame(frame, now) {
        stats = now;
        options.onFrame(frame);
      },
      onPicture: async (picture, frame) => drawer?.(picture, frame),
    });
  };

  const start = async (): Promise<void> => {
    let life: Engine | null = null;
    life = await options.openEngine({
      onFailed: (trouble) => void (!disposed && engine === life && restart(trouble)),
      onBeat: (waiting) => void (!disposed && engine === life && options.onBeat(waiting && watched !== null)),
    });
    if (disposed) return life.dispose();
    engine = life;
    names = life.names;
    life.show(drawer !== null);
    follow();
  };

  const restart = async (trouble: EngineTrouble): Promise<void> => {
    engine = null;
    // A camera that went away takes the reader of its frames with it: not the engine's fault.
    const cameraGone = !watched || watched.track.readyState === 'ended';
    if (trouble.reason !== 'camera-stopped' || !cameraGone) {
      const nowS = options.elapsedS();
      const tooSoon = nowS - diedAtS < AGAIN_WITHIN_S;
      diedAtS = nowS;
      if (tooSoon) return options.onFailed({ reason: 'engine-stopped', detail: trouble.detail });
    }
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
    want(fps) {
      if (fps === wanted) return;
      wanted = fps;
      engine?.want(fps);
    },
    show(draw) {
      drawer = draw;
      engine?.show(draw !== null);
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
