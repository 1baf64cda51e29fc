/** Recorded videos in the built extension: held, told of slow motion, cancelled, taken off the list; by key and page. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession, press } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { THEMES, violations } from './support/axe.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage, sleep } from './support/pages.ts';

const SLOW = 'abn08_slowmotion4_sideleft.mp4';

/** Some 500 frames on a slow, busy machine. */
const DONE_MS = 900_000;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  page = await openPage(extension, 'analyze');
});

afterAll(() => extension.close());

async function upload(name: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  const file = path.join(OWN_CLIPS, name);
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

function stepOf(name: string): Promise<string | null> {
  return page.evaluate(
    (wanted) => document.querySelector(`[data-file="${wanted}"]`)?.getAttribute('data-step') ?? null,
    name,
  );
}

function root(attribute: 'stage' | 'progress'): Promise<string> {
  return page.$eval(
    '[data-stage]',
    (element, wanted) => (element as HTMLElement).dataset[wanted] ?? '',
    attribute,
  );
}

async function reach(name: string, step: string): Promise<void> {
  await eventually(`${name} ${step}`, async () => ((await stepOf(name)) === step ? true : null), DONE_MS);
}

describe('a file of slow motion', { timeout: DONE_MS }, () => {
  it('pauses and goes on by a key', async () => {
    await page.waitForSelector('[data-stage="idle"]');
    await upload(SLOW);
    await reach(SLOW, 'analysing');
    await page.keyboard.press('p');
    await page.waitForSelector('[data-action="pause"][aria-pressed="true"]');
    // Frames that are under way are still counted.
    await eventually('it stands still', async () => {
      const before = await root('progress');
      await sleep(1500);
      return (await root('progress')) === before ? true : null;
    });
    expect(Number(await root('progress'))).toBeLessThan(1);
    await page.keyboard.press('p');
    await page.waitForSelector('[data-action="pause"][aria-pressed="false"]');
    await reach(SLOW, 'done');
    expect(Number(await root('progress'))).toBe(1);
  });

  it('is measured again when it is told to be', async () => {
    await page.select(`[data-file="${SLOW}"] [data-setting="slow"]`, '4');
    const slowed = await eventually('measured again', async () => {
      if ((await stepOf(SLOW)) !== 'done') return null;
      const session = (await exportSession(page)) as SessionFile;
      return session.durationS < 5 ? session : null;
    });
    expect(slowed.source.name).toBe(SLOW);
    expect(slowed.source.fps).toBeCloseTo(120, 0);
    const home = await openPage(extension, 'home');
    await home.waitForSelector('tr[data-session]');
    const names = await home.$$eval('tr[data-session] th a', (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(names).toEqual([SLOW]);
    await home.close();
  });

  it('leaves the list empty when it is taken off', async () => {
    await press(page, 'remove');
    await page.waitForSelector('[data-stage="idle"]');
    for (const theme of THEMES) expect(await violations(page, theme)).toEqual([]);
  });
});

describe('cancelling', () => {
  it('leaves nothing behind', async () => {
    await upload(SLOW);
    await reach(SLOW, 'analysing');
    await press(page, 'cancel');
    await reach(SLOW, 'cancelled');
    const home = await openPage(extension, 'home');
    await home.waitForSelector('tr[data-session]');
    expect(await home.$$('tr[data-session]')).toHaveLength(1);
    expect(await home.$('[data-testid="unfinished"]')).toBeNull();
  });
});
