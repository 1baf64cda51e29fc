/** A month of runs: calendar, trend, search, tags, two of them compared. */
import { Decoder, Stream } from '@garmin/fitsdk';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from '../../scripts/lib/coach.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { sampleSession } from '../surfaces/fixtures/sample-session.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';
import { storeRuns } from './support/stored-runs.ts';

/** One run every other day, the newest on November 20, 2026. */
const RUNS = 15;
const KM_PER_HOUR = 10;

let extension: Extension;
let page: Page;

/** Cadence rises from run to run, by more than it scatters. */
function session(n: number): SessionFile {
  const file = sampleSession(n);
  const measures = file.measures.map((m) =>
    m.id === 'cadence' ? { ...m, value: 182 - n + (n % 2) / 2 } : m,
  );
  const pace = { inclinePercent: null, strides: 2480, seconds: 1900, stepLengthM: 1, values: {} };
  return { ...file, measures, view: 'front', paces: [{ ...pace, speedKmh: KM_PER_HOUR }] };
}

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  page = await openPage(extension, 'history');
  await page.waitForSelector('.lead');
});

afterAll(() => extension.close());

const text = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText);

describe('a month of history', () => {
  it('says that there is nothing before the first run', async () => {
    await eventually('the empty page', async () =>
      (await text('main')).includes('No runs yet') ? true : null,
    );
  });

  it('shows every run in the calendar', async () => {
    const files = Array.from({ length: RUNS }, (_, n) => session(n));
    await storeRuns(page, files, (n) => (n === 3 ? 'New shoes' : ''));
    await page.reload();
    await page.waitForSelector('[data-whole="true"]');
    const days = await page.$$eval('[data-day]', (cells) =>
      cells
        .filter((c) => (c as HTMLElement).dataset['runs'] !== '0')
        .map((c) => (c as HTMLElement).dataset['day']),
    );
    expect(days).toContain('2026-11-20');
    expect(days.filter((day) => day?.startsWith('2026-11'))).toHaveLength(10);
    await page.click('[data-action="month-before"]');
    await eventually('October', async () =>
      (await text('.month-head h3')).includes('October') ? true : null,
    );
  });

  it('tells that cadence has risen above the usual', async () => {
    await page.select('[data-field="measure"]', 'cadence');
    await eventually('the sentence', async () =>
      (await text('[data-testid="trend"]')).includes('a clear change') ? true : null,
    );
    expect(await text('[data-testid="trend"]')).not.toContain('differ a lot');
  });

  it('finds a run by its notes and by a tag', async () => {
    await page.type('[data-field="search"]', 'shoes');
    await eventually('one run', async () =>
      (await text('[data-testid="found"]')).startsWith('1 of 15') ? true : null,
    );
    await page.type('[data-field="tags"]', 'track, hills');
    await page.keyboard.press('Enter');
    await page.click('[data-field="search"]', { count: 3 });
    await page.type('[data-field="search"]', 'hills');
    await eventually('the tagged run', async () =>
      (await text('[data-testid="found"]')).startsWith('1 of 15') ? true : null,
    );
  });

  it('hands over all runs that are shown, as activities in one archive', async () => {
    await page.reload();
    await page.waitForSelector('[data-whole="true"]');
    const { bytes } = await exported(page, 'bulk-fit', ['.zip'], { timeoutMs: 60_000 });
    const files = Object.values(unzipSync(bytes));
    expect(files).toHaveLength(RUNS);
    for (const file of files)
      expect(new Decoder(Stream.fromByteArray([...file])).checkIntegrity()).toBe(true);
    await eventually('what became of it', async () =>
      (await text('[data-bulk="done"]')).startsWith('15 runs') ? true : null,
    );
  });

  it('sorts its runs by click and by key, and keeps the order', async () => {
    await page.reload();
    await page.waitForSelector('[data-whole="true"]');
    const cadences = (): Promise<number[]> =>
      page.$$eval('.runs tbody tr td:nth-of-type(3)', (cells) => cells.map((c) => Number(c.textContent)));
    const sortOf = (): Promise<string | null> =>
      page.$eval('th:has([data-sort="cadence"])', (head) => head.getAttribute('aria-sort'));
    expect(await sortOf()).toBeNull();
    await page.click('[data-sort="cadence"]');
    await expect.poll(sortOf).toBe('descending');
    const descending = await cadences();
    expect(descending).toEqual(descending.toSorted((a, b) => b - a));
    expect(new Set(descending).size).toBeGreaterThan(5);
    await page.focus('[data-sort="cadence"]');
    await page.keyboard.press('Enter');
    await expect.poll(sortOf).toBe('ascending');
    await page.reload();
    await page.waitForSelector('[data-whole="true"]');
    await expect.poll(sortOf).toBe('ascending');
    expect(await cadences()).toEqual(descending.toSorted((a, b) => a - b));
    // Back as it came.
    await page.click('[data-sort="cadence"]');
    await expect.poll(sortOf).toBeNull();
  });

  it('compares two runs and believes only what is a clear change', async () => {
    await page.reload();
    await page.waitForSelector('[data-whole="true"]');
    const boxes = await page.$$('.runs tbody input[type="checkbox"]');
    await boxes[1].click();
    await boxes[11].click();
    await page.waitForSelector('[data-action="compare"]');
    await Promise.all([page.waitForNavigation(), page.click('[data-action="compare"]')]);
    await page.waitForSelector('[data-testid="compare"]');
    const believed = await page.$$eval('[data-believable="true"]', (rows) =>
      rows.map((row) => (row as HTMLElement).dataset['measure']),
    );
    expect(believed).toEqual(['cadence']);
  });
});
