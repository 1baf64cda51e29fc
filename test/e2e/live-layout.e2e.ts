/**
 * What a runner presses is in the window of a laptop, with two long notices in the bar. On the preview's pages, because
 * a camera cannot be told which notices to give.
 */
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { ROOT } from '../../scripts/lib/repo.mjs';

/** What the browser leaves the page on common screens, CSS pixels; 633 of a 1366x768 screen. */
const WINDOWS = [
  [1024, 600],
  [1024, 768],
  [1280, 633],
  [1280, 720],
  [1366, 633],
  [1920, 1080],
] as const;

const PRESSED = ['pause', 'sore', 'finish'] as const;

let server: ViteDevServer;
let browser: Browser;
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
  ({ browser } = await launch({ executablePath, extension: null }));
  page = await browser.newPage();
  const [address] = server.resolvedUrls?.local ?? [];
  await page.goto(`${address}src/surfaces/coach/index.html?autostart=1&fake=notices`);
  await page.waitForSelector('[data-note] + [data-note]');
  await page.waitForSelector('.gauge');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (selector: string): Promise<Box> =>
  page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

it.each(WINDOWS)('at %i x %i', async (width, height) => {
  await page.setViewport({ width, height });
  // Not the document's scroll width: the page clips what is too wide.
  const inWindow = (box: Box): boolean =>
    box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  const coach = await boxOf('.coach');
  expect(coach, 'the page').toSatisfy(inWindow);
  for (const action of PRESSED) expect(await boxOf(`[data-action="${action}"]`), action).toSatisfy(inWindow);

  const cadence = await boxOf('.bob');
  const panel = await boxOf('.panel');
  expect(cadence.bottom, 'the cadence').toBeLessThanOrEqual(panel.bottom);
  const gauges = await page.$$eval('.gauge', (all) =>
    all.map((gauge) => {
      const { top, bottom } = gauge.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  for (const gauge of gauges)
    expect(gauge, 'a gauge under the cadence').toSatisfy(
      ({ top, bottom }: Pick<Box, 'top' | 'bottom'>) => bottom <= cadence.top || top >= cadence.bottom,
    );
  const stage = await boxOf('.stage');
  expect(stage.bottom - stage.top, 'the video').toBeGreaterThan(height / 4);
});
