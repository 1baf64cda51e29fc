/** A video through several engines at once; its skeletons in the video's order, of one runner. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { trunkOf33 } from '../engine/body-crop.ts';
import { Lock } from '../engine/lock.ts';
import type { Stretch } from './stretches.ts';

export interface MediaSkeleton {
  /** The file's own media time, seconds. */
  readonly mediaS: number;
  readonly frame: PoseFrame;
}

/** A point of the upright frame, pixels. */
export interface PicturePoint {
  readonly xPx: number;
  readonly yPx: number;
}

/** Analyses one stretch. @param runner - where the runner is when it begins, if known */
export type LookAt<Engine> = (
  engine: Engine,
  stretch: Stretch,
  runner: PicturePoint | null,
  signal: AbortSignal,
) => AsyncIterable<MediaSkeleton>;

/** The results of a stretch so far. */
class Look {
  readonly skeletons: MediaSkeleton[] = [];
  ended = false;
  error: unknown = null;
}

interface Task {
  readonly stretch: Stretch;
  readonly runner: PicturePoint | null;
  readonly look: Look;
}

/**
 * Engines take one stretch after the other. A stretch begins a little before its forerunner ends: where the two are not
 * of the same runner, it is looked at again from where the runner was left.
 * Rejects with the first error in the video's order, after the skeletons before it. Leaving the loop ends all looks.
 */
export async function* sideBySide<Engine>(
  stretches: readonly Stretch[],
  engines: readonly Engine[],
  lookAt: LookAt<Engine>,
  signal: AbortSignal,
): AsyncGenerator<MediaSkeleton, void> {
  const over = new AbortController();
  const stop = (): void => over.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const changed = createBell();
  const tasks: Task[] = stretches.map((stretch) => ({ stretch, runner: null, look: new Look() }));
  const waiting = [...tasks];
  /** The stretch that is being read: those far ahead of it wait, their skeletons would only fill memory. */
  let reading = 0;

  const work = async (engine: Engine): Promise<void> => {
    while (!over.signal.aborted) {
      const task = waiting[0];
      const isFarAhead = task && task.runner === null && tasks.indexOf(task) > reading + engines.length;
      if (!task || isFarAhead) {
        await changed.next();
        continue;
      }
      waiting.shift();
      const { stretch, runner, look } = task;
      try {
        for await (const skeleton of lookAt(engine, stretch, runner, over.signal)) {
          look.skeletons.push(skeleton);
          changed.ring();
          if (over.signal.aborted) break;
        }
      } catch (error) {
        look.error = error;
      }
      look.ended = true;
      changed.ring();
    }
  };
  over.signal.addEventListener('abort', () => changed.ring());
  const working = engines.map((engine) => work(engine));

  async function* read(look: Look): AsyncGenerator<MediaSkeleton, void> {
    for (;;) {
      // Read skeletons are let go: a long video's would add up.
      const next = look.skeletons.shift();
      if (next) yield next;
      else if (look.error !== null) throw look.error;
      else if (look.ended || over.signal.aborted) return;
      else await changed.next();
    }
  }

  let tail: MediaSkeleton[] = [];
  const kept = (skeleton: MediaSkeleton): MediaSkeleton => {
    tail = [...tail.slice(1 - TAIL), skeleton];
    return skeleton;
  };
  try {
    for (const [index, task] of tasks.entries()) {
      reading = index;
      changed.ring();
      let { look } = task;
      const shared: MediaSkeleton[] = [];
      let first: MediaSkeleton | null = null;
      for await (const skeleton of read(look)) {
        if (skeleton.mediaS >= task.stretch.startS) {
          first = skeleton;
          break;
        }
        shared.push(skeleton);
      }
      if (!sameRunner(tail, shared)) {
        const again: Task = {
          stretch: { ...task.stretch, fromS: task.stretch.startS },
          runner: placeOf(tail),
          look: new Look(),
        };
        look = again.look;
        first = null;
        waiting.unshift(again);
        changed.ring();
      }
      if (first) yield kept(first);
      for await (const skeleton of read(look)) yield kept(skeleton);
    }
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
    await Promise.all(working);
  }
}

/** Skeletons before a handover that are compared with those of the next look. */
const TAIL = 15;

/** Whether both follow the same person, where both follow somebody. */
function sameRunner(ours: readonly MediaSkeleton[], theirs: readonly MediaSkeleton[]): boolean {
  let same = 0;
  let compared = 0;
  for (const { mediaS, frame } of ours) {
    const other = theirs.find((candidate) => candidate.mediaS === mediaS)?.frame;
    if (!frame.image || !other) continue;
    compared++;
    if (!other.image) continue;
    const lock = new Lock();
    lock.moveTo(trunkOf33(frame.image), 0);
    if (lock.isNear(trunkOf33(other.image))) same++;
  }
  return compared === 0 || same > compared / 2;
}

function placeOf(skeletons: readonly MediaSkeleton[]): PicturePoint | null {
  const image = skeletons.findLast(({ frame }) => frame.image)?.frame.image;
  if (!image) return null;
  const lock = new Lock();
  lock.moveTo(trunkOf33(image), 0);
  const { anchor } = lock;
  return anchor && { xPx: anchor.x, yPx: anchor.y };
}

/** Wakes everybody who waits. */
function createBell(): { ring(): void; next(): Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    ring() {
      const sleepers = waiting;
      waiting = [];
      for (const wake of sleepers) wake();
    },
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  };
}
