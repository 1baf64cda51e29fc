/** A red flag that is ticked while a run is on ends its coaching, and the next start, until it is taken back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSession, finish, pageUrl, press, waitUntilLive } from '../../scripts/lib/coach.mjs';
import { startExtension, type Extension } from './support/extension.ts';
import { openPage } from './support/pages.ts';

let extension: Extension;
let coach: Page;

beforeAll(async () => {
  extension = await startExtension();
  const home = await openPage(extension, 'home');
  await home.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      }
    ).chrome.storage.local.set({ settings: { onboardingSeen: true, cueTimes: 'demo' } }),
  );
  await home.close();
  coach = await extension.browser.newPage();
  await coach.goto(pageUrl(extension.extensionId, 'coach'));
  await press(coach, 'start');
  await press(coach, 'no-signs');
  await waitUntilLive(coach);
});

afterAll(() => extension.close());

it('in another tab: cues stop, plain words say why, the run is still recorded, the next start is gone', async () => {
  const diary = await openPage(extension, 'checkin');
  await press(diary, 'check-in');
  // The signs were asked at the start; a place that was not sore before asks for them again.
  await diary.waitForSelector('[data-site="lowBack"]');
  await diary.$eval('[data-site="lowBack"]', (place) =>
    place.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  await press(diary, 'check-in-next');
  await diary.waitForSelector('[data-flag="heart"]');
  await diary.$eval('[data-flag="heart"]', (box) => (box as HTMLInputElement).click());
  await press(diary, 'check-in-flags');
  await diary.waitForSelector('[data-outcome="stop"]');
  await diary.close();

  await coach.bringToFront();
  await coach.waitForSelector('[data-testid="hurts"][data-stopped="true"] [data-act="emergency"]');
  expect(await coach.$('[data-stage="live"]')).not.toBeNull();
  await finish(coach);
  const session = await exportSession(coach);
  expect(session.durationS).toBeGreaterThan(0);

  await coach.goto(pageUrl(extension.extensionId, 'coach'));
  await coach.waitForSelector('[data-outcome="stop"]');
  expect(await coach.$('[data-action="start"]')).toBeNull();
});
