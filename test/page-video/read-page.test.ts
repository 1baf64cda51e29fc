import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Told } from '../../src/page-video/contract.ts';

type Listener = (told?: Told) => void;

/** A reader in a page: what it says when it is asked, null where the page is gone by then. */
const page = vi.hoisted(() => ({
  says: [] as (Told | null)[],
  refuses: false,
  permitsAt: 0,
  asked: 0,
  url: '',
}));

vi.mock('../../src/page-video/reader.iife.ts?script', () => ({ default: 'reader.js' }));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    scripting: {
      executeScript: async () => {
        if (page.refuses) throw new Error('Frame with ID 0 was removed.');
        if (++page.asked < page.permitsAt) throw new Error('Cannot access contents of the page.');
        return [{ frameId: 0, result: { kind: 'video', areaPx: 300_000, href: 'https://club.example/run' } }];
      },
    },
    tabs: {
      get: async () => ({ url: page.url }),
      connect: () => {
        const listeners: Record<'told' | 'gone', Listener[]> = { told: [], gone: [] };
        return {
          onMessage: { addListener: (listener: Listener) => listeners.told.push(listener) },
          onDisconnect: { addListener: (listener: Listener) => listeners.gone.push(listener) },
          disconnect: () => undefined,
          postMessage: () => {
            for (const told of page.says)
              for (const listener of told ? listeners.told : listeners.gone) listener(told ?? undefined);
          },
        };
      },
    },
  },
}));

const { readPageVideo, showsVideo } = await import('../../src/page-video/read-page.ts');

const VIDEO = { tabId: 7, frameId: 0, address: 'https://club.example/run', title: 'Easy run' };
const read = (signal = new AbortController().signal, onShare = vi.fn()) =>
  readPageVideo(VIDEO, signal, onShare);

beforeEach(() => {
  page.says = [];
  Object.assign(page, { refuses: false, permitsAt: 0, asked: 0, url: 'https://club.example/run' });
});

describe('looking for a video after a click', () => {
  it('finds it where the permission of the click reaches the page late', async () => {
    page.permitsAt = 3;
    expect(await showsVideo(7)).toBe(true);
  });

  it('asks a page of the browser itself once: the coach comes at once', async () => {
    Object.assign(page, { permitsAt: 2, url: 'chrome://newtab/' });
    expect(await showsVideo(7)).toBe(false);
    expect(page.asked).toBe(1);
  });

  it('ends where the page lets nobody in', async () => {
    page.refuses = true;
    expect(await showsVideo(7)).toBe(false);
  });
});

describe('reading the video of a page', () => {
  it('gives a file named as the page is, and says how far it is', async () => {
    const blob = new Blob(['frames'], { type: 'video/mp4' });
    page.says = [
      { kind: 'reading', share: 0.5 },
      { kind: 'piece', blob },
      { kind: 'piece', blob },
      { kind: 'whole', replaced: false },
    ];
    const onShare = vi.fn();
    const result = await read(undefined, onShare);
    expect(onShare).toHaveBeenCalledWith(0.5);
    expect(result).toMatchObject({ ok: true, replaced: false, cut: false });
    expect(result.ok && (await result.file.text())).toBe('framesframes');
    expect(result.ok && result.file).toMatchObject({ name: 'Easy run', type: 'video/mp4' });
  });

  it('says that the page was left in the middle of it', async () => {
    page.says = [{ kind: 'reading', share: 0.5 }, null];
    expect(await read()).toEqual({ ok: false, reason: 'left' });
  });

  it('keeps what came until the page was left, and says that it is not all', async () => {
    const blob = new Blob(['fra'], { type: 'video/mp4' });
    page.says = [{ kind: 'piece', blob }, null];
    expect(await read()).toMatchObject({ ok: true, cut: true, file: { size: 3 } });
  });

  it('says so too where the page is gone before it was asked', async () => {
    page.refuses = true;
    expect(await read()).toEqual({ ok: false, reason: 'left' });
  });

  it('says that another video took its place', async () => {
    page.says = [{ kind: 'refused', reason: 'replaced' }];
    expect(await read()).toEqual({ ok: false, reason: 'replaced' });
  });

  it('is not kept waiting by a page that says nothing once it is stopped', async () => {
    const stop = new AbortController();
    const reading = read(stop.signal);
    stop.abort();
    expect((await reading).ok).toBe(false);
  });
});
