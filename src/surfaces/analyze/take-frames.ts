/** The frames of a page's video that has no file to give, as a file. */
import type { EndOfPlay, PageRefusal } from '../../page-video/contract.ts';
import { nameOf, type PageVideo, type Way } from '../../page-video/read-page.ts';
import { comeBack, playPageVideo, recordTab, type Taking } from '../../page-video/take-frames.ts';
import { t } from '../../language/index.ts';
import type { PageSource } from '../../recorded/contract.ts';
import { openTakenVideo } from '../../recorded/taken-video.ts';

export type TakenFile =
  | {
      readonly ok: true;
      readonly file: File;
      /** Null where nobody knows which page was recorded. */
      readonly page: PageSource | null;
      readonly why: EndOfPlay;
    }
  | { readonly ok: false; readonly reason: PageRefusal | 'not-chosen' | 'no-room' };

/** Where the page is told where it is, milliseconds apart at least. */
const TELL_EVERY_MS = 250;
/** Less is lost at the end than a player shows, seconds. */
const AT_END_S = 0.25;

/**
 * Called from a click: of 'shown' the browser asks which tab is meant.
 * @param video - as it was found; null where none was, which only 'shown' can do without
 * @param stop - its abort ends the taking, and keeps what has come
 */
export async function takeFrames(
  video: PageVideo | null,
  way: Way,
  fromStart: boolean,
  stop: AbortController,
  onTime: (timeS: number) => void,
): Promise<TakenFile> {
  let lastS = 0;
  let toldMs = -Infinity;
  // Begun beside the browser's question, which has to come with the click.
  const opening = openTakenVideo(() => stop.abort()).catch((error: unknown) => {
    console.error(error);
    stop.abort();
    return null;
  });
  const taking: Taking = {
    stop: stop.signal,
    onPacket(packet) {
      lastS = packet.timeS;
      // In order: what waits for one promise goes on in the order in which it came.
      void opening.then((written) => written?.add(packet));
    },
    onTime(timeS) {
      if (performance.now() - toldMs < TELL_EVERY_MS) return;
      toldMs = performance.now();
      onTime(timeS);
    },
  };
  const taken =
    way === 'shown'
      ? await recordTab(video, taking)
      : video
        ? await playPageVideo(video, fromStart, taking)
        : ({ ok: false, reason: 'left' } as const);
  await comeBack();
  const written = await opening;
  if (!written) return { ok: false, reason: 'no-room' };
  if (!taken.ok) {
    await written.discard();
    return taken;
  }
  const { durationS } = taken;
  const address = taken.video?.address ?? null;
  let file: File;
  try {
    file = await written.finish(taken.video ? nameOf(taken.video) : t('page.shown.name'));
  } catch {
    // A file on the disk whose end cannot be written is no file: the browser throws away what it had.
    await written.discard();
    return { ok: false, reason: 'no-room' };
  }
  // The last frame of a video that ended may have stood for seconds.
  const left = taken.why !== 'ended' && (durationS === null || lastS < durationS - AT_END_S);
  const page = address === null ? null : { address, way, durationS, left };
  return { ok: true, file, page, why: taken.why };
}
