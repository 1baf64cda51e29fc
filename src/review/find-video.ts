/** The video of a session: by its handle, its copy, or a file that somebody opens again. */
import type { FileFailure, OpenVideo, VideoInfo } from '../video/contract.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import { reopen } from '../platform/file-handles.ts';
import { openVideo } from '../video/decode-video.ts';
import type { VideoLink } from '../storage/db.ts';
import type { MediaTimes } from './player.ts';

export type FoundVideo =
  | { readonly kind: 'open'; readonly video: OpenVideo; readonly times: MediaTimes; readonly file: Blob }
  /** The browser wants to ask first: again with `ask`, on a click. */
  | { readonly kind: 'ask' }
  /** Somebody has to open the file. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'other'; readonly found: OtherVideo }
  | { readonly kind: 'failed'; readonly failure: FileFailure };

/** Why a file is not this session's. */
export interface OtherVideo {
  readonly wantedS: number;
  readonly foundS: number;
}

/** Tables of different programs differ by a frame or two, and by rounding. */
const SAME_LENGTH_S = 0.25;
const SAME_LENGTH_SHARE = 0.005;

/** What is known of the file of a session that was analysed before files were remembered, or elsewhere. */
interface Wanted extends MediaTimes {
  /** Bytes; null where it is not known. */
  readonly size: number | null;
  /** Seconds of playing; at least as long where only a part is known. */
  readonly durationS: number;
  readonly atLeast: boolean;
}

export function wantedOf(session: SessionFile, link: VideoLink | null): Wanted {
  if (link) return { ...link, atLeast: false };
  const { slowdown = 1, part } = session.source;
  const startS = part?.startS ?? 0;
  return {
    size: null,
    durationS: startS + session.durationS * slowdown,
    atLeast: part !== undefined,
    firstS: startS,
    slowdown,
  };
}

/** Whether a file can be the one that was analysed: of the same size, or at least as long as it. */
export function isSameVideo(wanted: Wanted, file: { readonly size: number }, info: VideoInfo): boolean {
  if (file.size === wanted.size) return true;
  const off = info.durationS - wanted.durationS;
  const margin = SAME_LENGTH_S + SAME_LENGTH_SHARE * wanted.durationS;
  return wanted.atLeast ? off > -margin : Math.abs(off) < margin;
}

/** Opens the video of a session. @param ask - the browser may ask for the file; only after a click */
export async function findVideo(
  session: SessionFile,
  link: VideoLink | null,
  ask: boolean,
): Promise<FoundVideo> {
  if (!link) return { kind: 'missing' };
  if (link.handle) {
    const again = await reopen(link.handle, ask);
    if (again.kind === 'ask') return again;
    if (again.kind === 'file') return openFor(session, link, again.file);
  }
  return link.copy ? openFor(session, link, link.copy) : { kind: 'missing' };
}

/** Opens a file for a session if it is the right one. */
export async function openFor(session: SessionFile, link: VideoLink | null, file: Blob): Promise<FoundVideo> {
  const opened = await openVideo(file, session.source.turn);
  if (!opened.ok) return { kind: 'failed', failure: opened.failure };
  const { video } = opened;
  const wanted = wantedOf(session, link);
  if (!isSameVideo(wanted, file, video.info)) {
    video.close();
    return { kind: 'other', found: { wantedS: wanted.durationS, foundS: video.info.durationS } };
  }
  // Without a link, second 0 of the session is counted from the file's first frame.
  const firstS = link ? wanted.firstS : wanted.firstS + video.info.startS;
  return { kind: 'open', video, times: { firstS, slowdown: wanted.slowdown }, file };
}
