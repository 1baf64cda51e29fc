/** One frame of a file, small: cameras name their videos so that nobody can tell them apart. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../recorded/queue-state.ts';
import { openStills } from './files-port.ts';

/** Twice the height on the page, for dense screens. */
const HEIGHT_PX = 112;
/** How far into what is analysed: a runner is on the belt by then. */
const SHARE = 0.4;

/** One after the other, for all rows: a list of fifty files would open fifty decoders at once. */
let latest: Promise<unknown> = Promise.resolve();

/** Decoration: nothing is read aloud, and a file without a frame has an empty box. */
export function FileStill({ item }: { readonly item: QueueItem }) {
  const { file, info, settings, subject } = item;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const durationS = info?.durationS ?? null;
  const { startS, endS } = subject.part ?? { startS: 0, endS: durationS };
  const timeS = endS === null ? null : startS + SHARE * (endS - startS);
  useEffect(() => {
    if (timeS === null) return undefined;
    let gone = false;
    const draw = async (): Promise<void> => {
      if (gone) return;
      const stills = await openStills(file, settings.turn);
      try {
        const { value } = await stills.small([timeS], HEIGHT_PX).next();
        if (gone || !value || !canvas.current) return;
        canvas.current.width = value.canvas.width;
        canvas.current.height = value.canvas.height;
        canvas.current.getContext('2d')?.drawImage(value.canvas, 0, 0);
        setDrawn(true);
      } finally {
        stills.close();
      }
    };
    // What cannot be decoded is told where it is analysed.
    latest = latest.then(draw).catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [file, settings.turn, timeS]);
  return (
    <canvas class="file-still" ref={canvas} width={1} height={1} data-drawn={drawn} aria-hidden="true" />
  );
}
