/** The video on a web page: what is found there, what is read of it, and what is said across. */

/** What one frame of a tab tells of its largest visible video. */
export interface FoundVideo {
  readonly kind: 'video';
  /** Of the part that is seen, square pixels of the page. */
  readonly areaPx: number;
  /** Of the page in the frame, as it is; `pageAddress` says what is kept of it. */
  readonly href: string;
  readonly title: string;
  /** The browser keeps its pixels from everybody: it plays with a key. */
  readonly isProtected: boolean;
  /** It has no end, or no file behind it: a camera, a call, a broadcast. */
  readonly isLive: boolean;
}

/** A frame without a video. */
export interface NoVideo {
  readonly kind: 'none';
  /** The site of the largest visible frame of another site in it; null where there is none. */
  readonly framedSite: string | null;
}

/** Why a page's video is not read; the words are the catalogue's. */
export type PageRefusal =
  /** The browser lets no extension look into this tab: one of its own pages, a store, a file, or a tab that was not clicked. */
  | 'no-access'
  | 'no-video'
  /** It is in a frame of another site, into which a click on this page gives no look. */
  | 'framed'
  | 'protected'
  | 'foreign'
  /** It comes in pieces that the page puts together. */
  | 'in-pieces'
  | 'live'
  /** The page was left, or its tab closed, before the video was read. */
  | 'left'
  | 'replaced'
  /** The site does not give it again. */
  | 'not-given';

export const CHANNEL = 'page-video';

/** Extension page → reader. */
export type Ask =
  /** The video's own file. */
  | { readonly kind: 'read' }
  /** Its frames while it plays: what has no file can be read this way. */
  | { readonly kind: 'play'; readonly fromStart: boolean }
  /** Where it stands, while the tab is recorded: its frames are nobody's to read. */
  | { readonly kind: 'follow' }
  /** No more is wanted; the frames that are on their way still come. */
  | { readonly kind: 'stop' };

/** Why no more frames of a playing video come. */
export type EndOfPlay =
  | 'ended'
  /** The tab is no longer in front, so nothing of it is drawn; or somebody said so. */
  | 'stopped'
  /** It was wound back: times would run backwards. */
  | 'wound-back'
  | 'replaced'
  /** The page was left, or its tab closed. */
  | 'left'
  /** The video is handed over no further: the network, or the browser's coder, gave up. */
  | 'broken';

/** One coded frame. */
export interface Packet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it is shown, seconds. */
  readonly timeS: number;
  readonly isKey: boolean;
  /** Of the coder, as WebCodecs names it. */
  readonly codec: string;
  readonly width: number;
  readonly height: number;
}

/** Reader → extension page. */
export type Told =
  | { readonly kind: 'reading'; readonly share: number | null }
  /** The file's next bytes. */
  | { readonly kind: 'piece'; readonly blob: Blob }
  | { readonly kind: 'whole'; readonly replaced: boolean }
  | { readonly kind: 'packet'; readonly packet: Packet }
  /**
   * Where a playing video stands, media time; `runs`: its time goes on, `rate` times as fast as life. `durationS` is Infinity
   * for what has no end.
   */
  | {
      readonly kind: 'at';
      readonly mediaS: number;
      readonly durationS: number;
      readonly runs: boolean;
      readonly rate: number;
    }
  | { readonly kind: 'end'; readonly why: EndOfPlay }
  | { readonly kind: 'refused'; readonly reason: PageRefusal };
