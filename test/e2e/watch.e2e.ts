/** A watch's file beside a run: chosen on Summary, dropped elsewhere, refused in plain words, taken away again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession, pageUrl } from '../../scripts/lib/coach.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { activityRun } from '../core/export/activity-run.ts';
import { watchFit } from '../core/watch/watch-fit.ts';
import { watchOf, type WatchOptions } from '../core/watch/watch-sim.ts';
import { drop } from './support/drop.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';
import { storeRuns } from './support/stored-runs.ts';

const AHEAD_S = 42;
const dir = mkdtempSync(path.join(os.tmpdir(), 'watch-'));
let extension: Extension;
let page: Page;

/** One day after the other. */
function run(n: number): SessionFile {
  const id = `6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4${n}`;
  return activityRun({ id, startedAt: `2026-11-2${n}T07:40:00.400Z` });
}

function written(name: string, session: SessionFile, options: WatchOptions = {}): string {
  const file = path.join(dir, name);
  writeFileSync(file, watchFit(watchOf(session, { aheadS: AHEAD_S, bias: 1.5, noise: 2, ...options })));
  return file;
}

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  page = await openPage(extension, 'history');
  await page.waitForSelector('.lead');
  await storeRuns(page, [run(0), run(1)]);
});

afterAll(async () => {
  await extension.close();
  rmSync(dir, { recursive: true });
});

const text = (selector: string): Promise<string> =>
  page.waitForSelector(selector).then(async (e) => (await e?.evaluate((el) => el.textContent)) ?? '');

async function choose(file: string): Promise<void> {
  const input = await page.waitForSelector('input[data-input="watch"]');
  await (input as unknown as { uploadFile(name: string): Promise<void> }).uploadFile(file);
}

describe('on the summary of a run', () => {
  beforeAll(async () => {
    await page.goto(pageUrl(extension.extensionId, 'summary', { id: run(0).id }));
  });

  it('a file of another day is refused with both days, and the run stays as it was', async () => {
    await choose(written('other.fit', run(1)));
    const told = await text('.toast span');
    expect(told).toContain('other.fit is of');
    expect(told).toMatch(/\b21\b.*\b20\b/);
    expect(await page.$eval('[data-testid="watch"]', (e) => e.getAttribute('data-watch'))).toBe('none');
  });

  it('the file of the run is set beside it, with its clock found', async () => {
    await choose(written('watch.fit', run(0)));
    await page.waitForSelector('[data-watch="kept"]');
    const words = await text('[data-testid="watch"]');
    expect(words).toMatch(/clock is 4[0-4] ± \d s ahead/);
    expect(words).toMatch(/Cadence steps\/min1[78]\d\.\d17\d\.\d\+1\.\d ± 0\.\d/);
    expect(words).toContain('Heart rate');
    const file = (await exportSession(page)) as SessionFile;
    const { watch, ...rest } = file;
    expect(rest.epochs).toEqual(run(0).epochs);
    expect(watch?.fileName).toBe('watch.fit');
  });

  it('is taken away, and comes back by undo', async () => {
    await page.click('[data-action="remove-watch"]');
    await page.waitForSelector('[data-watch="none"]');
    await (await page.waitForSelector('.toast [data-action="undo"]'))?.click();
    await page.waitForSelector('[data-watch="kept"]');
  });
});

describe('dropped on History', () => {
  it('finds its run by time, and says over weeks how the watch counts', async () => {
    await page.goto(pageUrl(extension.extensionId, 'history', {}));
    await page.waitForSelector('[data-whole="true"]');
    await drop(page, [written('second.fit', run(1), { seed: 3 })]);
    expect(await text('.toast span')).toContain('second.fit: its numbers are in the summary');
    await eventually('both runs', async () =>
      (await text('[data-testid="watch-weeks"]')).startsWith('Over 2 runs the watch differs by +1.')
        ? true
        : null,
    );
  });

  it('an archive of several files goes to its runs, and one that Strava has packed is no backup', async () => {
    const [first, second] = [run(0), run(1)].map((session, i) => watchFit(watchOf(session, { seed: 5 + i })));
    const archive = path.join(dir, 'export.zip');
    writeFileSync(
      archive,
      zipSync({ 'note.txt': Uint8Array.of(65), '1_ACTIVITY.fit': first, '2_ACTIVITY.fit': second }),
    );
    const packed = path.join(dir, '77.fit.gz');
    writeFileSync(packed, gzipSync(second));
    for (const [file, words] of [
      [archive, 'export.zip: its numbers are in the summaries of 2 runs'],
      [packed, '77.fit.gz: its numbers are in the summary'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      await drop(page, [file]);
      // oxlint-disable-next-line no-await-in-loop
      await eventually(words, async () => ((await text('.toast span')).includes(words) ? true : null));
    }
  });

  it('one that is cut off is told as such', async () => {
    const whole = watchFit(watchOf(run(1)));
    const file = path.join(dir, 'half.fit');
    writeFileSync(file, whole.slice(0, 5000));
    await drop(page, [file]);
    await eventually('the reason', async () =>
      (await text('.toast span')).includes('half.fit ends too early') ? true : null,
    );
  });
});
