/** Where the player is: plays, steps and loops; shows a frame only together with its own skeleton. */
import { frameIndexAt } from '../core/pose/frame-index.ts';
import type { FrameReader } from './frame-reader.ts';

export const SPEEDS = [0.1, 0.25, 0.5, 1, 2] as const;

/** To the next speed of the list, up or down; at its ends it stays. */
export function faster(
  player: { readonly state: { readonly speed: number }; setSpeed(speed: number): void },
  by: 1 | -1,
): void {
  const at = SPEEDS.findIndex((speed) => speed >= player.state.speed);
  player.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))]);
}

export interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

export interface PlayerState {
  /** Session time, seconds: where it plays, or where it was put. */
  readonly timeS: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly loop: Stretch | null;
  /** Whether frames are there, or skeletons alone. */
  readonly hasVideo: boolean;
}

/** What is on the stage. */
export interface Shown {
  /** Index of the analysed frame; −1 where the video frame has none. */
  readonly index: number;
  readonly timeS: number;
  /** Null without a video. Not to be kept beyond the next one. */
  readonly bitmap: ImageBitmap | null;
}

/** How session time runs against the file's: media = firstS + slowdown × session. */
export interface MediaTimes {
  readonly firstS: number;
  readonly slowdown: number;
}

export interface PlayerPorts {
  nowMs(): number;
  /** Resolves when the screen is about to be drawn again. */
  nextDraw(): Promise<void>;
}

export interface Player {
  readonly state: PlayerState;
  readonly shown: Shown;
  /** Session times of the analysed frames. */
  readonly times: Float64Array;
  onState(listener: (state: PlayerState) => void): () => void;
  onShown(listener: (shown: Shown) => void): () => void;
  /** Null: skeletons alone. The reader before it is closed. */
  setVideo(reader: FrameReader | null, times: MediaTimes): void;
  play(on: boolean): void;
  /** Goes to the frame at a time and stays there. */
  seek(timeS: number): void;
  /** Frames on (+) or back (−). */
  step(frames: number): void;
  /** Shows another moment without leaving this one; null goes back to it. */
  peek(timeS: number | null): void;
  /**
   * Goes to the very frame of a time, an analysed one or not. @returns once it is shown, or another was asked for
   */
  showAt(timeS: number): Promise<void>;
  /** A moment for a frame of its own, beside the stage; draw it at once. */
  glance(timeS: number): Promise<Shown>;
  setSpeed(speed: number): void;
  setLoop(loop: Stretch | null): void;
  close(): void;
}

/** Later than this and the clock waits for the decoder instead of running away from it. */
const SLIP_MS = 200;
/** Pictures that come late are left out, but not for longer than this. */
const LEAST_SHOWN_MS = 120;

export function createPlayer(times: Float64Array, ports: PlayerPorts): Player {
  const stateListeners = new Set<(state: PlayerState) => void>();
  const shownListeners = new Set<(shown: Shown) => void>();
  const firstS = times[0] ?? 0;
  const lastS = times.at(-1) ?? 0;
  /** Longest time between a video frame and the skeleton that still belongs to it. */
  const frameS = times.length > 1 ? (lastS - firstS) / (times.length - 1) : 1 / 30;
  let reader: FrameReader | null = null;
  let media: MediaTimes = { firstS: 0, slowdown: 1 };
  let state: PlayerState = { timeS: firstS, playing: false, speed: 1, loop: null, hasVideo: false };
  let shown: Shown = { index: frameIndexAt(times, firstS), timeS: firstS, bitmap: null };
  /** Counts requests: work for an older number is dropped. */
  let asked = 0;

  const change = (part: Partial<PlayerState>): void => {
    state = { ...state, ...part };
    for (const listener of stateListeners) listener(state);
  };
  const moment = (timeS: number, bitmap: ImageBitmap | null): Shown => {
    const index = frameIndexAt(times, timeS);
    const own = index >= 0 && timeS - times[index] < 0.75 * frameS;
    return { index: own ? index : -1, timeS, bitmap };
  };
  const show = (timeS: number, bitmap: ImageBitmap | null): void => {
    shown = moment(timeS, bitmap);
    for (const listener of shownListeners) listener(shown);
  };
  const toMedia = (timeS: number): number => media.firstS + media.slowdown * timeS;
  const toSession = (mediaS: number): number => (mediaS - media.firstS) / media.slowdown;
  const held = (timeS: number): number => Math.min(lastS, Math.max(firstS, timeS));

  /** Shows the frame at a time; of several asked for in a row only the last. */
  const look = async (timeS: number): Promise<void> =>
    lookExactly(times[Math.max(0, frameIndexAt(times, timeS))] ?? timeS);
  const lookExactly = async (frame: number): Promise<void> => {
    const mine = ++asked;
    if (!reader) return show(frame, null);
    const source = reader;
    const picture = await queued(() =>
      mine === asked ? source.at(toMedia(frame), () => mine === asked) : null,
    );
    if (picture && mine === asked) show(toSession(picture.timeS), picture.bitmap);
  };
  // The reader answers one question at a time.
  let busy: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T> | T): Promise<T> => {
    const turn = busy.then(work);
    busy = turn.catch(() => undefined);
    return turn;
  };
  const lookAt = (timeS: number): void => {
    look(timeS).catch((error: unknown) => console.error(error));
  };

  const playSkeletons = async (mine: number): Promise<void> => {
    let atMs = ports.nowMs();
    let atS = state.timeS;
    show(times[Math.max(0, frameIndexAt(times, atS))], null);
    while (mine === asked) {
      // oxlint-disable-next-line no-await-in-loop
      await ports.nextDraw();
      if (mine !== asked) return;
      const now = ports.nowMs();
      atS += ((now - atMs) / 1000) * state.speed;
      atMs = now;
      if (turnsBack(atS)) return;
      change({ timeS: held(atS) });
      show(times[Math.max(0, frameIndexAt(times, atS))], null);
    }
  };

  const playVideo = async (mine: number, source: FrameReader): Promise<void> => {
    let atMs = ports.nowMs();
    let atS = state.timeS;
    let speed = state.speed;
    let shownMs = -Infinity;
    for await (const picture of source.from(toMedia(state.timeS))) {
      if (mine !== asked) return;
      const timeS = toSession(picture.timeS);
      if (turnsBack(timeS)) return;
      for (;;) {
        const now = ports.nowMs();
        if (speed !== state.speed) [atMs, atS, speed] = [now, Math.max(atS, state.timeS), state.speed];
        const dueMs = atMs + ((timeS - atS) / speed) * 1000;
        if (now >= dueMs) {
          const lateMs = now - dueMs;
          if (lateMs > SLIP_MS) [atMs, atS] = [now, timeS];
          if (lateMs < (frameS / speed) * 1000 || now - shownMs > LEAST_SHOWN_MS) {
            shownMs = now;
            change({ timeS: held(timeS) });
            show(timeS, picture.bitmap);
          }
          break;
        }
        await ports.nextDraw();
        if (mine !== asked) return;
      }
    }
    if (mine === asked) atEnd();
  };

  const atEnd = (): void => {
    if (state.loop) restart(state.loop.startS);
    else pause();
  };
  /** At the end of the loop, or of the recording. */
  const turnsBack = (timeS: number): boolean => {
    const { loop } = state;
    if (loop ? timeS < Math.min(loop.endS, lastS) : timeS <= lastS + frameS) return false;
    atEnd();
    return true;
  };
  const restart = (timeS: number): void => {
    change({ timeS: held(timeS), playing: true });
    const mine = ++asked;
    const source = reader;
    const run = source ? queued(() => playVideo(mine, source)) : playSkeletons(mine);
    run.catch((error: unknown) => {
      console.error(error);
      if (mine === asked) pause();
    });
  };
  const pause = (): void => {
    asked++;
    if (state.playing) change({ playing: false });
  };

  return {
    get state() {
      return state;
    },
    get shown() {
      return shown;
    },
    times,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    onShown(listener) {
      shownListeners.add(listener);
      return () => shownListeners.delete(listener);
    },
    setVideo(next, nextTimes) {
      pause();
      reader?.close();
      reader = next;
      media = nextTimes;
      change({ hasVideo: next !== null });
      lookAt(state.timeS);
    },
    play(on) {
      if (on === state.playing) return;
      if (!on) return pause();
      const { loop, timeS } = state;
      const outside = loop && (timeS < loop.startS || timeS >= loop.endS);
      restart(outside ? loop.startS : timeS >= lastS - frameS / 2 ? (loop?.startS ?? firstS) : timeS);
    },
    seek(timeS) {
      pause();
      const index = Math.max(0, frameIndexAt(times, held(timeS)));
      change({ timeS: times[index] ?? held(timeS) });
      lookAt(state.timeS);
    },
    step(frames) {
      const index = Math.max(0, frameIndexAt(times, state.timeS)) + frames;
      this.seek(times[Math.min(times.length - 1, Math.max(0, index))]);
    },
    peek(timeS) {
      if (state.playing) return;
      lookAt(timeS === null ? state.timeS : held(timeS));
    },
    async showAt(timeS) {
      pause();
      change({ timeS: held(timeS) });
      await lookExactly(timeS);
    },
    async glance(timeS) {
      const frame = times[Math.max(0, frameIndexAt(times, timeS))] ?? timeS;
      const source = reader;
      if (!source) return moment(frame, null);
      const picture = await queued(() => (source === reader ? source.at(toMedia(frame), () => true) : null));
      return picture ? moment(toSession(picture.timeS), picture.bitmap) : moment(frame, null);
    },
    setSpeed(speed) {
      change({ speed });
    },
    setLoop(loop) {
      change({ loop: loop && loop.endS > loop.startS ? loop : null });
    },
    close() {
      asked++;
      reader?.close();
      reader = null;
    },
  };
}
