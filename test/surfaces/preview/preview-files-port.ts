/** Stands behind the page of recorded videos in the preview: files by the address's `fake`, without a decoder. */
import type { OpenResult } from '../../../src/video/contract.ts';
import type { FileOutcome, FileSettings } from '../../../src/recorded/contract.ts';
import { createFileQueue, type FileQueue } from '../../../src/recorded/file-queue.ts';
import type { PageFound, PageRead, PageVideo, Way } from '../../../src/page-video/read-page.ts';
import type { TakenFile } from '../../../src/surfaces/analyze/take-frames.ts';
import { sampleSession } from '../fixtures/sample-session.ts';

/** By the tab's number: 1 from another site, 2 in pieces, 3 protected, 4 is being read for ever, 5 was cut, 6 is whole. */
export const findPageVideo = async (tabId: number): Promise<PageFound> => {
  tab = tabId;
  return tabId === 3
    ? { ok: false, reason: 'protected', site: null, video: PAGE_VIDEO }
    : { ok: true, video: PAGE_VIDEO };
};

let tab = 1;
const PAGE_VIDEO = {
  tabId: 1,
  frameId: 0,
  address: 'https://club.example/run?v=easy_5k',
  title: 'Easy run, from the left',
};

export const readPageVideo = async (
  _: PageVideo,
  signal: AbortSignal,
  onShare: (share: number | null) => void,
): Promise<PageRead> => {
  if (tab === 4) {
    onShare(0.4);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  }
  const file = new File(['x'], PAGE_VIDEO.title);
  if (tab >= 5) return { ok: true, file, replaced: false, cut: tab === 5 };
  return { ok: false, reason: tab === 2 ? 'in-pieces' : 'foreign' };
};

export const canRecordTabs = (): boolean => true;

/** Is at its third second for ever, until it is stopped. */
export async function takeFrames(
  video: PageVideo | null,
  way: Way,
  _: boolean,
  stop: AbortController,
  onTime: (timeS: number) => void,
): Promise<TakenFile> {
  onTime(3);
  await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  const page = video && { address: video.address ?? '', way, durationS: 20, left: true };
  return { ok: true, file: new File(['x'], video?.title ?? 'tab'), page, why: 'stopped' };
}

const NAMES = ['IMG_2041.MOV', 'treadmill, easy pace, from the left.mp4', 'old camera.avi', 'phone.mp4'];

function open(file: File): OpenResult {
  if (file.name.endsWith('.avi'))
    return {
      ok: false,
      failure: { reason: 'container-unsupported', named: 'AVI', detail: 'AVI' },
    };
  const info = {
    width: 1080,
    height: 1920,
    startS: 0,
    durationS: file.name.startsWith('IMG') ? 62 : 41,
    frameRate: 30,
    codec: 'H.264',
    hiddenS: 0,
    interlaced: false,
    cut: false,
    slowdown: file.name.startsWith('phone') ? 8 : 1,
    recordedAtMs: null,
  };
  const pictures = async function* (): AsyncGenerator<never, void> {};
  return { ok: true, video: { info, pictures, close: () => undefined } };
}

/** `fake=working`: the second file never ends; `fake=done`: all do; anything else: an empty list. */
export function startFileQueue(defaults: FileSettings): FileQueue {
  const fake = new URLSearchParams(location.search).get('fake');
  const started = Date.now();
  const done = (n: number): FileOutcome => ({
    kind: 'done',
    session: sampleSession(n),
    brokenAtS: n === 1 ? 33 : null,
  });
  const queue = createFileQueue(
    {
      // Faster than real time, so that the time left is there at once.
      nowMs: () => started + (Date.now() - started) * 20,
      openVideo: async (file) => open(file),
      analyse: async (file, job) => {
        const n = NAMES.indexOf(file.name);
        if (n === 0 || fake === 'done') return done(n);
        for (let share = 0.2; share < 0.46; share += 0.02) {
          job.onProgress({ step: 'analysing', share });
          // oxlint-disable-next-line no-await-in-loop
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
        return new Promise((resolve) => {
          job.signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
        });
      },
      remeasure: async ({ session }) => ({ kind: 'done', session, brokenAtS: null }),
      assign: async () => null,
      replace: async () => undefined,
      keepAwake: () => () => undefined,
    },
    defaults,
  );
  if (fake) queue.add(NAMES.map((name) => new File(['x'], name)));
  return queue;
}

/** There are no pictures in the preview. */
export function openStills(): Promise<never> {
  return Promise.reject(new Error('no decoder in the preview'));
}
