/**
 * Pictures of a video by their time, exactly: decoded, not sought. What was shown last is kept, so that stepping back
 * does not decode from the key frame again each time.
 */
import type { OpenVideo, TimedPicture } from '../video/contract.ts';

export interface ShownPicture {
  readonly bitmap: ImageBitmap;
  /** The file's own media time, seconds. */
  readonly timeS: number;
}

export interface FrameReader {
  /**
   * The frame that is shown at a media time.
   * @param wanted - asked between two frames on the way: false gives up
   * @returns null where it was given up, or where there is no frame. It stays open until newer ones replace it.
   */
  at(mediaS: number, wanted: () => boolean): Promise<ShownPicture | null>;
  /** Every frame from the one shown at a media time on. Leaving the loop lets the decoder go. */
  from(mediaS: number): AsyncGenerator<ShownPicture, void>;
  close(): void;
}

/** A decoded frame as it can be kept; takes over and closes what it is given. */
export type Keep = (picture: TimedPicture['picture']) => Promise<ImageBitmap>;

/** Times carry rounding errors: within half a millisecond it is the same frame. */
const SAME_S = 0.0005;
/** Reading on to a frame this far ahead is quicker than starting again. */
const READ_ON_S = 1;
/** When going back, this much is read before the frame, because more steps back usually follow. */
const BEFORE_S = 0.4;

/** @param capacity - how many frames are kept, at least 3 */
export function createFrameReader(video: OpenVideo, keep: Keep, capacity: number): FrameReader {
  let kept: ShownPicture[] = [];
  let reading: { readonly pictures: AsyncGenerator<TimedPicture, void>; lastS: number } | null = null;
  let askedS = -Infinity;
  let closed = false;

  const store = async ({ picture, timeS }: TimedPicture): Promise<ShownPicture> => {
    const known = kept.find((shown) => Math.abs(shown.timeS - timeS) < SAME_S);
    if (known) {
      picture.close();
      kept = [...kept.filter((shown) => shown !== known), known];
      return known;
    }
    const shown = { bitmap: await keep(picture), timeS };
    kept = [...kept, shown];
    while (kept.length > capacity) kept.shift()?.bitmap.close();
    return shown;
  };

  const end = async (): Promise<void> => {
    const ended = reading;
    reading = null;
    await ended?.pictures.return(undefined);
  };

  return {
    async at(mediaS, wanted) {
      const back = mediaS < askedS;
      askedS = mediaS;
      const known = kept.find((shown) => Math.abs(shown.timeS - mediaS) < SAME_S);
      if (known) {
        kept = [...kept.filter((shown) => shown !== known), known];
        return known;
      }
      if (reading && (reading.lastS > mediaS || mediaS - reading.lastS > READ_ON_S)) await end();
      reading ??= { pictures: video.pictures(mediaS - (back ? BEFORE_S : 0)), lastS: -Infinity };
      let before: ShownPicture | null = kept.findLast((s) => s.timeS === reading?.lastS) ?? null;
      while (!closed && wanted()) {
        // One after the other, as they come out of the decoder.
        // oxlint-disable-next-line no-await-in-loop
        const next = await reading.pictures.next();
        if (next.done) {
          reading = null;
          return before;
        }
        reading.lastS = next.value.timeS;
        // oxlint-disable-next-line no-await-in-loop
        const shown = await store(next.value);
        if (Math.abs(shown.timeS - mediaS) < SAME_S) return shown;
        if (shown.timeS > mediaS) return before ?? shown;
        before = shown;
      }
      return null;
    },
    async *from(mediaS) {
      await end();
      askedS = mediaS;
      for await (const timed of video.pictures(mediaS)) {
        if (closed) timed.picture.close();
        else yield await store(timed);
      }
    },
    close() {
      closed = true;
      end().catch(() => undefined);
      for (const { bitmap } of kept) bitmap.close();
      kept = [];
      video.close();
    },
  };
}

/** Memory for the frames that are kept, bytes: about 50 frames of 1080p; never more than 160 small ones. */
const KEPT_BYTES = 400_000_000;
const MOST_KEPT = 160;
/** Larger frames are scaled down: no screen shows more detail, even when zoomed. */
const MOST_WIDE = 2560;

export function capacityFor(width: number, height: number): number {
  return Math.max(3, Math.min(MOST_KEPT, Math.floor(KEPT_BYTES / Math.max(1, width * height * 4))));
}

/** In the browser: a bitmap, no larger than a screen needs. */
export async function keepAsBitmap(picture: TimedPicture['picture']): Promise<ImageBitmap> {
  const width = 'displayWidth' in picture ? picture.displayWidth : picture.width;
  if (width <= MOST_WIDE && picture instanceof ImageBitmap) return picture;
  try {
    const smaller = width > MOST_WIDE ? { resizeWidth: MOST_WIDE, resizeQuality: 'medium' as const } : {};
    return await createImageBitmap(picture, smaller);
  } finally {
    picture.close();
  }
}
