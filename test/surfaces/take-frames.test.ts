/** Frames of a page's video become a file; whether it goes to the video's end is told with it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EndOfPlay } from '../../src/page-video/contract.ts';
import type { Taken, Taking } from '../../src/page-video/take-frames.ts';

const page = vi.hoisted(() => ({
  play: (_taking: unknown): unknown => null,
  finish: async (name: string): Promise<File> => new File(['x'], name),
  discarded: 0,
  opens: async (): Promise<void> => undefined,
}));

vi.mock('../../src/page-video/read-page.ts', () => ({ nameOf: ({ title }: { title: string }) => title }));
vi.mock('../../src/page-video/take-frames.ts', () => ({
  playPageVideo: async (_: unknown, __: unknown, taking: unknown) => page.play(taking),
  recordTab: async (_: unknown, taking: unknown) => page.play(taking),
  comeBack: async () => undefined,
}));
vi.mock('../../src/recorded/taken-video.ts', () => ({
  openTakenVideo: async () => {
    await page.opens();
    return {
      add: () => undefined,
      finish: (name: string) => page.finish(name),
      discard: async () => void page.discarded++,
    };
  },
}));

const { takeFrames } = await import('../../src/surfaces/analyze/take-frames.ts');

const VIDEO = { tabId: 7, frameId: 0, address: 'https://club.example/run', title: 'Easy run' };
const PACKET = { bytes: new Uint8Array(1), isKey: true, codec: 'vp8', width: 64, height: 48 };

/** One frame at `lastS` of a video of 60 s. */
function shows(lastS: number, why: EndOfPlay): void {
  page.play = (taking) => {
    (taking as Taking).onPacket({ ...PACKET, timeS: lastS });
    return { ok: true, why, durationS: 60, video: VIDEO } satisfies Taken;
  };
}

const take = () => takeFrames(VIDEO, 'played', true, new AbortController(), () => undefined);

beforeEach(() => {
  Object.assign(page, { discarded: 0, opens: async () => undefined });
});

describe('the frames of a page’s video', () => {
  it('go to its end where it ended, though its last frame stood for a while', async () => {
    shows(58.5, 'ended');
    expect(await take()).toMatchObject({ ok: true, page: { left: false }, why: 'ended' });
  });

  it('end where the page was left', async () => {
    shows(41, 'left');
    expect(await take()).toMatchObject({ ok: true, page: { left: true, durationS: 60 } });
    shows(59.9, 'stopped');
    expect(await take()).toMatchObject({ ok: true, page: { left: false } });
  });

  it('say so where there is no place for them at all', async () => {
    shows(10, 'ended');
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    page.opens = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await take()).toEqual({ ok: false, reason: 'no-room' });
  });
});
