/**
 * A coach's videos: two stretches of one file for one athlete, which share the copy of it that is kept; all of it backed
 * up, lost and restored.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession, press } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { THEMES, violations } from './support/axe.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { heavyTasks, noteTasks } from './support/heavy-tasks.ts';
import { eventually, openPage } from './support/pages.ts';

const CLIP = 'own16_slowcadence150_sideleft.mp4';
/** 450 frames: a quarter of a minute on a quiet machine, many times that on a busy one. */
const DONE_MS = 400_000;

const dir = mkdtempSync(path.join(os.tmpdir(), 'athletes-'));
let extension: Extension;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
});

afterAll(async () => {
  await extension.close();
  rmSync(dir, { recursive: true });
});

/** Types into the field that has the focus, or the one named. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector, { visible: true });
  await field?.focus();
  await page.keyboard.type(text);
}

async function upload(page: Page, selector: string, file: string): Promise<void> {
  const input = await page.waitForSelector(selector);
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

async function shifted(page: Page, key: 'ArrowRight', times: number): Promise<void> {
  await page.keyboard.down('Shift');
  for (let n = 0; n < times; n++) await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

/** Names of athletes with their runs, as the page lists them. */
function athletesOn(page: Page): Promise<string[]> {
  return page.$$eval('tr[data-athlete]', (rows) =>
    rows.map((row) => `${row.querySelector('th')?.textContent} ${row.querySelector('td')?.textContent}`),
  );
}

/** Titles of the runs, with whose they are. */
async function runs(athlete = ''): Promise<string[]> {
  const home = await openPage(extension, 'home', athlete ? { athlete } : {});
  await home.waitForSelector('.run-tools');
  const titles = await home.$$eval('tr[data-session]', (rows) =>
    rows.map((row) =>
      [...row.children]
        .slice(0, 2)
        // A run's date stands below its name.
        .map((cell) => cell.querySelector('a')?.textContent ?? cell.textContent)
        .join(' | '),
    ),
  );
  await home.close();
  return titles.toSorted();
}

const ENTER = 'Enter';
let anna = '';

describe('two stretches of a video', () => {
  let page: Page;
  let session: SessionFile;

  it('are set by keyboard, with the runner marked, for a new athlete', async () => {
    page = await openPage(extension, 'analyze');
    await page.waitForSelector('.drop-choices select');
    await page.select('.drop-choices select', 'new');
    await type(page, '[data-setting="new-athlete"]', 'Anna');
    await page.keyboard.press(ENTER);
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLSelectElement>('.drop-choices select')?.selectedOptions[0]?.text ===
        'Anna',
    );
    await page.click('.drop-choices .tick input');
    await upload(page, '.drop-zone input[type="file"]', path.join(OWN_CLIPS, CLIP));
    await page.waitForSelector('[data-stage="held"]');
    await press(page, 'prepare');
    // The first frame is there.
    await page.waitForFunction(
      () => (document.querySelector<HTMLCanvasElement>('.prepare-frame canvas')?.width ?? 0) > 100,
    );
    await page.focus('[data-action="pick"]');
    await page.keyboard.press(ENTER);
    await page.waitForSelector('.prepare-mark');
    await page.focus('[data-action="set-start"]');
    await page.keyboard.press('Home');
    await shifted(page, 'ArrowRight', 1);
    await page.keyboard.press('i');
    await shifted(page, 'ArrowRight', 7);
    await page.keyboard.press('o');
    await page.keyboard.press('n');
    for (const theme of THEMES) expect(await violations(page, theme)).toEqual([]);
    await expect.poll(() => page.$$('[data-setting="stretch-name"]')).toHaveLength(2);
    const names = await page.$$('[data-setting="stretch-name"]');
    await names[0].type('easy');
    await names[1].type('steady');
    await press(page, 'analyse-stretches');
  });

  it('become a session each', { timeout: DONE_MS }, async () => {
    await eventually(
      'both done',
      async () => ((await page.$('[data-stage="done"]')) === null ? null : true),
      DONE_MS,
    );
    session = (await exportSession(page)) as SessionFile;
    expect(session.source.part).toMatchObject({ name: 'steady', startS: 8 });
    expect(session.athlete?.name).toBe('Anna');
    expect(session.durationS).toBeGreaterThan(7);
    expect(session.durationS).toBeLessThan(8.1);
    anna = session.athlete?.id ?? '';
    await expect.poll(() => runs()).toEqual([`easy \u00b7 ${CLIP} | Anna`, `steady \u00b7 ${CLIP} | Anna`]);
    await expect.poll(() => runs(anna)).toHaveLength(2);
  });

  it('can be given to nobody again', async () => {
    const rows = await page.$$('[data-file] [data-setting="athlete"]');
    await rows[0].select('');
    await eventually('one left', async () => ((await runs(anna)).length === 1 ? true : null));
  });
});

describe('the video of both', () => {
  async function keepsOneCopy(): Promise<void> {
    const settings = await openPage(extension, 'settings');
    await settings.waitForSelector('[data-copies="1"]');
    await settings.close();
  }

  async function playerOf(run: number): Promise<Page> {
    const home = await openPage(extension, 'home');
    await home.waitForSelector('tr[data-session]');
    const ids = await home.$$eval('tr[data-session]', (rows) =>
      rows.map((row) => (row as HTMLElement).dataset['session'] ?? ''),
    );
    await home.close();
    const player = await openPage(extension, 'review', { id: ids[run] });
    await player.waitForSelector('[data-testid="review"]', { timeout: 60_000 });
    return player;
  }

  it('is one copy', async () => {
    await keepsOneCopy();
  });

  it('is still there for the one when the other does without it, and takes its file back but no other', async () => {
    const player = await playerOf(0);
    await player.waitForSelector('.stage[data-picture="video"]');
    await player.$eval('.bench-side', (side) =>
      side.querySelectorAll('details').forEach((d) => (d.open = true)),
    );
    await press(player, 'remove-copy');
    await player.waitForFunction(() => document.querySelector('[data-action="remove-copy"]') === null);
    await player.reload();
    await player.waitForSelector('[data-video="missing"]', { timeout: 60_000 });
    await player.waitForSelector('.stage[data-picture="none"]');
    const other = await playerOf(1);
    await other.waitForSelector('.stage[data-picture="video"]');
    await other.close();
    await keepsOneCopy();
    await player.bringToFront();
    await upload(player, 'input[type="file"]', path.join(OWN_CLIPS, 'own08_forwardhead5_sideright.mp4'));
    await player.waitForSelector('[data-video="other"]');
    await upload(player, 'input[type="file"]', path.join(OWN_CLIPS, CLIP));
    await player.waitForSelector('.stage[data-picture="video"]');
    await player.close();
  });
});

describe('an athlete', () => {
  it('can be renamed, and deleted with a way back', async () => {
    const page = await openPage(extension, 'athletes');
    await page.waitForSelector('tr[data-athlete]');
    await expect.poll(() => athletesOn(page)).toEqual(['Anna 1']);
    await press(page, 'rename');
    await type(page, 'tr[data-athlete] input', 'Anna Berg');
    await page.keyboard.press(ENTER);
    await eventually('renamed', async () => ((await athletesOn(page))[0] === 'Anna Berg 1' ? true : null));
    await press(page, 'delete');
    await eventually('gone', async () => ((await athletesOn(page)).length === 0 ? true : null));
    await expect.poll(async () => (await runs()).every((run) => !run.includes('Anna'))).toBe(true);
    await press(page, 'undo');
    await eventually('back', async () => ((await athletesOn(page))[0] === 'Anna Berg 1' ? true : null));
    for (const theme of THEMES) expect(await violations(page, theme)).toEqual([]);
    await page.close();
  });
});

describe('a backup', () => {
  let page: Page;
  let file = '';

  const outcome = (): Promise<string> =>
    eventually('an outcome', async () => {
      const said = await page.$('[data-backup="done"], [data-backup="failed"]');
      return said ? said.evaluate((element) => (element as HTMLElement).dataset['backup'] ?? '') : null;
    });

  it('is one file', async () => {
    page = await openPage(extension, 'settings');
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    await press(page, 'back-up');
    expect(await outcome()).toBe('done');
    const name = await eventually(
      'the file',
      async () => readdirSync(dir).find((entry) => entry.endsWith('.backup')) ?? null,
    );
    file = path.join(dir, name);
    for (const theme of THEMES) expect(await violations(page, theme)).toEqual([]);
  });

  it('that is damaged is refused in words, and nothing changes', async () => {
    const before = await runs();
    const damaged = path.join(dir, 'damaged.backup');
    writeFileSync(damaged, readFileSync(file).subarray(0, -200));
    await page.reload();
    await upload(page, 'input[data-action="restore"]', damaged);
    expect(await outcome()).toBe('failed');
    await expect
      .poll(() => page.$eval('[data-backup]', (element) => element.textContent))
      .toContain('damaged');
    await expect.poll(() => runs()).toEqual(before);
  });

  it('brings runs and athletes back to a browser that has none', async () => {
    const before = await runs();
    const empty = await startExtension({ camera: null });
    const [full, mine] = [extension, page];
    try {
      extension = empty;
      page = await openPage(empty, 'settings');
      await noteTasks(page);
      await upload(page, 'input[data-action="restore"]', file);
      expect(await outcome()).toBe('done');
      expect(await heavyTasks(page)).toEqual([]);
      await expect.poll(() => runs()).toEqual(before);
      await expect.poll(() => runs(anna)).toHaveLength(1);
    } finally {
      [extension, page] = [full, mine];
      await empty.close();
    }
  });
});
