/** The frames of a page's video that has no file to give: read while it plays, or recorded from what its tab shows. */
import { browser } from '../platform/browser.ts';
import { createCaptureClock } from './capture-clock.ts';
import type { EndOfPlay, Packet, PageRefusal, Told } from './contract.ts';
import { canEncode, createFrameEncoder } from './encode.ts';
import { createEnding } from './ending.ts';
import { type PageVideo, type Reader, talk } from './read-page.ts';

export interface Taking {
  /** No more is wanted; what has come is kept. */
  readonly stop: AbortSignal;
  onPacket(packet: Packet): void;
  /** Media time where it is known, else seconds of recording. */
  onTime(timeS: number): void;
}

export type Taken =
  | {
      readonly ok: true;
      readonly why: EndOfPlay;
      /** How long the page's video plays, seconds; null where nobody knows. */
      readonly durationS: number | null;
      /** Whose frames they are; null where another tab was chosen, or none could be asked. */
      readonly video: PageVideo | null;
    }
  | { readonly ok: false; readonly reason: PageRefusal | 'not-chosen' };

/** A page that shows a question of its own, or hangs, does not hear that it is stopped. Its last frames take a second. */
const PATIENCE_MS = 5000;

/** Reads the frames of a video while it plays, in front of everything. Never rejects. */
export async function playPageVideo(video: PageVideo, fromStart: boolean, taking: Taking): Promise<Taken> {
  const done = new AbortController();
  let durationS: number | null = null;
  let frames = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Taken>((resolve, reject) => {
      const ended = (why: EndOfPlay): void =>
        resolve(frames > 0 ? { ok: true, why, durationS, video } : { ok: false, reason: refusalOf(why) });
      const onTold = (told: Told | null): void => {
        if (told === null) ended('left');
        else if (told.kind === 'packet') {
          frames++;
          taking.onPacket(told.packet);
        } else if (told.kind === 'at') {
          durationS = lengthOf(told.durationS);
          taking.onTime(told.mediaS);
        } else if (told.kind === 'end') ended(told.why);
        else if (told.kind === 'refused') resolve({ ok: false, reason: told.reason });
      };
      const begin = async (): Promise<void> => {
        const reader = await talk(video, done.signal, onTold);
        // What was said while the page was entered is told to nobody later.
        if (taking.stop.aborted) return ended('stopped');
        reader.ask({ kind: 'play', fromStart });
        const onStop = (): void => {
          reader.ask({ kind: 'stop' });
          patience = setTimeout(() => ended('stopped'), PATIENCE_MS);
        };
        taking.stop.addEventListener('abort', onStop, { signal: done.signal });
        await bringForward(video.tabId);
      };
      begin().catch(reject);
    });
  } catch {
    return { ok: false, reason: 'left' };
  } finally {
    clearTimeout(patience);
    done.abort();
  }
}

/** Where not one frame came. */
function refusalOf(why: EndOfPlay): PageRefusal | 'not-chosen' {
  if (why === 'stopped') return 'not-chosen';
  return why === 'replaced' || why === 'left' ? why : 'not-given';
}

function lengthOf(durationS: number): number | null {
  return Number.isFinite(durationS) ? durationS : null;
}

async function bringForward(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Brings the tab of this page back to the front. Never rejects. */
export async function comeBack(): Promise<void> {
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (own?.id !== undefined) await bringForward(own.id).catch(() => undefined);
}

/** Chromium's own parts of screen capture. */
interface CapturedTrack extends MediaStreamTrack {
  getCaptureHandle?(): { readonly handle?: string } | null;
}

export function canRecordTabs(): boolean {
  return (
    canEncode() && 'MediaStreamTrackProcessor' in globalThis && 'getDisplayMedia' in navigator.mediaDevices
  );
}

/**
 * Records what a tab shows. The browser asks which one, so this is called from a click. Never rejects.
 * @param video - what was found in the tab that was meant; null where nothing was
 */
export async function recordTab(video: PageVideo | null, taking: Taking): Promise<Taken> {
  const mark = crypto.randomUUID();
  const done = new AbortController();
  let stream: MediaStream | null = null;
  try {
    // Asked at once, while the click counts. What marks the tab is there long before somebody has chosen.
    const asked = navigator.mediaDevices.getDisplayMedia(WANTED);
    if (video) await markTab(video.tabId, mark);
    stream = await asked;
    const track = stream.getVideoTracks()[0] as CapturedTrack;
    const meant = video && track.getCaptureHandle?.()?.handle === mark ? video : null;
    return await record(track, meant, taking, done.signal);
  } catch (error) {
    // The question was closed, or the browser may show no tab to anybody.
    return { ok: false, reason: stream || !isNo(error) ? 'not-given' : 'not-chosen' };
  } finally {
    done.abort();
    for (const track of stream?.getTracks() ?? []) track.stop();
    if (video) await markTab(video.tabId, '');
  }
}

const WANTED = {
  video: { displaySurface: 'browser', frameRate: { ideal: 60 } },
  audio: false,
  // A tab, and not this one: Chromium's own words.
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'exclude',
  monitorTypeSurfaces: 'exclude',
} as DisplayMediaStreamOptions;

function isNo(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}

/** Only pages of this extension can read the mark; it says that the recorded tab is the one that was meant. */
async function markTab(tabId: number, handle: string): Promise<void> {
  const mark = (name: string, origin: string): void => {
    const { mediaDevices } = navigator as {
      mediaDevices?: { setCaptureHandleConfig?(config: object): void };
    };
    mediaDevices?.setCaptureHandleConfig?.(name === '' ? {} : { handle: name, permittedOrigins: [origin] });
  };
  const args: [string, string] = [handle, location.origin];
  await browser.scripting.executeScript({ target: { tabId }, func: mark, args }).catch(() => undefined);
}

/** Frames at the video's media time where its page tells it, else at the time of the recording. */
async function record(
  track: MediaStreamTrack,
  video: PageVideo | null,
  taking: Taking,
  signal: AbortSignal,
): Promise<Taken> {
  const { ended, end } = createEnding<EndOfPlay>();
  const clock = createCaptureClock();
  let durationS: number | null = null;
  let reader: Reader | null = null;
  if (video) {
    const onTold = (told: Told | null): void => {
      if (told === null) end('left');
      else if (told.kind === 'end') end(told.why);
      else if (told.kind === 'at') {
        durationS = lengthOf(told.durationS);
        clock.stands(told.mediaS, told.runs, told.rate);
      } else if (told.kind === 'refused') end('replaced');
    };
    reader = await talk(video, signal, onTold).catch(() => null);
    if (reader) clock.follow();
    reader?.ask({ kind: 'follow' });
  }
  taking.stop.addEventListener('abort', () => end('stopped'), { signal });
  if (taking.stop.aborted) end('stopped');
  // The tab was closed, or somebody pressed the browser's own "Stop sharing".
  track.addEventListener('ended', () => end('stopped'), { signal });
  let frames = 0;
  const encoder = createFrameEncoder(
    (packet) => {
      frames++;
      taking.onPacket(packet);
    },
    () => end('broken'),
  );
  const pictures = new MediaStreamTrackProcessor({
    track: track as MediaStreamVideoTrack,
  }).readable.getReader();
  const pump = async (): Promise<void> => {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await pictures.read();
      if (done) return;
      const timeS = clock.timeOf(value.timestamp / 1e6);
      if (timeS === null) value.close();
      else {
        encoder.add(value, timeS);
        taking.onTime(timeS);
      }
    }
  };
  pump().catch(() => end('broken'));
  const why = await ended;
  await pictures.cancel().catch(() => undefined);
  await encoder.finish();
  return frames > 0
    ? { ok: true, why, durationS, video: reader && video }
    : { ok: false, reason: refusalOf(why) };
}
