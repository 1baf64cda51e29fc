/** Reads the video of a tab from a page of the extension: after a click there, by `activeTab`. */
// `?script` stands for the path of the packed file.
// oxlint-disable-next-line import/default
import readerScript from './reader.iife.ts?script';
import { pageAddress } from './page-address.ts';
import { browser } from '../platform/browser.ts';
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

export type PageFound =
  | { readonly ok: true; readonly video: PageVideo }
  /** `site`: whose frame it is in. */
  | { readonly ok: false; readonly reason: PageRefusal; readonly site: string | null };

export type PageRead =
  | { readonly ok: true; readonly file: File; readonly replaced: boolean }
  | { readonly ok: false; readonly reason: PageRefusal };

/** Whether a tab shows a video worth a question. Only after a click on it. */
export async function showsVideo(tabId: number): Promise<boolean> {
  const frames = await look(tabId);
  return (largestOf(frames ?? [])?.found.areaPx ?? 0) >= LEAST_AREA_PX;
}

/** The video that somebody looks at in a tab. Never rejects. */
export async function findPageVideo(tabId: number): Promise<PageFound> {
  const frames = await look(tabId);
  if (frames === null || frames.length === 0) return { ok: false, reason: 'no-access', site: null };
  const best = largestOf(frames);
  if (!best) {
    const site = frames.flatMap(({ found }) => (found.kind === 'none' ? (found.framedSite ?? []) : []))[0];
    return { ok: false, reason: site === undefined ? 'no-video' : 'framed', site: site ?? null };
  }
  const { isProtected, isLive, href, title } = best.found;
  if (isProtected) return { ok: false, reason: 'protected', site: null };
  if (isLive) return { ok: false, reason: 'live', site: null };
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const address = pageAddress(tab?.url ?? href);
  return { ok: true, video: { tabId, frameId: best.frameId, address, title: tab?.title ?? title } };
}

/** Frames of other sites are left out by the browser: a click gives access to the tab's own site. */
async function look(tabId: number): Promise<InFrame<FoundVideo | NoVideo>[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: lookInFrame,
    });
    return results.flatMap(({ frameId, result }) =>
      result ? [{ frameId, found: result as FoundVideo | NoVideo }] : [],
    );
  } catch {
    return null;
  }
}

/**
 * Talks to the reader in the page until `signal` is given.
 * @param onTold - null: the page is gone
 */
async function talk(
  { tabId, frameId }: PageVideo,
  ask: Ask,
  signal: AbortSignal,
  onTold: (told: Told | null) => void,
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [readerScript] });
  if (signal.aborted) return;
  const port = browser.tabs.connect(tabId, { name: CHANNEL, frameId });
  port.onMessage.addListener((told) => onTold(told as Told));
  port.onDisconnect.addListener(() => onTold(null));
  signal.addEventListener('abort', () => port.disconnect());
  port.postMessage(ask);
}

/** Lets the page read its video whole. Never rejects. @param onShare - 0..1, null while nobody knows how long it is */
export async function readPageVideo(
  video: PageVideo,
  signal: AbortSignal,
  onShare: (share: number | null) => void,
): Promise<PageRead> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  try {
    return await new Promise<PageRead>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve({ ok: false, reason: 'left' }));
      talk(video, { kind: 'read' }, either, (told) => {
        if (told === null) resolve({ ok: false, reason: 'left' });
        else if (told.kind === 'reading') onShare(told.share);
        else if (told.kind === 'refused') resolve({ ok: false, reason: told.reason });
        else if (told.kind === 'file')
          resolve({ ok: true, file: fileOf(video, told.blob), replaced: told.replaced });
      }).catch(reject);
    });
  } catch {
    return { ok: false, reason: 'left' };
  } finally {
    done.abort();
  }
}

/** Named as the page is. */
function fileOf({ title, address }: PageVideo, blob: Blob): File {
  return new File([blob], title.trim() || (address ?? ''), { type: blob.type });
}
