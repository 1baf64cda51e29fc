/**
 * Files as phones and cameras write them: each reads the cadence it was made with, or says what is wrong with it. (H.264
 * and AV1 are in the coach's path.)
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession, pageUrl, press } from '../../scripts/lib/coach.mjs';
import { ROOT } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { countFramesHeld, framesHeld } from './support/frames-held.ts';
import { eventually } from './support/pages.ts';

const KINDS = path.join(ROOT, 'test/clips/kinds');
/** Up to 1,433 frames: half a minute on a quiet machine, many times that on a busy one. */
const DONE_MS = 900_000;
const OFF = 2;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  page = await extension.browser.newPage();
  await countFramesHeld(page);
  await page.goto(pageUrl(extension.extensionId, 'analyze'));
});

afterAll(() => extension.close());

/** How the file ended; it is off the list afterwards. */
async function outcome(name: string): Promise<{ step: string; words: string; session: SessionFile | null }> {
  const input = await page.waitForSelector('.drop-zone input[type="file"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(path.join(KINDS, name));
  const row = await page.waitForSelector(`[data-file="${name}"]`);
  if (!row) throw new Error('not on the list');
  const step = await eventually(
    name,
    async () => {
      const now = await row.evaluate((element) => (element as HTMLElement).dataset['step'] ?? '');
      return now === 'done' || now === 'failed' ? now : null;
    },
    DONE_MS,
  );
  const words = await row.evaluate((element) => element.textContent ?? '');
  const session = step === 'done' ? ((await exportSession(page)) as SessionFile) : null;
  await press(page, 'remove');
  await page.waitForSelector('[data-stage="idle"]');
  return { step, words, session };
}

async function analysed(name: string): Promise<SessionFile> {
  const { session, words } = await outcome(name);
  if (!session) throw new Error(words);
  return session;
}

function cadence({ measures }: SessionFile): number {
  return measures.find((m) => m.id === 'cadence')?.value ?? Number.NaN;
}

describe('a coding that this browser does not know', { timeout: DONE_MS }, () => {
  it.each([
    ['mpeg4-part2.mp4', 'MPEG-4 Part 2', ''],
    ['hevc.mp4', 'H.265 (HEVC)', 'hvc1.1.6.L60.90'],
  ])('is called by its name, with what to do about it: %s', async (file, coding, codec) => {
    const known = await page.evaluate(
      async (wanted) => wanted !== '' && (await VideoDecoder.isConfigSupported({ codec: wanted })).supported,
      codec,
    );
    const { step, words } = await outcome(file);
    expect(step).toBe(known ? 'done' : 'failed');
    if (known) return;
    expect(words).toContain(`This browser cannot decode ${coding}.`);
    expect(words).toContain('Convert the video to MP4 (H.264)');
  });
});

describe('the right cadence', { timeout: DONE_MS }, () => {
  it('of a phone that was held upright and turns its picture by a flag', async () => {
    const session = await analysed('rotated-phone.mp4');
    expect(session.source).toMatchObject({ width: 360, height: 480 });
    expect(session.view).toBe('front');
    expect(Math.abs(cadence(session) - 167)).toBeLessThan(OFF);
  });

  it('of a file whose frames come at uneven times', async () => {
    const session = await analysed('variable-frame-rate.mp4');
    expect(session.engine.framesAnalysed).toBeLessThan(300);
    expect(Math.abs(cadence(session) - 150)).toBeLessThan(OFF);
  });

  it('of slow motion at 240 frames a second that plays eight times slower, and says so', async () => {
    const session = await analysed('slow-motion-240fps.mp4');
    expect(session.source.slowdown).toBe(8);
    expect(session.source.fps).toBeCloseTo(240, -1);
    expect(session.durationS).toBeLessThan(6.1);
    expect(Math.abs(cadence(session) - 178)).toBeLessThan(OFF);
  });
});

describe('memory', () => {
  it('holds few decoded frames: a decoder is fed as fast as its frames are read', async () => {
    const { most, shown } = await framesHeld(page);
    expect(shown).toBeGreaterThan(1500);
    // Two that wait, one that is being made upright, and what a decoder gives at once where an earlier frame was due.
    expect(most).toBeLessThanOrEqual(8);
  });
});

describe('slow motion that no tag tells of', { timeout: DONE_MS }, () => {
  it('is named with its factor, and measured by it at a click', async () => {
    const name = 'abn08_slowmotion4_sideleft.mp4';
    const input = await page.waitForSelector('.drop-zone input[type="file"]');
    const clip = path.join(ROOT, 'test/clips/own', name);
    await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(clip);
    const button = await page.waitForSelector(`[data-file="${name}"] [data-action="slow"]`, {
      timeout: DONE_MS,
    });
    const words = await page.$eval('[data-notice="slow-motion"]', (element) => element.textContent ?? '');
    expect(words).toContain('about 4 times slowed down');
    await button?.evaluate((element) => (element as HTMLElement).click());
    // Measured again from the skeletons: the file is done, and nothing plays too slowly any more.
    await page.waitForSelector('[data-notice="slow-motion"]', { hidden: true });
    await page.waitForSelector(`[data-file="${name}"][data-step="done"]`);
    const session = (await exportSession(page)) as SessionFile;
    expect(session.source.slowdown).toBe(4);
    expect(session).not.toHaveProperty('slow');
    // Four seconds of life: too few strides for a number, but a run.
    expect(session.running).toHaveLength(1);
    expect(session.durationS).toBeCloseTo(4, 0);
  });
});
