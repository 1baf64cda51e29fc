/** Single frames of a video file, for the eye: by time, upright. */
import { CanvasSink, type Rotation } from 'mediabunny';
import type { Turn } from './contract.ts';
import { openTrack, type OpenTrack } from './open-track.ts';
import { fileTimeOf } from './shown.ts';

export interface Still {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  /** Seconds of playing from the first frame, and how long it is shown. */
  readonly timeS: number;
  readonly durationS: number;
}

export interface Stills {
  /** The frame that is shown at this time; null where it cannot be decoded, or was overtaken by a later call. */
  at(timeS: number): Promise<Still | null>;
  /** Small frames in order; ends early once closed. */
  small(times: readonly number[], heightPx: number): AsyncGenerator<Still | null, void>;
  close(): void;
}

/** Larger ones are made smaller: they only serve to find somebody. */
const MAX_HEIGHT_PX = 1080;

/**
 * @param turn - by how much its frames are turned, on top of what the file says
 * @throws where the file cannot be read
 */
export async function openStills(file: Blob, turn: Turn = 0): Promise<Stills> {
  const result = await openTrack(file, turn);
  if (!result.ok) throw new Error(result.failure.detail);
  const { opened } = result;
  try {
    return await stillsOf(opened, turn);
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function stillsOf(opened: OpenTrack, turn: Turn): Promise<Stills> {
  const { track, shown, info } = opened;
  const rotation = (((await track.getRotation()) + turn) % 360) as Rotation;
  // Both sides, since the reader may take the lines of an interlaced frame for half as many.
  const sized = (height: number) => ({
    rotation,
    height: Math.round(height),
    width: Math.max(1, Math.round((height * info.width) / info.height)),
    fit: 'fill' as const,
  });
  const height = Math.min(MAX_HEIGHT_PX, info.height);
  const large = new CanvasSink(track, { ...sized(height), poolSize: 2 });
  const inFile = (timeS: number) => fileTimeOf(shown, info.startS + Math.max(0, timeS));
  const still = (
    found: { readonly canvas: Still['canvas']; readonly timestamp: number; readonly duration: number },
    index: number,
  ): Still => ({
    canvas: found.canvas,
    timeS: found.timestamp + shown.stretches[index].shiftS - info.startS,
    durationS: found.duration,
  });
  let closed = false;
  let latest = 0;
  let reading: Promise<unknown> = Promise.resolve();
  return {
    at(timeS) {
      const call = ++latest;
      // One after the other, and of those that wait only the last: keys repeat faster than frames come.
      const one = reading.then(async () => {
        if (closed || call !== latest) return null;
        const { index, fileS } = inFile(timeS);
        const found = await large.getCanvas(fileS);
        return found && still(found, index);
      });
      reading = one.catch(() => undefined);
      return one.catch(() => null);
    },
    async *small(times, heightPx) {
      const sink = new CanvasSink(track, { ...sized(heightPx), poolSize: 1 });
      const wanted = times.map(inFile);
      let n = 0;
      for await (const found of sink.canvasesAtTimestamps(wanted.map(({ fileS }) => fileS))) {
        if (closed) return;
        yield found && still(found, wanted[n].index);
        n++;
      }
    },
    close() {
      closed = true;
      void reading.finally(() => opened.close());
    },
  };
}
