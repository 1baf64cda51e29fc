/**
 * The live screen fits: what a runner presses is in the window, nothing is cut off, and the image keeps half of the
 * height, whatever is said. On the preview's pages, because a camera cannot be told which notices to give.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPreview } from '../../scripts/lib/preview.mjs';

/** CSS pixels: small laptops, what a browser leaves of 1366x768, 200 % zoom of 1280x720, and the largest. */
const WINDOWS = [
  [640, 360],
  [960, 540],
  [1024, 600],
  [1024, 768],
  [1280, 633],
  [1280, 720],
  [1366, 633],
  [1920, 1080],
  [2560, 1440],
] as const;

const LANGUAGES = ['en', 'de'] as const;

/** Scenes of the preview's fake run. */
const STATES = [
  'running',
  'standing',
  'notices',
  'cue',
  'lost',
  'warning-storage-full',
  'warning-camera-denied',
  'warning-engine-stopped',
] as const;

let preview: Awaited<ReturnType<typeof openPreview>>;
let page: Page;

beforeAll(async () => {
  preview = await openPreview();
  page = await preview.browser.newPage();
  // A run asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
});

afterAll(() => preview?.close());

/** What does not fit on the page as it stands, in words. */
function whatDoesNotFit(): string[] {
  const found: string[] = [];
  const { innerWidth, innerHeight } = globalThis;
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const inWindow = ({ left, top, right, bottom }: DOMRect): boolean =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const clipped = (e: HTMLElement): boolean =>
    e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  const one = (selector: string): HTMLElement => {
    const [element] = all(selector);
    if (!element) throw new Error(`there is no ${selector}`);
    return element;
  };

  const stage = box(one('.stage'));
  const checkRow = (): void => {
    const row = ['pause', 'sore', 'more', 'finish'].map((action) => one(`[data-action="${action}"]`));
    for (const button of row) {
      if (!inWindow(box(button))) found.push(`${button.innerText} is out of the window`);
      if (clipped(button)) found.push(`${button.innerText} is cut off`);
    }
    if (new Set(row.map((button) => Math.round(box(button).top))).size > 1) found.push('two rows of buttons');
  };
  const checkWords = (): void => {
    for (const element of all('.message, .coach-head')) {
      if (!inWindow(box(element)) || clipped(element)) found.push(`${element.className} is cut off`);
      if (box(element).bottom > stage.top + 1) found.push(`${element.className} is over the image`);
    }
    if (all('.message').length > 1) found.push('several notices at once');
    for (const banner of all('.banner')) {
      if (clipped(banner)) found.push(`the cue is cut off: ${banner.innerText}`);
      if (box(banner).left < stage.right - 1) found.push('the cue is over the image');
    }
  };
  const checkInstruments = (): void => {
    const gauges = all('.gauges')[0];
    const cadence = all('.bob')[0];
    if (gauges && cadence) {
      const panel = box(one('.panel'));
      if (box(cadence).bottom > panel.bottom || !inWindow(box(cadence))) found.push('the cadence is cut off');
      const room = box(gauges);
      const seen = all('.gauge')
        .map(box)
        .filter(({ left }) => left < room.right);
      if (seen.length === 0) found.push('no gauge is seen');
      for (const gauge of seen) {
        if (gauge.bottom > room.bottom + 1) found.push('a gauge is cut off');
        if (gauge.bottom > box(cadence).top + 1) found.push('a gauge is under the cadence');
      }
    }
  };
  if (!inWindow(stage)) found.push('the image is out of the window');
  if (stage.height < innerHeight / 2) found.push(`the image is ${Math.round(stage.height)} px high`);

  checkRow();
  checkWords();
  checkInstruments();
  const widest = document.documentElement;
  if (widest.scrollWidth > innerWidth || widest.scrollHeight > innerHeight) found.push('the page scrolls');
  return found;
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(STATES)('%s fits every window', async (state) => {
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(
      `${preview.address}src/surfaces/coach/index.html?autostart=1&fake=${state}&language=${language}`,
    );
    await page.waitForSelector('[data-stage="live"] .panel-instruments, [data-stage="live"] .panel-ready');
    if (state === 'cue') await page.waitForSelector('.banner');
    if (state === 'notices' || state.startsWith('warning')) await page.waitForSelector('.message');
    const wrong: Record<string, string[]> = {};
    for (const [width, height] of WINDOWS) {
      await page.setViewport({ width, height });
      const found = await page.evaluate(whatDoesNotFit);
      if (found.length > 0) wrong[`${width} x ${height}`] = found;
    }
    expect(wrong).toEqual({});
  });
});

it.each(['full', 'choosing', 'missing'])(
  'has room for treadmill, strap and foot pod: %s',
  async (devices) => {
    for (const language of LANGUAGES) {
      const query = `autostart=1&fake=running&devices=${devices}&language=${language}`;
      await page.goto(`${preview.address}src/surfaces/coach/index.html?${query}`);
      await (await page.waitForSelector('[data-action="more"]'))?.click();
      await (await page.waitForSelector('[data-action="devices"]'))?.click();
      await page.waitForSelector('.devices-inside');
      for (const [width, height] of WINDOWS) {
        await page.setViewport({ width, height });
        const wrong = await page.evaluate(() => {
          const sheet = document.querySelector('.more');
          const cut = [...document.querySelectorAll('.devices *')].filter(
            (e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1,
          );
          return [sheet, ...cut]
            .filter((e) => e && e.scrollWidth > e.clientWidth + 1)
            .map((e) => e?.className);
        });
        expect(wrong, `${language}, ${width} x ${height}`).toEqual([]);
      }
    }
  },
);

it('keeps belt, cues and metronome in the window, behind one button', async () => {
  await page.goto(`${preview.address}src/surfaces/coach/index.html?autostart=1&fake=running&language=de`);
  await page.setViewport({ width: 1280, height: 720 });
  const more = await page.waitForSelector('[data-action="more"]');
  expect(await page.$('[data-action="faster"]')).toBeNull();
  await more?.click();
  for (const [width, height] of WINDOWS) {
    await page.setViewport({ width, height });
    const sheet = await page.$eval('.more', (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { scrollWidth, clientWidth } = element;
      return { left, top, right, bottom, sideways: scrollWidth > clientWidth };
    });
    expect(sheet.top, `${width} x ${height}`).toBeGreaterThanOrEqual(0);
    expect(sheet.sideways, `${width} x ${height}`).toBe(false);
    expect(sheet.right).toBeLessThanOrEqual(width);
  }
  await page.click('[data-action="faster"]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.more', { hidden: true });
});
