/** What recorded video is to the rest of the product: settings in, a session or a reason out. */
import type { View } from '../core/model/measure.ts';
import type { SessionFile, SourcePart } from '../core/session/session-file.ts';
import type { SentPicture } from '../engine/protocol.ts';

/** What the file cannot tell, or tells wrongly. */
export interface FileSettings {
  /** The side of the runner that faces the camera; null = found out. */
  readonly view: View | null;
  /** The picture is mirrored. */
  readonly mirrored: boolean;
  /** How many times slower than it happened the file plays; null = as the file itself says. */
  readonly slowdown: number | null;
}

export const FOUND_OUT: FileSettings = { view: null, mirrored: false, slowdown: null };

/** The runner, where several people are seen. */
export interface RunnerPick {
  /** A point on their trunk, as shares of the upright picture's width and height. */
  readonly x: number;
  readonly y: number;
  /** When they are there: seconds of playing from the first picture. */
  readonly atS: number;
}

/** What of a file is analysed, of whom, and for whom. */
export interface FileSubject {
  /** Null = the whole file. */
  readonly part: SourcePart | null;
  /** Null = whoever stands out. */
  readonly pick: RunnerPick | null;
  /** Null = nobody in particular. */
  readonly athleteId: string | null;
}

export const WHOLE_FILE: FileSubject = { part: null, pick: null, athleteId: null };

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
  | 'unexpected';

export interface FileFailure {
  readonly reason: FileFailureReason;
  /** The picture's coding where this browser cannot read it, e.g. `H.265 (HEVC)`. */
  readonly codec: string | null;
  readonly detail: string;
}

/** What is known of a video before its frames are. */
export interface VideoInfo {
  /** As it is meant to be seen: turned, square pixels. */
  readonly width: number;
  readonly height: number;
  /** Media time of the first picture, seconds. */
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

export type FileOutcome =
  | {
      readonly kind: 'done';
      readonly session: SessionFile;
      /** Media time at which the file broke off; null where it was read to its end. */
      readonly brokenAtS: number | null;
    }
  | { readonly kind: 'failed'; readonly failure: FileFailure }
  | { readonly kind: 'cancelled' };

/** How far one file is. */
export interface FileProgress {
  readonly step: 'loading' | 'analysing' | 'closing';
  /** 0..1 */
  readonly share: number;
}
