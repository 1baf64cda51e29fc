/** Single frames of a video file, for the eye: by time, upright. */
import { BlobSource, CanvasSink, Input, type InputVideoTrack } from 'mediabunny';
import { FORMATS } from './decode-video.ts';

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

/** @throws where the file cannot be read */
export async function openStills(file: Blob): Promise<Stills> {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('no video track');
    return await stillsOf(input, track);
  } catch (error) {
    input.dispose();
    throw error;
  }
}

async function stillsOf(input: Input, track: InputVideoTrack): Promise<Stills> {
  const firstS = Math.max(0, await track.getFirstTimestamp());
  const height = Math.min(MAX_HEIGHT_PX, await track.getDisplayHeight());
  const large = new CanvasSink(track, { height, poolSize: 2 });
  let closed = false;
  let latest = 0;
  let reading: Promise<unknown> = Promise.resolve();
  return {
    at(timeS) {
      const call = ++latest;
      // One after the other, and of those that wait only the last: keys repeat faster than frames come.
      const still = reading.then(async () => {
        if (closed || call !== latest) return null;
        const found = await large.getCanvas(firstS + Math.max(0, timeS));
        return found && { canvas: found.canvas, timeS: found.timestamp - firstS, durationS: found.duration };
      });
      reading = still.catch(() => undefined);
      return still.catch(() => null);
    },
    async *small(times, heightPx) {
      const sink = new CanvasSink(track, { height: heightPx, poolSize: 1 });
      for await (const found of sink.canvasesAtTimestamps(times.map((timeS) => firstS + timeS))) {
        if (closed) return;
        yield (
          found && {
            canvas: found.canvas,
            timeS: found.timestamp - firstS,
            durationS: found.duration,
          }
        );
      }
    },
    close() {
      closed = true;
      void reading.finally(() => input.dispose());
    },
  };
}
