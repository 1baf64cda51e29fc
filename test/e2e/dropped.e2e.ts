/** Files dropped on a page that is not theirs: each goes where it belongs, a video to the Videos page in a tab of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patient } from '../../scripts/lib/launch.mjs';
import { ROOT } from '../../scripts/lib/repo.mjs';
import { sessionFile } from '../storage/fixtures.ts';
import { drop } from './support/drop.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const VIDEO = 'av1.mp4';
const dir = mkdtempSync(path.join(os.tmpdir(), 'dropped-'));
let extension: Extension;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
});

afterAll(async () => {
  await extension.close();
  rmSync(dir, { recursive: true });
});

function written(name: string, content: string): string {
  const file = path.join(dir, name);
  writeFileSync(file, content);
  return file;
}

const toast = (page: Page): Promise<string> =>
  page
    .waitForSelector('.toast span')
    .then(async (line) => (await line?.evaluate((e) => e.textContent)) ?? '');

it('a session, a table and a video on History: imported, told, and analysed on Videos', async () => {
  const history = await openPage(extension, 'history');
  await history.waitForSelector('main h1');
  await drop(history, [
    // By what is in it, not by its name.
    written('run.txt', JSON.stringify(sessionFile())),
    written('frames.csv', 'frame,time (s),activity,stride\n0,0,standing,\n'),
    path.join(ROOT, 'test/clips/kinds', VIDEO),
  ]);
  await expect
    .poll(() => toast(history))
    .toBe(
      '1 imported, 1 not: frames.csv is a table, not a session file. ' +
        'Videos are analysed on the Videos page, in a new tab.',
    );
  const videos = await eventually('the Videos page', async () => {
    const pages = await extension.browser.pages();
    return pages.find((page) => page.url().includes('/analyze/')) ?? null;
  });
  patient(videos);
  await videos.waitForSelector(`[data-file="${VIDEO}"]`);
  // Analysed as one that was dropped there: not once more after a reload, and the browser knows the way back to it.
  await eventually('it is at work', () =>
    videos.$eval('[data-file]', (row) => (row.getAttribute('data-step') === 'waiting' ? null : true)),
  );
  await expect.poll(() => videos.url()).not.toContain('handed');
  await history.close();
  await videos.close({ runBeforeUnload: false });
});

it('a session whose run is here already is asked about on Videos too', async () => {
  const videos = await openPage(extension, 'analyze');
  await videos.waitForSelector('[data-stage="idle"]');
  await drop(videos, [written('again.json', JSON.stringify(sessionFile({ durationS: 99 })))]);
  await videos.waitForSelector('.clash-dialog [data-choice="keep-both"]');
  await videos.click('.clash-dialog [data-choice="keep-both"]');
  await expect.poll(() => toast(videos)).toBe('1 imported.');
  await videos.close();
});
