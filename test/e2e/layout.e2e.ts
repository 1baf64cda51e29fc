/**
 * Every page with runs in it, in windows from a small laptop's to a large screen's and at twice the size of letters,
 * light and dark, in each language: nothing is wider than its window, no text is cut, nothing lies over anything else.
 * On the preview's pages, which have runs of every kind.
 */
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { ROOT } from '../../scripts/lib/repo.mjs';
import { LAYOUT_PAGES, type LayoutPage } from './support/layout-pages.ts';
import { layoutFaults } from './support/layout-faults.ts';

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

let server: ViteDevServer;
let browser: Browser;
/** One for all: a tab that is not the front one draws nothing. */
let page: Page;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser here: npm test installs one');
  server = await createServer({
    configFile: path.join(ROOT, 'test/surfaces/preview/vite.config.ts'),
    server: { port: 0, strictPort: false },
    logLevel: 'error',
  });
  await server.listen();
  ({ browser } = await launch({ executablePath, extension: null, args: ['--hide-scrollbars'] }));
  // The first page records the preview's runs.
  page = await browser.newPage();
  // A page that is at work asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  await open(LAYOUT_PAGES[0], 'en');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open({ address, ready, press = [] }: LayoutPage, language: string): Promise<void> {
  await page.setViewport({ width: 1280, height: 800 });
  const [url] = server.resolvedUrls?.local ?? [];
  const asked = `${address}${address.includes('?') ? '&' : '?'}language=${language}`;
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${url}src/surfaces/${asked}`, { waitUntil: 'load', timeout: 60_000 });
  await page.waitForSelector(ready, { timeout: 60_000 });
  for (const selector of press) {
    await page.waitForSelector(selector, { timeout: 30_000 });
    await page.$eval(selector, (element) => (element as HTMLElement).click());
  }
}

/** What was drawn for another size has been drawn again; not an animation frame, which a busy machine may owe for long. */
const SETTLED_MS = 100;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

async function faultsOf(): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of WINDOWS) {
    await page.setViewport({ width, height });
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await settled();
      const found = await page.evaluate(layoutFaults);
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
