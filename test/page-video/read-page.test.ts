import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newPage, page } from './fake-page.ts';

vi.mock('../../src/page-video/reader.iife.ts?script', () => ({ default: 'reader.js' }));
vi.mock('../../src/platform/browser.ts', async () => ({
  browser: (await import('./fake-page.ts')).browserOfPage,
}));

const { readPageVideo, showsVideo } = await import('../../src/page-video/read-page.ts');

const VIDEO = { tabId: 7, frameId: 0, address: 'https://club.example/run', title: 'Easy run' };
const read = (signal = new AbortController().signal, onShare = vi.fn()) =>
  readPageVideo(VIDEO, signal, onShare);

/** The script finds a video. */
const found = () => [
  { frameId: 0, result: { kind: 'video', areaPx: 300_000, href: 'https://club.example/run' } },
];
/** Until the page is entered for the so-manieth time, it may not be. */
const permittedAt = (time: number) => () => {
  if (page.entered < time) throw new Error('Cannot access contents of the page.');
  return found();
};
const refusing = () => {
  throw new Error('Frame with ID 0 was removed.');
};

beforeEach(() => {
  newPage();
  page.entering = found;
});

describe('looking for a video after a click', () => {
  it('finds it where the permission of the click reaches the page late', async () => {
    page.entering = permittedAt(3);
    expect(await showsVideo(7)).toBe(true);
  });

  it('asks a page of the browser itself once: the coach comes at once', async () => {
    Object.assign(page, { entering: permittedAt(2), url: 'chrome://newtab/' });
    expect(await showsVideo(7)).toBe(false);
    expect(page.entered).toBe(1);
  });

  it('ends where the page lets nobody in', async () => {
    page.entering = refusing;
    expect(await showsVideo(7)).toBe(false);
  });
});

describe('reading the video of a page', () => {
  it('gives a file named as the page is, and says how far it is', async () => {
    const blob = new Blob(['frames'], { type: 'video/mp4' });
    page.answer = () => [
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
    page.answer = () => [{ kind: 'reading', share: 0.5 }, null];
    expect(await read()).toEqual({ ok: false, reason: 'left' });
  });

  it('keeps what came until the page was left, and says that it is not all', async () => {
    const blob = new Blob(['fra'], { type: 'video/mp4' });
    page.answer = () => [{ kind: 'piece', blob }, null];
    expect(await read()).toMatchObject({ ok: true, cut: true, file: { size: 3 } });
  });

  it('says so too where the page is gone before it was asked', async () => {
    page.entering = refusing;
    expect(await read()).toEqual({ ok: false, reason: 'left' });
  });

  it('says that another video took its place', async () => {
    page.answer = () => [{ kind: 'refused', reason: 'replaced' }];
    expect(await read()).toEqual({ ok: false, reason: 'replaced' });
  });

  it('is not kept waiting by a page that says nothing once it is stopped', async () => {
    const stop = new AbortController();
    const reading = read(stop.signal);
    stop.abort();
    expect((await reading).ok).toBe(false);
  });
});
