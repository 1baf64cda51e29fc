/** Before and after a run: the check-in, what a yes does, a run outside, the plan of the week. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/coach.mjs';
import { startExtension, type Extension } from './support/extension.ts';
import { openPage } from './support/pages.ts';

let extension: Extension;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
});

afterAll(async () => {
  await extension.close();
});

async function click(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((found) => (found as unknown as { click(): void }).click());
}

describe('the check-in on the coach page', () => {
  it('is offered and not forced; a yes takes the start away, also after a reload, until it is taken back', async () => {
    const page = await openPage(extension, 'coach');
    await page.waitForSelector('[data-action="start"]');
    await press(page, 'check-in');
    await click(page, '[data-site="lowBack"]');
    await click(page, '[data-scale="before"] [data-value="5"]');
    await press(page, 'check-in-next');
    await click(page, '[data-flag="bothLegs"]');
    await press(page, 'check-in-flags');
    await page.waitForSelector('[data-outcome="stop"][data-act="emergency"]');
    expect(await page.$('[data-action="start"]')).toBeNull();

    await page.reload();
    await page.waitForSelector('[data-outcome="stop"]');
    expect(await page.$('[data-action="start"]')).toBeNull();

    await press(page, 'mistake');
    await page.waitForSelector('[data-action="start"]');
    await page.waitForSelector('[data-outcome="ease"]');
    await page.close();
  });
});

describe('the diary', () => {
  it('takes a run outside, and gives a deleted entry back', async () => {
    const page = await openPage(extension, 'checkin');
    const entries = (): Promise<number> => page.$$eval('[data-entry]', (all) => all.length);
    await page.waitForSelector('[data-entry]');
    await press(page, 'log-outside');
    await click(page, '[data-field="weather"] [data-value="hot"]');
    await click(page, '[data-scale="effort"] [data-value="7"]');
    await press(page, 'check-in-next');
    await press(page, 'check-in-flags');
    await page.waitForFunction(() => document.querySelectorAll('[data-entry]').length === 2);

    await press(page, 'delete-entry');
    await page.waitForFunction(() => document.querySelectorAll('[data-entry]').length === 1);
    await press(page, 'undo');
    await page.waitForFunction(() => document.querySelectorAll('[data-entry]').length === 2);
    expect(await entries()).toBe(2);
    await page.close();
  });
});

describe('the plan', () => {
  it('proposes gentle things for a sore runner, keeps ticks over a reload, undoes what is taken out', async () => {
    const page = await openPage(extension, 'plan');
    await page.waitForSelector('[data-planned="listen"]');
    const planned = (): Promise<string[]> =>
      page.$$eval('[data-planned]', (rows) => rows.map((row) => row.getAttribute('data-planned') ?? ''));
    const proposed = await planned();
    expect(proposed).not.toContain('legStrength');

    await click(page, '[data-planned="listen"] td:nth-of-type(3) input');
    await page.waitForSelector('[data-testid="progress"]');
    await page.reload();
    await page.waitForSelector('[data-testid="progress"]');
    expect(await page.$eval('[data-planned="listen"] td:nth-of-type(3) input', (box) => box.checked)).toBe(
      true,
    );

    await click(page, '[data-planned="listen"] [data-action="take-out"]');
    await page.waitForFunction(() => document.querySelector('[data-planned="listen"]') === null);
    await press(page, 'undo');
    await page.waitForSelector('[data-planned="listen"]');
    expect(await planned()).toEqual(proposed);
    await page.close();
  });

  it('asks for nothing until reminders are switched on', async () => {
    const page = await openPage(extension, 'plan');
    const given = await page.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { permissions: { getAll(): Promise<{ permissions: string[] }> } };
        }
      ).chrome.permissions.getAll(),
    );
    expect(given.permissions).not.toContain('alarms');
    expect(given.permissions).not.toContain('notifications');
    await page.close();
  });
});
