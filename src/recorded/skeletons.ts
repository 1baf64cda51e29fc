/** Frames into an engine, skeletons out of it, in order. Only as many frames wait as keep the engine busy. */
import type { TimedPicture } from '../video/contract.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { EngineClient } from '../engine/client.ts';
import { median } from '../core/signal/robust.ts';
import type { MediaSkeleton } from './side-by-side.ts';

/** One is being analysed while the next waits beside it; more would only fill memory. */
const AHEAD = 2;
const GAPS_KEPT = 300;

export type FileEngine = Pick<EngineClient, 'names' | 'analyse' | 'reset' | 'pickAt'>;

/**
 * @param toSession - a frame's media time → the time given to the engine; null leaves the frame out
 * @throws what the frames or the engine throw, after the skeletons before it
 */
export async function* skeletonsOf(
  pictures: AsyncIterable<TimedPicture>,
  engine: FileEngine,
  toSession: (mediaS: number) => number | null,
): AsyncGenerator<MediaSkeleton, void> {
  const underWay: { readonly mediaS: number; readonly answer: Promise<PoseFrame> }[] = [];
  let broken: { readonly error: unknown } | null = null;
  const first = async (): Promise<MediaSkeleton> => {
    const { mediaS, answer } = underWay.shift()!;
    return { mediaS, frame: await answer };
  };
  try {
    try {
      for await (const { picture, timeS: mediaS } of pictures) {
        const sessionS = toSession(mediaS);
        if (sessionS === null) {
          picture.close();
          continue;
        }
        const answer = engine.analyse(picture, sessionS);
        // The first failure is reported in its turn; the frames behind it fail for the same reason.
        answer.catch(() => undefined);
        underWay.push({ mediaS, answer });
        if (underWay.length > AHEAD) yield await first();
      }
    } catch (error) {
      broken = { error };
    }
    while (underWay.length > 0) yield await first();
    if (broken) throw broken.error;
  } finally {
    await Promise.allSettled(underWay.map(({ answer }) => answer));
  }
}

/** How long a skeleton takes while so many engines work side by side. */
export interface Pace {
  /** A skeleton has come from this engine. */
  tick(engine: object): void;
  /** From one skeleton to the next, milliseconds; the median of the last ones. */
  readonly medianFrameMs: number;
}

export function createPace(nowMs: () => number): Pace {
  const lastMs = new Map<object, number>();
  let gaps: number[] = [];
  return {
    tick(engine) {
      const now = nowMs();
      const last = lastMs.get(engine);
      if (last !== undefined) gaps = [...gaps.slice(1 - GAPS_KEPT), now - last];
      lastMs.set(engine, now);
    },
    get medianFrameMs() {
      return gaps.length > 0 ? median(gaps) / lastMs.size : 0;
    },
  };
}
