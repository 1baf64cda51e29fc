/** Pictures into the engine, skeletons out of it, in order, with no more on the way than keeps it busy. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { EngineClient } from '../engine/client.ts';
import { median } from '../engine/timing.ts';
import type { TimedPicture } from './contract.ts';

/** One is being analysed while the next waits beside it; more would only fill memory. */
const AHEAD = 2;
const GAPS_KEPT = 300;

export type FileEngine = Pick<EngineClient, 'names' | 'analyse' | 'reset' | 'pickAt'>;

export interface SkeletonPipe {
  /** Resolves when there is room for another picture. */
  put(picture: TimedPicture['picture'], timeS: number): Promise<void>;
  /** Resolves when the engine has answered all. */
  drain(): Promise<void>;
  /** From one skeleton to the next, milliseconds, median of the last. */
  readonly medianFrameMs: number;
}

export function createSkeletonPipe(
  engine: FileEngine,
  onFrame: (frame: PoseFrame) => void,
  nowMs: () => number,
): SkeletonPipe {
  const underWay: Promise<PoseFrame>[] = [];
  let gaps: number[] = [];
  let lastMs: number | null = null;

  const takeFirst = async (): Promise<void> => {
    const first = underWay.shift();
    if (!first) return;
    const frame = await first;
    const now = nowMs();
    if (lastMs !== null) gaps = [...gaps.slice(1 - GAPS_KEPT), now - lastMs];
    lastMs = now;
    onFrame(frame);
  };

  return {
    async put(picture, timeS) {
      const answer = engine.analyse(picture, timeS);
      // The first that fails is told of by `takeFirst`; those behind it fail for the same reason.
      answer.catch(() => undefined);
      underWay.push(answer);
      if (underWay.length > AHEAD) await takeFirst();
    },
    async drain() {
      while (underWay.length > 0) await takeFirst();
    },
    get medianFrameMs() {
      return gaps.length > 0 ? median(gaps) : 0;
    },
  };
}
