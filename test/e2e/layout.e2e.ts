/**
 * Every page with runs in it, in windows from a small laptop's to a large screen's and at twice the size of letters,
 * light and dark, in each language: nothing is wider than its window, no text is cut, nothing lies over anything else.
 * On the preview's pages, which have runs of every kind.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPreview } from '../../scripts/lib/preview.mjs';
import { LAYOUT_PAGES, type LayoutPage } from './support/layout-pages.ts';
import { layoutFaults } from './support/layout-faults.ts';
import { sleep } from './support/pages.ts';

/** CSS pixels. The first is 1280 at 200 %; the others are what is left of common screens. */
const WINDOWS = [
  [640, 400],
  [1024, 600],
  [1366, 633],
  [1920, 1080],
  [2560, 1440],
] as const;

const LANGUAGES = ['en', 'de'] as const;
const SCHEMES = ['light', 'dark'] as const;

let preview: Awaited<ReturnType<typeof openPreview>>;
/** One for all: a tab that is not the front one draws nothing. */
let page: Page;

beforeAll(async () => {
  preview = await openPreview(['--hide-scrollbars']);
  // The first page records the preview's runs.
  page = await preview.browser.newPage();
  // A page that is at work asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  await open(LAYOUT_PAGES[0], 'en');
}, 120_000);

afterAll(() => preview?.close());

async function open({ address, ready, press = [] }: LayoutPage, language: string): Promise<void> {
  await page.setViewport({ width: 1280, height: 800 });
  const asked = `${address}${address.includes('?') ? '&' : '?'}language=${language}`;
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${preview.address}src/surfaces/${asked}`, { waitUntil: 'load', timeout: 60_000 });
  await page.waitForSelector(ready, { timeout: 60_000 });
  for (const selector of press) {
    await page.waitForSelector(selector, { timeout: 30_000 });
    await page.$eval(selector, (element) => (element as HTMLElement).click());
  }
}

/**
 * What was drawn for another size or in other colours has been drawn again; not an animation frame, which a busy machine
 * may owe for long.
 */
const RESIZED_MS = 100;
const RECOLOURED_MS = 20;
/** A busy machine may take longer: what is still wrong then is wrong. */
const AT_LAST_MS = 5000;

async function faultsNow(settleMs: number): Promise<string[]> {
  const end = Date.now() + AT_LAST_MS;
  await sleep(settleMs);
  for (;;) {
    const faults = await page.evaluate(layoutFaults);
    if (faults.length === 0 || Date.now() > end) return faults;
    await sleep(RESIZED_MS);
  }
}

async function faultsOf(): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of WINDOWS) {
    await page.setViewport({ width, height });
    for (const [n, scheme] of SCHEMES.entries()) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const found = await faultsNow(n === 0 ? RESIZED_MS : RECOLOURED_MS);
      faults.push(...found.map((fault) => `${width}x${height} ${scheme}: ${fault}`));
    }
  }
  return faults;
}

describe.each(LANGUAGES)('%s', (language) => {
  it.each(LAYOUT_PAGES)('$name fits', async (layoutPage) => {
    await open(layoutPage, language);
    // The packed typeface, not what the system has.
    expect(await page.evaluate(() => document.fonts.check('16px "Midline Text"'))).toBe(true);
    expect(await faultsOf()).toEqual([]);
  });
});
