/** From installed to analysed, and what happens when the camera is refused. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { press, visibleText, waitUntilLive } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import { startExtension, type Extension } from './support/extension.ts';
import { openPage } from './support/pages.ts';

/** Its runner's left wrist crosses the midline by 8 % of the shoulder width. */
const LEFT_CROSSES = 'own04_leftcross8_frontlaptop.mp4';

/** The clip's runs are short, and begin again with a stand: two of them at least, on a machine that may be busy. */
const FIRST_CUE_MS = 360_000;

let extension: Extension | null = null;

const PRESSES = 'presses';

/** Counts what a hand does in this tab from its next page on, pointer and keys, whoever asked for it. */
async function countPresses(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((name) => {
    for (const kind of ['pointerdown', 'keydown']) {
      const count = (event: Event): void => {
        if (event.isTrusted) sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name)) + 1));
      };
      addEventListener(kind, count, true);
    }
  }, PRESSES);
}

async function presses(page: Page): Promise<number> {
  return page.evaluate((name) => Number(sessionStorage.getItem(name)), PRESSES);
}

afterEach(async () => {
  await extension?.close();
  extension = null;
});

describe('the first run', () => {
  it('says what the camera is for, then asks for it, then analyses', async () => {
    extension = await startExtension();
    const page = await openPage(extension, 'home');
    await page.waitForSelector('[data-action="accept"]');
    expect(await visibleText(page, 10_000)).toMatch(/camera/i);
    expect(await extension.browser.pages().then((all) => all.length)).toBeLessThanOrEqual(2);

    await Promise.all([page.waitForNavigation(), press(page, 'accept')]);
    expect(new URL(page.url()).pathname).toBe('/src/surfaces/coach/index.html');
    await page.waitForSelector('[data-stage="setup"]');
    expect(await page.$eval('video', (video) => video.srcObject)).toBeNull();

    await press(page, 'start');
    await press(page, 'no-signs');
    await waitUntilLive(page);
    expect(await page.$eval('video', (video) => [video.videoWidth, video.videoHeight])).toEqual([640, 480]);
  });

  it(
    'hears its first cue after five clicks at most: the sample run first, no signs asked before the start',
    async () => {
      extension = await startExtension({ camera: path.join(OWN_CLIPS, LEFT_CROSSES) });
      const page = await openPage(extension, 'home');
      // Minutes become seconds; all else is as a new runner finds it.
      await page.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome.storage.local.set({ settings: { cueTimes: 'demo' } }),
      );
      await countPresses(page);
      await page.reload();
      await page.waitForSelector('[data-testid="sample"]');
      expect(await page.$('[data-flag]')).toBeNull();
      const click = async (action: string): Promise<void> => {
        const button = await page.waitForSelector(`[data-action="${action}"]`, { visible: true });
        await button?.click();
      };
      await Promise.all([page.waitForNavigation(), click('accept')]);
      await page.waitForSelector('[data-stage="setup"]');
      await click('start');
      await click('no-signs');
      await waitUntilLive(page);
      // From here on nothing is clicked: the pose, the run and the cue come by themselves.
      const banner = await page.waitForSelector('[data-testid="banner"][data-kind="correction"]', {
        timeout: FIRST_CUE_MS,
      });
      expect(
        await banner?.evaluate((said) => [said.getAttribute('data-cue'), said.getAttribute('data-side')]),
      ).toEqual(['armCrossing', 'left']);
      // The page's own count: two pages and the question about signs need one press each at least.
      const pressed = await presses(page);
      expect(pressed).toBeGreaterThanOrEqual(3);
      expect(pressed).toBeLessThanOrEqual(5);

      const diary = await openPage(extension, 'checkin');
      const entry = await diary.waitForSelector('[data-entry]');
      expect(await entry?.evaluate((row) => row.textContent)).toMatch(/no warning signs ticked/);
    },
    1.2 * FIRST_CUE_MS,
  );

  it('does not show the disclosure twice', async () => {
    extension = await startExtension();
    const first = await openPage(extension, 'home');
    await Promise.all([first.waitForNavigation(), press(first, 'accept')]);
    const again = await openPage(extension, 'home');
    await again.waitForSelector('[data-action="start"]');
    expect(await again.$('[data-action="accept"]')).toBeNull();
  });
});

describe('a try-out on the spot', () => {
  it(
    'ends by itself with what it measured, and is nowhere stored',
    async () => {
      extension = await startExtension({ camera: path.join(OWN_CLIPS, LEFT_CROSSES) });
      // Seconds of running, where two minutes are usual.
      const page = await openPage(extension, 'coach', { tryout: '24' });
      await press(page, 'try-out');
      await press(page, 'no-signs');
      await waitUntilLive(page);
      await page.waitForSelector('[data-testid="try-out"] [data-measure="cadence"]', {
        timeout: FIRST_CUE_MS,
      });
      const measures = await page.$$eval('[data-testid="try-out"] li', (rows) =>
        rows.map((row) => row.getAttribute('data-measure')),
      );
      expect(measures).toContain('armCrossing');
      expect(measures).not.toContain('verticalOscillation');
      expect(await page.$eval('video', (video) => video.srcObject)).toBeNull();
      const home = await openPage(extension, 'home');
      await home.waitForSelector('h1');
      expect(await home.$('tr[data-session]')).toBeNull();
      expect(await home.$('[data-action="recover"]')).toBeNull();
    },
    1.2 * FIRST_CUE_MS,
  );
});

describe('a refused camera', () => {
  it('is said in plain words, with a way to try again', async () => {
    extension = await startExtension({ grantCamera: false });
    const page = await openPage(extension, 'coach');
    const client = await page.createCDPSession();
    await client.send('Browser.setPermission', { permission: { name: 'camera' }, setting: 'denied' });
    await press(page, 'start');
    await press(page, 'no-signs');
    const failure = await page.waitForSelector('[data-failure]');
    expect(await failure?.evaluate((element) => element.getAttribute('data-failure'))).toBe('camera-denied');
    expect(await visibleText(page)).toMatch(/camera/i);
    expect(await page.$eval('.coach', (root) => root.getAttribute('data-stage'))).toBe('failed');

    // The browser's own button, where it has one, is there to be pressed: whole, and for the camera alone.
    if (await page.evaluate(() => 'HTMLCameraElement' in globalThis)) {
      const button = await page.waitForSelector('[data-action="allow-camera"] camera', { visible: true });
      await expect.poll(async () => (await button?.boundingBox())?.width).toBeGreaterThan(100);
      expect((await button?.boundingBox())?.height).toBeGreaterThan(30);
      expect(await visibleText(page, 2000)).toMatch(/camera button below/);
    }

    // Allowed, in its question or in the address bar: the run begins by itself.
    await client.send('Browser.setPermission', { permission: { name: 'camera' }, setting: 'granted' });
    await page.waitForSelector('[data-stage="live"]', { timeout: 90_000 });
    expect(await page.$('[data-failure]')).toBeNull();
  });

  it('is told from a machine that has none', async () => {
    extension = await startExtension({ camera: null, grantCamera: true });
    const page = await openPage(extension, 'coach', { autostart: '1' });
    const failure = await page.waitForSelector('[data-failure]');
    expect(await failure?.evaluate((element) => element.getAttribute('data-failure'))).toBe('camera-missing');
  });
});
