import { useEffect, useRef, useState } from 'preact/hooks';
import { createFrameReader, type FrameReader, keepAsBitmap } from '../../review/frame-reader.ts';
import { openVideo } from '../../video/decode-video.ts';
import { fetchVideo } from './task.ts';

/** Frames that stay decoded. */
const KEPT = 4;

export interface ShownFrame {
  readonly bitmap: ImageBitmap | null;
  /** In words, where the video cannot be read. */
  readonly failure: string | null;
}

const NOTHING: ShownFrame = { bitmap: null, failure: null };

async function open(): Promise<{ readonly reader: FrameReader; readonly startS: number }> {
  const opened = await openVideo(await fetchVideo());
  if (!opened.ok) throw new Error(`This browser cannot read the video: ${opened.failure.detail}.`);
  const { video } = opened;
  return { reader: createFrameReader(video, keepAsBitmap, KEPT), startS: video.info.startS };
}

/** The frame at a time of playing, decoded exactly. @param playS - seconds from the first frame; null for none yet */
export function useFrame(playS: number | null): ShownFrame {
  const [shown, setShown] = useState<ShownFrame & { readonly of: number | null }>({ ...NOTHING, of: null });
  const video = useRef<ReturnType<typeof open> | null>(null);
  useEffect(() => {
    if (playS === null) return;
    let wanted = true;
    video.current ??= open();
    video.current
      .then(async ({ reader, startS }) => reader.at(startS + playS, () => wanted))
      .then((picture) => {
        if (wanted)
          setShown({
            bitmap: picture?.bitmap ?? null,
            failure: picture ? null : 'The video has no frame here.',
            of: playS,
          });
      })
      .catch((error: unknown) => {
        if (wanted) setShown({ bitmap: null, failure: String(error), of: playS });
      });
    return () => {
      wanted = false;
    };
  }, [playS]);
  // Until the new one is there, the one before is not shown: a click would mark the wrong frame.
  return shown.of === playS ? shown : NOTHING;
}
