import type { FrameClock, PoseFrame } from '../core/pose/pose-frame.ts';
import type { EngineName } from './engines/all.ts';
import type { LoadOptions } from './pose-engine.ts';

export interface EngineOptions extends LoadOptions {
  /** Follows the runner, on every frame. Some engines' weights are packed on request only. */
  readonly engine: EngineName<'every-frame'>;
  /** Finds the runner, checks the lock, and places ears, shoulders and hands better. */
  readonly checkEngine: EngineName<'check'>;
  /** The check engine looks at every Nth frame; 1 is every frame, 0 only to find the runner. */
  readonly checkEvery: number;
}

export const DEFAULT_OPTIONS: EngineOptions = {
  engine: 'blazepose-full',
  checkEngine: 'movenet-lightning',
  // Nearly twice a second: enough for means of ten seconds. A prime number, so that with strides of 18 to 26 frames
  // it falls on ever other phases of the stride.
  checkEvery: 17,
  mirrors: true,
  threads: true,
};

/** Which engines run, and on what, as this machine's measurement chose. */
export interface EngineNames {
  /** E.g. `blazepose-full + movenet-lightning`. */
  readonly model: string;
  /** E.g. `litert wasm 2 threads + tfjs wasm`. */
  readonly runtime: string;
}

/** What became of the frames of one `watch`. */
export interface EngineCounts {
  /** Frames the source gave or, where it counts none, must have given by their times. */
  readonly framesSeen: number;
  readonly framesAnalysed: number;
  /** Frames that the browser threw away before they reached us: by its own count, or inferred from gaps in time. */
  readonly framesDropped: number;
  /** Frames that were left out on purpose: fewer were wanted. */
  readonly framesLeftOut: number;
  /** Frames that reached us too late and gave way to newer ones. */
  readonly framesLost: number;
  /** Arrival of a frame to its skeleton, milliseconds, median of the last hundred. */
  readonly medianFrameMs: number;
}

export const NO_COUNTS: EngineCounts = {
  framesSeen: 0,
  framesAnalysed: 0,
  framesDropped: 0,
  framesLeftOut: 0,
  framesLost: 0,
  medianFrameMs: 0,
};

export interface EngineStats extends EngineNames, EngineCounts {
  /** Tensors held by the check engine: as many after an hour as after a minute. */
  readonly tensors?: number;
}

export type EngineFailureReason = 'engine-unavailable' | 'engine-stopped' | 'camera-stopped';

export interface EngineFailure {
  readonly kind: 'failed';
  readonly reason: EngineFailureReason;
  readonly detail: string;
}

/** A picture that can be handed to the worker. */
export type SentPicture = VideoFrame | ImageBitmap;

/** Page → worker. Pictures and streams are transferred; the worker closes them. */
export type ToWorker =
  | { readonly kind: 'open'; readonly options: EngineOptions }
  /** Live: the worker reads the camera's frames itself. */
  | { readonly kind: 'stream'; readonly readable: ReadableStream<VideoFrame>; readonly frameRate: number }
  /** Live without streams: the worker asks for frames with `wantFrame`. */
  | { readonly kind: 'pull'; readonly frameRate: number }
  | {
      readonly kind: 'grabbed';
      readonly picture: SentPicture | null;
      readonly timeS: number;
      readonly clock: FrameClock;
    }
  | { readonly kind: 'analyse'; readonly id: number; readonly picture: SentPicture; readonly timeS: number }
  /** Of the live source so many frames a second from now on, until `stop`; null = all. */
  | { readonly kind: 'want'; readonly fps: number | null }
  /** Whether analysed pictures go to the page too, each with its frame; not wanted at first. */
  | { readonly kind: 'show'; readonly pictures: boolean }
  /** The page has let go of a picture. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'pick'; readonly xPx: number; readonly yPx: number }
  /** Ends the live source; the engines stay. */
  | { readonly kind: 'stop' }
  /** Forgets the runner and the counts. */
  | { readonly kind: 'reset' };

/** Worker → page. The frames' arrays are transferred. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly names: EngineNames }
  | {
      readonly kind: 'frame';
      readonly frame: PoseFrame;
      readonly stats: EngineStats;
      /** What was analysed, where the page wants to show it: the page closes it and says `shown`. */
      readonly picture?: SentPicture;
    }
  | {
      readonly kind: 'analysed';
      readonly id: number;
      readonly frame: PoseFrame;
      readonly stats: EngineStats;
    }
  | { readonly kind: 'wantFrame' }
  /**
   * Sent every second, so that the page can tell a busy worker from a dead one. `waiting`: no frame is being analysed at
   * this moment, so that a silent camera is told from a slow engine.
   */
  | { readonly kind: 'alive'; readonly waiting: boolean }
  | EngineFailure;

/** The arrays of a frame that can be moved instead of copied. */
export function transferables(frame: PoseFrame): Transferable[] {
  return [frame.image, frame.world, frame.check, frame.backdrop, frame.waistTurns, frame.chestShifts].flatMap(
    (array) => (array ? [array.buffer as ArrayBuffer] : []),
  );
}
