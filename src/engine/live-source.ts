import type { FrameClock } from '../core/pose/pose-frame.ts';
import { Thinning } from '../core/pose/thinning.ts';
import type { SentPicture } from './protocol.ts';

/** One picture on its way to the engines. */
export interface Arrival {
  readonly picture: SentPicture;
  readonly timeS: number;
  readonly clock: FrameClock;
  /** When it reached the worker, milliseconds of the worker's clock. */
  readonly atMs: number;
  /** Frames before it that were left out on purpose, since the one before that was not. */
  readonly leftOut: number;
  /** Frames before it that came too fast for the engines, since the one before that did not. */
  readonly late: number;
}

/** A picture on its way in, before it is chosen or left out. */
type Incoming = Omit<Arrival, 'leftOut' | 'late'>;

export interface LiveSource {
  /** The newest picture, once there is one; null when the source has ended. */
  next(): Promise<Arrival | null>;
  stop(): void;
}

export interface SourceEvents {
  arrived(timeS: number): void;
  /** It came too late and gave way to newer ones. */
  skipped(): void;
  /** It is not needed: fewer frames are wanted than come. */
  leftOut(): void;
  /** Frames a second that are wanted at the moment; null = all. */
  readonly wantedFps: number | null;
}

/**
 * So many pictures may wait. A frame on which the second engine runs takes two frames' time; with one place its
 * successor's successor would be lost every time, with two the next cheap frames make the time up. More would only be
 * latency.
 */
export const WAITING = 2;

/** Holds the newest pictures: when its places are full the oldest goes. */
class Newest {
  private readonly held: Arrival[] = [];
  private ended = false;
  private wake: (() => void) | null = null;
  private lastS = Number.NEGATIVE_INFINITY;
  private readonly events: SourceEvents;
  private readonly thinning = new Thinning();
  /** Left out since the last one that was kept. */
  private leftOut = 0;

  constructor(events: SourceEvents) {
    this.events = events;
  }

  /** Takes over the picture. Pictures whose time does not increase are duplicates. */
  put(incoming: Incoming): void {
    if (this.ended || incoming.timeS <= this.lastS) {
      incoming.picture.close();
      return;
    }
    this.lastS = incoming.timeS;
    this.events.arrived(incoming.timeS);
    if (!this.thinning.takes(incoming.timeS, this.events.wantedFps)) {
      incoming.picture.close();
      this.leftOut++;
      this.events.leftOut();
      return;
    }
    this.held.push({ ...incoming, leftOut: this.leftOut, late: 0 });
    this.leftOut = 0;
    if (this.held.length > WAITING) this.dropOldest();
    this.wake?.();
  }

  async take(): Promise<Arrival | null> {
    while (this.held.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
    return this.held.shift() ?? null;
  }

  /** What was missing before it is missing before the next one, too. */
  private dropOldest(): void {
    const [oldest, next, ...rest] = this.held;
    oldest.picture.close();
    const missing = { leftOut: next.leftOut + oldest.leftOut, late: next.late + oldest.late + 1 };
    this.held.splice(0, Infinity, { ...next, ...missing }, ...rest);
    this.events.skipped();
  }

  end(): void {
    this.ended = true;
    for (const { picture } of this.held.splice(0)) picture.close();
    this.wake?.();
  }
}

/** Reads the camera's own frames, which carry their capture times. */
export function streamSource(readable: ReadableStream<VideoFrame>, events: SourceEvents): LiveSource {
  const newest = new Newest(events);
  const reader = readable.getReader();
  const read = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      newest.put({ picture: value, timeS: value.timestamp / 1e6, clock: 'capture', atMs: performance.now() });
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => newest.end());
  return {
    next: () => newest.take(),
    stop: () => {
      newest.end();
      reader.cancel().catch(() => undefined);
    },
  };
}

export interface PullSource extends LiveSource {
  /** The page's answer to `wantFrame`; null where the video shows no new picture. */
  grabbed(picture: SentPicture | null, timeS: number, clock: FrameClock): void;
}

/** Shortest pause between two requests, milliseconds: half a frame of a 60 Hz camera. */
const POLL_MS = 8;
/** The page is asked again when it did not answer for so long. */
const ANSWER_MS = 1000;

/** Asks the page for pictures at the worker's own pace, one request under way at a time. */
export function pullSource(ask: () => void, events: SourceEvents): PullSource {
  const newest = new Newest(events);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ask();
      schedule(ANSWER_MS);
    }, ms);
  };
  schedule(0);
  return {
    next: () => newest.take(),
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      newest.end();
    },
    grabbed: (picture, timeS, clock) => {
      if (picture) newest.put({ picture, timeS, clock, atMs: performance.now() });
      if (timer !== undefined) schedule(POLL_MS);
    },
  };
}
