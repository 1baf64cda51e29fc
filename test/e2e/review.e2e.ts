/** The player, by keyboard: a clip analysed, stepped through, one of its worst strides opened. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import { THEMES, violations } from './support/axe.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const CLIP = path.join(OWN_CLIPS, 'own16_slowcadence150_sideleft.mp4');
const ANALYSED_MS = 170_000;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  page = await openPage(extension, 'analyze');
  await upload(CLIP);
  await page.waitForSelector('[data-file][data-step="done"]', { timeout: ANALYSED_MS });
  const way = await page.waitForSelector('[data-action="review"]');
  await Promise.all([page.waitForNavigation(), way?.click()]);
  await page.waitForSelector('[data-testid="review"]', { timeout: 60_000 });
});

afterAll(() => extension.close());

async function upload(file: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

/** The frame whose skeleton and picture are on the stage. */
function frame(): Promise<number> {
  return page.$eval('.stage', (stage) => Number((stage as HTMLElement).dataset['frame']));
}

async function shows(wanted: number): Promise<void> {
  await eventually(`frame ${wanted}`, async () => ((await frame()) === wanted ? true : null));
}

/** Mean colour of the picture, so that another picture is noticed. */
function look(): Promise<string> {
  return page.$eval('.stage', (stage) =>
    (stage as HTMLCanvasElement).toDataURL('image/jpeg', 0.5).slice(-4000),
  );
}

describe('a recorded session in the player', () => {
  it('shows its video from the copy that was kept', async () => {
    await page.waitForSelector('.stage[data-picture="video"]');
    await shows(0);
  });

  it('is stepped through by keys, picture and skeleton together', async () => {
    const first = await look();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await shows(2);
    expect(await look()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await shows(1);
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    const second = await eventually('a stride on', async () => ((await frame()) > 15 ? frame() : null));
    await page.keyboard.press('j');
    await eventually('a stride back', async () => ((await frame()) < second ? true : null));
  });

  it('plays and stops by the space bar', async () => {
    const before = await frame();
    await page.keyboard.press('Space');
    await eventually('playing', async () => ((await frame()) > before + 5 ? true : null));
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-action="play"][aria-label="Play"]');
  });

  it('opens the worst stride of a measure, as a strip of its moments', async () => {
    await page.keyboard.press('x');
    await page.waitForSelector('.strip [data-moment="contact"], .strip [data-moment="measure"]');
    const at = await page.$eval('[data-open="worst"][aria-pressed="true"]', (chip) =>
      Number(chip.textContent),
    );
    await eventually('its frame', async () => (Math.abs((await frame()) / 30 - at) < 0.1 ? true : null));
  });

  it('lists its keys under the question mark', async () => {
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.keys[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.keys:not([open])');
  });

  it.each(THEMES)('can be read by everyone in %s', async (theme) => {
    expect(await violations(page, theme)).toEqual([]);
  });

  it('goes on without its video, and takes it back but no other', async () => {
    await page.$eval('.bench-side', (side) =>
      side.querySelectorAll('details').forEach((d) => (d.open = true)),
    );
    await press(page, 'remove-copy');
    await page.waitForFunction(() => document.querySelector('[data-action="remove-copy"]') === null);
    await page.reload();
    await page.waitForSelector('[data-video="missing"]', { timeout: 60_000 });
    expect(await page.$eval('.stage', (stage) => (stage as HTMLElement).dataset['picture'])).toBe('none');
    await upload(path.join(OWN_CLIPS, 'own08_forwardhead5_sideright.mp4'));
    await page.waitForSelector('[data-video="other"]');
    await upload(CLIP);
    await page.waitForSelector('.stage[data-picture="video"]');
  });
});
