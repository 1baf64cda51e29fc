/** Recorded videos in the built extension: three files at once, one of them no video, all by keyboard and page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession, press } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { THEMES, violations } from './support/axe.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const GOOD = 'own16_slowcadence150_sideleft.mp4';
const SLOW = 'abn08_slowmotion4_sideleft.mp4';
const CORRUPT = 'corrupt.mp4';

/** The good clip's own, and how far off a short clip may be. */
const CADENCE = 150;
const OFF = 2;

/** Some 1,000 frames on a slow, busy machine. */
const ALL_DONE_MS = 170_000;

const dir = mkdtempSync(path.join(os.tmpdir(), 'videos-'));
let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  const home = await openPage(extension, 'home');
  const way = await home.waitForSelector('[data-action="open-video"]');
  await Promise.all([home.waitForNavigation(), way?.click()]);
  page = home;
});

afterAll(async () => {
  await extension.close();
  rmSync(dir, { recursive: true });
});

function corruptFile(): string {
  const file = path.join(dir, CORRUPT);
  writeFileSync(file, 'ftyp, it says, but it is none'.repeat(1000));
  return file;
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
  await eventually(`${name} ${step}`, async () => ((await stepOf(name)) === step ? true : null), ALL_DONE_MS);
}

async function exported(name: string): Promise<SessionFile> {
  const id = await page.$eval(
    `[data-file="${name}"] a[href*="summary"]`,
    (link) => new URL(link.getAttribute('href') ?? '', 'https://pages/').searchParams.get('id') ?? '',
  );
  const summary = await openPage(extension, 'summary', { id });
  const session = (await exportSession(summary)) as SessionFile;
  await summary.close();
  return session;
}

function cadenceOf(session: SessionFile): number {
  return session.measures.find((m) => m.id === 'cadence')?.value ?? Number.NaN;
}

describe('three files, one of them no video', () => {
  beforeAll(async () => {
    expect(await root('stage')).toBe('idle');
    await page.evaluate(() => {
      const long: number[] = [];
      Object.assign(globalThis, { longTasks: long });
      new PerformanceObserver((list) => long.push(...list.getEntries().map((e) => e.duration))).observe({
        entryTypes: ['longtask'],
      });
    });
    const input = await page.waitForSelector('input[type="file"]');
    const files = [path.join(OWN_CLIPS, GOOD), corruptFile(), path.join(OWN_CLIPS, SLOW)];
    await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(...files);
  });

  it('are all on the list, the first at work, the bad one with its reason', async () => {
    await reach(CORRUPT, 'failed');
    const words = await page.$eval('[data-failure]', (element) => element.textContent ?? '');
    expect(words).toContain('cannot be read');
    expect(await root('stage')).toBe('working');
    expect(
      await page.$$eval('[data-file]', (rows) => rows.map((row) => row.getAttribute('data-file'))),
    ).toEqual([GOOD, CORRUPT, SLOW]);
  });

  it('pause and go on by a key', async () => {
    await reach(GOOD, 'analysing');
    await page.keyboard.press('p');
    await page.waitForSelector('[data-action="pause"][aria-pressed="true"]');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const before = await root('progress');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await root('progress')).toBe(before);
    await page.keyboard.press('p');
    await page.waitForSelector('[data-action="pause"][aria-pressed="false"]');
  });

  it('are done in the end', async () => {
    await reach(GOOD, 'done');
    await reach(SLOW, 'done');
    expect(await root('stage')).toBe('done');
    expect(Number(await root('progress'))).toBe(1);
  });

  it('did not keep the page busy', async () => {
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    // A machine with more to do than it can stretches a task now and then; work that is too heavy does so all the time.
    expect(tasks.filter((ms) => ms > 100).length).toBeLessThan(4);
  });

  it('gave a session for the good one, with every frame and the right numbers', async () => {
    const session = await exported(GOOD);
    expect(session.source).toMatchObject({ kind: 'file', name: GOOD, width: 640, height: 480 });
    expect(session.source.fps).toBeCloseTo(30, 1);
    expect(session.engine).toMatchObject({ framesSeen: 480, framesAnalysed: 480 });
    expect(session.view).toBe('left');
    expect(Math.abs(cadenceOf(session) - CADENCE)).toBeLessThan(OFF);
  });

  it('gave the one that was finished last to the export', async () => {
    expect(((await exportSession(page)) as SessionFile).source.name).toBe(SLOW);
  });

  it('measure slow motion again when they are told of it', async () => {
    await page.select(`[data-file="${SLOW}"] [data-setting="slow"]`, '4');
    const slowed = await eventually('measured again', async () => {
      if ((await stepOf(SLOW)) !== 'done') return null;
      const session = (await exportSession(page)) as SessionFile;
      return session.durationS < 5 ? session : null;
    });
    expect(slowed.source.fps).toBeCloseTo(120, 0);
    const home = await openPage(extension, 'home');
    await home.waitForSelector('tr[data-session]');
    const names = await home.$$eval('tr[data-session] th', (cells) => cells.map((cell) => cell.textContent));
    expect(names.toSorted()).toEqual([SLOW, GOOD].toSorted());
    await home.close();
  });

  it.each(THEMES)('can be read by everyone in %s', async (theme) => {
    expect(await violations(page, theme)).toEqual([]);
  });

  it('leave the list empty again', async () => {
    for (let left = 3; left > 0; left--) await press(page, 'remove');
    await page.waitForSelector('[data-stage="idle"]');
    for (const theme of THEMES) expect(await violations(page, theme)).toEqual([]);
  });
});

describe('cancelling', () => {
  it('leaves nothing behind', async () => {
    const input = await page.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(
      path.join(OWN_CLIPS, GOOD),
    );
    await reach(GOOD, 'analysing');
    await press(page, 'cancel');
    await reach(GOOD, 'cancelled');
    const home = await openPage(extension, 'home');
    await home.waitForSelector('tr[data-session]');
    expect(await home.$$('tr[data-session]')).toHaveLength(2);
    expect(await home.$('[data-testid="unfinished"]')).toBeNull();
  });
});
