/** The video of a session, opened to be drawn on. */
import type { SessionFile } from '../../core/session/session-file.ts';
import { reopen } from '../../platform/file-handles.ts';
import type { OpenVideo } from '../../recorded/contract.ts';
import { openVideo } from '../../recorded/decode-video.ts';
import type { VideoLink } from '../../storage/db.ts';

export interface SessionVideo {
  readonly video: OpenVideo;
  /** Media time of the session's second 0. */
  readonly firstS: number;
  /** Media seconds in a second of the session. */
  readonly slowdown: number;
}

/** Where the file is: known and readable, known but the browser asks first (on a click), or not known. */
export type VideoPlace = { readonly file: Blob } | 'ask' | 'missing';

/** @param ask - the browser may ask for the file: on a click only */
export async function placeOf(link: VideoLink | null, ask: boolean): Promise<VideoPlace> {
  if (link?.handle) {
    const again = await reopen(link.handle, ask);
    if (again.kind === 'file') return { file: again.file };
    if (again.kind === 'ask' && !link.copy) return 'ask';
  }
  return link?.copy ? { file: link.copy } : 'missing';
}

/** @returns null where the file is no video that this browser reads */
export async function openSessionVideo(
  file: Blob,
  session: SessionFile,
  link: VideoLink | null,
): Promise<SessionVideo | null> {
  const opened = await openVideo(file);
  if (!opened.ok) return null;
  const { video } = opened;
  const { part, slowdown = 1 } = session.source;
  // Without a link second 0 is counted from the file's first picture.
  const firstS = link?.firstS ?? video.info.startS + (part?.startS ?? 0);
  return { video, firstS, slowdown: link?.slowdown ?? slowdown };
}
