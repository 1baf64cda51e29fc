/** Frames of a page's video: what ends the taking, and that nothing waits for ever. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPage, page } from './fake-page.ts';

vi.mock('../../src/page-video/reader.iife.ts?script', () => ({ default: 'reader.js' }));
vi.mock('../../src/platform/browser.ts', async () => ({
  browser: (await import('./fake-page.ts')).browserOfPage,
}));

const { playPageVideo, recordTab } = await import('../../src/page-video/take-frames.ts');

const VIDEO = { tabId: 7, frameId: 0, address: 'https://club.example/run', title: 'Easy run' };
const taking = (stop = new AbortController()) => ({ stop: stop.signal, onPacket: vi.fn(), onTime: vi.fn() });

beforeEach(newPage);

afterEach(() => void vi.unstubAllGlobals());

describe('a video that is played and read', () => {
  it('is stopped too where that was said while the page was entered', async () => {
    const stop = new AbortController();
    page.entering = () => {
      stop.abort();
      return [];
    };
    page.answer = ({ kind }) => (kind === 'stop' ? [{ kind: 'end', why: 'stopped' }] : []);
    expect(await playPageVideo(VIDEO, true, taking(stop))).toEqual({ ok: false, reason: 'not-chosen' });
  });
});

describe('a page that does not answer', () => {
  it('keeps nobody waiting who stops: what came is kept', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stop = new AbortController();
    const packet = { bytes: new Uint8Array(1), timeS: 1, isKey: true, codec: 'vp8', width: 64, height: 48 };
    page.answer = ({ kind }) => (kind === 'play' ? [{ kind: 'packet', packet }] : []);
    const taken = playPageVideo(VIDEO, true, taking(stop));
    await vi.waitFor(() => expect(page.asked).toHaveLength(1));
    stop.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await taken).toMatchObject({ ok: true, why: 'stopped' });
    vi.useRealTimers();
  });
});

describe('a tab that is recorded', () => {
  /** A tab whose frames come for ever. */
  function shown(handle: (mark: string) => string) {
    let mark = '';
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => (mark = '0-0-0-0-0'));
    const stopped = vi.fn();
    const track = Object.assign(new EventTarget(), {
      stop: stopped,
      getCaptureHandle: () => ({ handle: handle(mark) }),
    });
    vi.stubGlobal('navigator', {
      mediaDevices: {
        getDisplayMedia: async () => ({ getVideoTracks: () => [track], getTracks: () => [track] }),
      },
    });
    vi.stubGlobal('location', { origin: 'chrome-extension://midline' });
    vi.stubGlobal(
      'VideoEncoder',
      class {
        state = 'unconfigured';
        close(): void {}
        async flush(): Promise<void> {}
      },
    );
    vi.stubGlobal(
      'MediaStreamTrackProcessor',
      class {
        readable = new ReadableStream();
      },
    );
    return stopped;
  }

  it('ends where its page shows another video by now', async () => {
    const stopped = shown((mark) => mark);
    page.answer = ({ kind }) => (kind === 'follow' ? [{ kind: 'refused', reason: 'replaced' }] : []);
    expect(await recordTab(VIDEO, taking())).toEqual({ ok: false, reason: 'replaced' });
    expect(stopped).toHaveBeenCalled();
  });
});
