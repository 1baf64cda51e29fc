/** In the web page: the frames of a video while it plays, and where it stands. */
import type { EndOfPlay, Packet, Told } from './contract.ts';
import { canEncode, createFrameEncoder } from './encode.ts';
import { createEnding } from './ending.ts';
import { createPace } from './pace.ts';

type Tell = (told: Told) => void;

/** How often it is told where it is, milliseconds. */
const TELL_EVERY_MS = 250;
/** The slowest that Chromium plays, and how much slower at a time. */
const SLOWEST = 0.0625;
const SLOWER_BY = 0.6;
/** A step back by less is a seek that the browser rounded, seconds. */
const ROUNDED_S = 0.05;
/** So far before its end a video that begins again by itself was heard of last: four times a second, at twice its speed. */
const AT_END_S = 0.75;

/**
 * Says what ends the taking of a video's frames, whoever takes them.
 * @returns what is called before the video is wound back by us: that ends nothing
 */
function onEnd(
  video: HTMLVideoElement,
  signal: AbortSignal,
  end: (why: EndOfPlay) => void,
): { back(toS: number): void } {
  let lastS = video.currentTime;
  video.addEventListener('ended', () => end('ended'), { signal });
  video.addEventListener('emptied', () => end('replaced'), { signal });
  video.addEventListener('timeupdate', () => (lastS = Math.max(lastS, video.currentTime)), { signal });
  const onSeeking = (): void => {
    if (video.currentTime >= lastS - ROUNDED_S) return;
    end(video.loop && lastS > video.duration - AT_END_S ? 'ended' : 'wound-back');
  };
  video.addEventListener('seeking', onSeeking, { signal });
  return {
    back(toS) {
      lastS = toS;
      video.currentTime = toS;
    },
  };
}

/** @returns whether the browser lets the page look at its frames */
function isReadable(video: HTMLVideoElement): boolean {
  try {
    new VideoFrame(video, { timestamp: 0 }).close();
    return true;
  } catch {
    return false;
  }
}

/** A page that is not seen draws no frames, so it begins once the tab is in front. */
async function inFront(signal: AbortSignal): Promise<void> {
  while (document.hidden && !signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}

/**
 * Codes each frame as it is shown, at its media time. However fast the video plays, the times are right, so it is slowed
 * down where this machine would lose frames.
 * @param stop - no more is wanted @param gone - nobody listens any more
 */
export async function play(
  video: HTMLVideoElement,
  fromStart: boolean,
  tell: Tell,
  stop: AbortSignal,
  gone: AbortSignal,
): Promise<void> {
  if (!canEncode()) return tell({ kind: 'refused', reason: 'in-pieces' });
  if (!isReadable(video)) return tell({ kind: 'refused', reason: 'foreign' });
  const asked = AbortSignal.any([stop, gone]);
  await inFront(asked);
  // Whoever asked is gone meanwhile: the page's video stays as it is.
  if (asked.aborted) return tell({ kind: 'end', why: 'stopped' });
  if (fromStart || video.ended) video.currentTime = 0;
  const { ended, end } = createEnding<EndOfPlay>();
  const off = new AbortController();
  const signal = AbortSignal.any([asked, off.signal]);
  const watch = onEnd(video, signal, end);
  asked.addEventListener('abort', () => end('stopped'), { signal: off.signal });
  document.addEventListener('visibilitychange', () => document.hidden && end('stopped'), { signal });
  const rate = video.playbackRate;
  const startS = video.currentTime;
  const trial = createTrial(tell, () => end('broken'));
  let toldMs = -Infinity;
  const onFrame = (nowMs: number): void => {
    if (signal.aborted) return;
    video.requestVideoFrameCallback(onFrame);
    if (video.seeking) return trial.seeks();
    // Its own time: by now it may be a later frame than the one that this call is about.
    const frame = new VideoFrame(video);
    const mediaS = frame.timestamp / 1e6;
    const verdict = trial.take(frame, mediaS, video.getVideoPlaybackQuality().totalVideoFrames);
    if (verdict !== null) video.playbackRate = Math.max(SLOWEST, video.playbackRate * SLOWER_BY);
    if (verdict === 'again') watch.back(startS);
    if (nowMs - toldMs > TELL_EVERY_MS) {
      toldMs = nowMs;
      tell(whereItStands(video, mediaS));
    }
  };
  video.requestVideoFrameCallback(onFrame);
  start(video);
  const why = await ended;
  off.abort();
  video.playbackRate = rate;
  await trial.finish();
  tell({ kind: 'end', why });
}

/** How often a beginning is tried again, slower. */
const MOST_TRIALS = 5;

/** Codes frames. What comes before it is known that the machine keeps up is held back, so that it can be begun again. */
function createTrial(tell: Tell, onBroken: () => void) {
  let trials = 0;
  const pace = createPace();
  let held: Packet[] | null = [];
  const begin = () => {
    const mine: Packet[] | null = held;
    return createFrameEncoder((packet) => {
      if (held === null) tell({ kind: 'packet', packet });
      // Those of a beginning that was given up come to nothing.
      else if (held === mine) held.push(packet);
    }, onBroken);
  };
  let encoder = begin();
  const letGo = (): void => {
    for (const packet of held ?? []) tell({ kind: 'packet', packet });
    held = null;
  };
  return {
    /**
     * @param there - frames that the browser has decoded so far: those too that it leaves out where they are too many to show
     * @returns null as long as the machine keeps up; 'again': it does not, and the video is to be wound back
     */
    take(frame: VideoFrame, mediaS: number, there: number): 'slower' | 'again' | null {
      pace.there(there);
      if (encoder.add(frame, mediaS)) pace.taken();
      const verdict = pace.verdict();
      const again = verdict === 'loses-frames' && held !== null && ++trials <= MOST_TRIALS;
      if (again) {
        encoder.finish().catch(() => undefined);
        held = [];
        pace.again();
        encoder = begin();
        return 'again';
      }
      if (verdict !== null) letGo();
      return verdict === 'loses-frames' ? 'slower' : null;
    },
    /** What the browser shows meanwhile is not to be taken. */
    seeks: () => pace.again(),
    async finish(): Promise<void> {
      await encoder.finish();
      letGo();
    },
  };
}

/**
 * Tells where the video stands whenever that changes, while somebody else records what the tab shows. It plays at its own
 * speed meanwhile, in which no frame is shown for too short a time to be recorded.
 */
export async function follow(video: HTMLVideoElement, tell: Tell, asked: AbortSignal): Promise<void> {
  const { ended, end } = createEnding<EndOfPlay>();
  const off = new AbortController();
  const signal = AbortSignal.any([asked, off.signal]);
  const rate = video.playbackRate;
  video.playbackRate = 1;
  onEnd(video, signal, end);
  asked.addEventListener('abort', () => end('stopped'), { signal: off.signal });
  const say = (): void => tell(whereItStands(video, video.currentTime));
  for (const event of ['playing', 'pause', 'waiting', 'seeking', 'seeked', 'ratechange'] as const)
    video.addEventListener(event, say, { signal });
  const beat = setInterval(say, TELL_EVERY_MS);
  start(video);
  const why = await ended;
  clearInterval(beat);
  off.abort();
  // What somebody has chosen meanwhile stays.
  if (video.playbackRate === 1) video.playbackRate = rate;
  tell({ kind: 'end', why });
}

function whereItStands(video: HTMLVideoElement, mediaS: number): Told {
  const runs = !video.paused && !video.seeking && video.readyState > HTMLMediaElement.HAVE_CURRENT_DATA;
  return { kind: 'at', mediaS, durationS: video.duration, runs, rate: video.playbackRate };
}

/** A page may want to be clicked first: whoever looks at it starts its video then. */
function start(video: HTMLVideoElement): void {
  if (video.paused) video.play().catch(() => undefined);
}
