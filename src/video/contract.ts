/** A video file as its readers see it. */
import type { SentPicture } from '../engine/protocol.ts';

/** Why a file gives no session; the words are the catalogue's. */
export type FileFailureReason =
  | 'unreadable'
  | 'no-video'
  | 'codec-unsupported'
  | 'no-frames'
  | 'engine-unavailable'
  | 'engine-stopped'
  | 'storage-full'
  | 'storage-unavailable'
  /** What was analysed is kept, and home offers to recover it. */
  | 'summary-stopped'
  | 'unexpected';

export interface FileFailure {
  readonly reason: FileFailureReason;
  /** The name of the codec where this browser cannot read it, e.g. `H.265 (HEVC)`. */
  readonly codec: string | null;
  readonly detail: string;
}

/** What is known about a video before its frames are read. */
export interface VideoInfo {
  /** As it is meant to be seen: turned, square pixels. */
  readonly width: number;
  readonly height: number;
  /** Media time of the first frame, seconds. */
  readonly startS: number;
  /** Seconds of playing, from the file's own tables. */
  readonly durationS: number;
  /** Frames a second of playing, over the first ones. */
  readonly frameRate: number;
  readonly codec: string;
  /** How many times slower than it happened it plays, where the file says so; else 1. */
  readonly slowdown: number;
  /** When it was recorded, milliseconds since 1970, where the file says so. */
  readonly recordedAtMs: number | null;
}

export interface TimedPicture {
  /** Upright, with square pixels. Whoever takes it closes it. */
  readonly picture: SentPicture;
  /** The file's own media time, seconds. */
  readonly timeS: number;
}

export interface OpenVideo {
  readonly info: VideoInfo;
  /**
   * Every frame in the order in which it is shown, beginning with the one that is shown at `fromS`. Leaving the loop
   * lets the decoder go.
   * @throws VideoBroken where the file breaks off
   */
  pictures(fromS: number): AsyncGenerator<TimedPicture, void>;
  close(): void;
}

export type OpenResult =
  { readonly ok: true; readonly video: OpenVideo } | { readonly ok: false; readonly failure: FileFailure };

/** The file cannot be read any further. */
export class VideoBroken extends Error {
  override readonly name = 'VideoBroken';
}
