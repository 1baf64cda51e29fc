/** Reads the video of a tab from a page of the extension: after a click there, by `activeTab`. */
// `?script` stands for the path of the packed file.
// oxlint-disable-next-line import/default
import readerScript from './reader.iife.ts?script';
import { pageAddress } from './page-address.ts';
import { browser } from '../platform/browser.ts';
import { untilPermitted } from '../platform/click-permission.ts';
import { type Ask, CHANNEL, type FoundVideo, type NoVideo, type PageRefusal, type Told } from './contract.ts';
import { type InFrame, largestOf, LEAST_AREA_PX, lookInFrame } from './find-in-page.ts';

export interface PageVideo {
  readonly tabId: number;
  /** Where in the tab it is. */
  readonly frameId: number;
  /** As `pageAddress` keeps it; null where the tab tells none. */
  readonly address: string | null;
  readonly title: string;
}

/** How frames came that no file gave: read while the video played, or recorded from what the tab showed. */
export type Way = 'played' | 'shown';

export type PageFound =
  | { readonly ok: true; readonly video: PageVideo }
  /** `site`: whose frame it is in. `video`: what is known of it all the same. */
  | {
      readonly ok: false;
      readonly reason: PageRefusal;
      readonly site: string | null;
      readonly video: PageVideo | null;
    };

export type PageRead =
  /** `replaced`: the page shows another one by now. `cut`: the page was left before its file was whole. */
  | { readonly ok: true; readonly file: File; readonly replaced: boolean; readonly cut: boolean }
  | { readonly ok: false; readonly reason: PageRefusal };

/** Whether a tab shows a video worth a question. Only after a click on it. */
export async function showsVideo(tabId: number): Promise<boolean> {
  const frames = await look(tabId);
  return (largestOf(frames ?? [])?.found.areaPx ?? 0) >= LEAST_AREA_PX;
}

/** The video that somebody looks at in a tab. Never rejects. */
export async function findPageVideo(tabId: number): Promise<PageFound> {
  const frames = await look(tabId);
  const refused = { ok: false, site: null, video: null } as const;
  if (frames === null || frames.length === 0) return { ...refused, reason: 'no-access' };
  const best = largestOf(frames);
  if (!best) {
    const site = frames.flatMap(({ found }) => (found.kind === 'none' ? (found.framedSite ?? []) : []))[0];
    return { ...refused, reason: site === undefined ? 'no-video' : 'framed', site: site ?? null };
  }
  const { isProtected, isLive, href, title } = best.found;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const address = pageAddress(tab?.url ?? href);
  const video = { tabId, frameId: best.frameId, address, title: tab?.title ?? title };
  if (isProtected) return { ...refused, reason: 'protected', video };
  if (isLive) return { ...refused, reason: 'live', video };
  return { ok: true, video };
}

/** Frames of other sites are left out by the browser: a click gives access to the tab's own site. */
async function look(tabId: number): Promise<InFrame<FoundVideo | NoVideo>[] | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    const results = await untilPermitted(tab, () =>
      browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: lookInFrame }),
    );
    return results.flatMap(({ frameId, result }) =>
      result ? [{ frameId, found: result as FoundVideo | NoVideo }] : [],
    );
  } catch {
    return null;
  }
}

export interface Reader {
  ask(what: Ask): void;
}

/**
 * Talks to the reader in the page until `signal` is given.
 * @param onTold - null: the page is gone
 * @throws where there is no such page any more
 */
export async function talk(
  { tabId, frameId }: PageVideo,
  signal: AbortSignal,
  onTold: (told: Told | null) => void,
): Promise<Reader> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [readerScript] });
  signal.throwIfAborted();
  const port = browser.tabs.connect(tabId, { name: CHANNEL, frameId });
  port.onMessage.addListener((told) => onTold(told as Told));
  port.onDisconnect.addListener(() => onTold(null));
  signal.addEventListener('abort', () => port.disconnect());
  return { ask: (what) => port.postMessage(what) };
}

/** Lets the page read its video whole. Never rejects. @param onShare - 0..1, null while nobody knows how long it is */
export async function readPageVideo(
  video: PageVideo,
  signal: AbortSignal,
  onShare: (share: number | null) => void,
): Promise<PageRead> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  const pieces: Blob[] = [];
  /** What is here already is worth more than nothing. */
  const broken = (reason: PageRefusal): PageRead =>
    pieces.length > 0 && !signal.aborted
      ? { ok: true, file: fileOf(video, pieces), replaced: false, cut: true }
      : { ok: false, reason };
  try {
    return await new Promise<PageRead>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(broken('left')));
      talk(video, either, (told) => {
        if (told === null) resolve(broken('left'));
        else if (told.kind === 'reading') onShare(told.share);
        else if (told.kind === 'piece') pieces.push(told.blob);
        else if (told.kind === 'refused') resolve(broken(told.reason));
        else if (told.kind === 'whole')
          resolve({ ok: true, file: fileOf(video, pieces), replaced: told.replaced, cut: false });
      }).then((reader) => reader.ask({ kind: 'read' }), reject);
    });
  } catch {
    return broken('left');
  } finally {
    done.abort();
  }
}

/** Named as the page is. */
function fileOf(video: PageVideo, pieces: readonly Blob[]): File {
  return new File([...pieces], nameOf(video), { type: pieces[0]?.type ?? '' });
}

export function nameOf({ title, address }: PageVideo): string {
  return title.trim() || (address ?? '');
}
