/** axe on every page, in light and in dark. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES, violations } from './support/axe.ts';
import { liveCoach, startExtension, type Extension } from './support/extension.ts';
import { openPage } from './support/pages.ts';

let extension: Extension;

beforeAll(async () => {
  extension = await startExtension();
});

afterAll(async () => {
  await extension.close();
});

describe.each(THEMES)('in %s', (theme) => {
  it.each([
    'home',
    'coach',
    'settings',
    'privacy',
    'summary',
    'history',
    'compare',
    'plan',
    'checkin',
    'learn',
  ])('%s has no violation', async (name) => {
    const page = await openPage(extension, name);
    await page.waitForSelector('h1');
    expect(await violations(page, theme)).toEqual([]);
    await page.close();
  });
});

describe('the coach at work', () => {
  let coach: Page;

  beforeAll(async () => {
    coach = await liveCoach(extension);
  });

  it.each(THEMES)('has no violation in %s', async (theme) => {
    expect(await violations(coach, theme)).toEqual([]);
  });

  it('has no violation with its keys shown', async () => {
    await coach.keyboard.press('?');
    await coach.waitForSelector('dialog[open]');
    expect(await violations(coach, 'light')).toEqual([]);
  });
});
