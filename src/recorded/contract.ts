/** What recorded video is to the rest of the product: settings in, a session or a reason out. */
import type { FileFailure, Turn } from '../video/contract.ts';
import type { View } from '../core/model/measure.ts';
import type { SessionFile, SourcePage, SourcePart } from '../core/session/session-file.ts';

/** What the file cannot tell, or tells wrongly. */
export interface FileSettings {
  /** The side of the runner that faces the camera; null = found out. */
  readonly view: View | null;
  /** The frame is mirrored. */
  readonly mirrored: boolean;
  /** How many times slower than it happened the file plays; null = as the file itself says. */
  readonly slowdown: number | null;
  /** By how much the video is turned, on top of what the file itself says. */
  readonly turn: Turn;
  /** Of the belt, for the whole of what is analysed, km/h; null = not told. */
  readonly speedKmh: number | null;
}

export const FOUND_OUT: FileSettings = {
  view: null,
  mirrored: false,
  slowdown: null,
  turn: 0,
  speedKmh: null,
};

/** The runner, where several people are seen. */
export interface RunnerPick {
  /** A point on their trunk, as shares of the upright frame's width and height. */
  readonly x: number;
  readonly y: number;
  /** When they are there: seconds of playing from the first frame. */
  readonly atS: number;
}

/** Which part of a file is analysed, which runner in it, and for which athlete. */
export interface FileSubject {
  /** Null = the whole file. */
  readonly part: SourcePart | null;
  /** Null = the most visible person. */
  readonly pick: RunnerPick | null;
  /** Null = nobody in particular. */
  readonly athleteId: string | null;
  /** The web page that it was read from; null = a file of this device. */
  readonly page: PageSource | null;
}

/** The file's times are the media times of the video on the page. */
export interface PageSource extends Pick<SourcePage, 'address' | 'way'> {
  /** How long the video on the page plays, seconds; null = as long as the file. */
  readonly durationS: number | null;
  /** The file does not go to the end of the page's video. */
  readonly left: boolean;
}

export const WHOLE_FILE: FileSubject = {
  part: null,
  pick: null,
  athleteId: null,
  page: null,
};

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
