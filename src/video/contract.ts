/** A video file as its readers see it. */
import type { SentPicture } from '../engine/protocol.ts';

/** Why a file gives no session; the words are the catalogue's. */
export type FileFailureReason =
  | 'empty'
  /** The file says itself that more should come, and what is there holds no frame. */
  | 'half-copied'
  | 'unreadable'
  /** A kind of file that is known but not read here; `named` says which. */
  | 'container-unsupported'
  | 'no-video'
  /** `named` says which. */
  | 'codec-unsupported'
  | 'no-frames'
  /** The runner lies in the frame; `turn` would put them upright. */
  | 'sideways'
  | 'engine-unavailable'
  | 'engine-stopped'
  | 'storage-full'
  | 'storage-newer'
  | 'storage-unavailable'
  /** What was analysed is kept, and home offers to recover it. */
  | 'summary-stopped'
  | 'unexpected';

export interface FileFailure {
  readonly reason: FileFailureReason;
  /** What is not read here, by the name people know: a codec, e.g. `H.265 (HEVC)`, or a kind of file. */
  readonly named: string | null;
  readonly detail: string;
  /** How the video is to be turned; left out where that does not help. */
  readonly turn?: Turn;
}

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;
export const TURNS: readonly Turn[] = [0, 90, 180, 270];

/** What is known about a video before its frames are read. */
export interface VideoInfo {
  /** As it is meant to be seen: turned, square pixels. */
  readonly width: number;
  readonly height: number;
  /** Media time of the first frame that a player shows, seconds. */
  readonly startS: number;
  /** Seconds of playing, from the file's own tables. */
  readonly durationS: number;
  /** Seconds that the file holds and no player shows: they were trimmed off without being deleted. */
  readonly hiddenS: number;
  /** Frames a second of playing, over the first ones. */
  readonly frameRate: number;
  readonly codec: string;
  /** Each frame holds two half frames, taken one after the other. One of them is used. */
  readonly interlaced: boolean;
  /** The file says itself that more should come. */
  readonly cut: boolean;
  /** How many times slower than it happened it plays, where the file says so; else 1. */
  readonly slowdown: number;
  /** When it was recorded, milliseconds since 1970, where the file says so. */
  readonly recordedAtMs: number | null;
}

export interface TimedPicture {
  /** Upright, with square pixels. Whoever takes it closes it. */
  readonly picture: SentPicture;
  /** Media time: when a player shows it, seconds. */
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
