/**
 * Two videos of one runner who differs in the cadence alone, in the built extension: they move together by the stride, and
 * the table names what was set apart and nothing else. Then what is no pair.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/repo.mjs';
import { THEMES, violations } from './support/axe.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

/** A thousand frames on a slow, busy machine. */
const DONE_MS = 900_000;
const SLOW = 'pair01_cadence150_sideleft';
const QUICK = 'pair02_cadence176_sideleft_25fps';
const CLIPS = path.join(ROOT, 'test/clips/pair');

interface Truth {
  readonly fps: number;
  readonly footContacts: readonly { readonly time: number; readonly side: 'L' | 'R' }[];
}

const truthOf = (name: string) => JSON.parse(readFileSync(path.join(CLIPS, `${name}.json`), 'utf8')) as Truth;

let extension: Extension;
let page: Page;
const ids: Record<string, string> = {};

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  const videos = await openPage(extension, 'analyze');
  const input = await videos.waitForSelector('input[type="file"]');
  const files = [SLOW, QUICK].map((name) => path.join(CLIPS, `${name}.mp4`));
  await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(...files);
  for (const name of [SLOW, QUICK])
    await eventually(
      `${name} done`,
      async () => {
        const step = await videos.evaluate(
          (wanted) =>
            document.querySelector(`[data-file="${wanted}.mp4"]`)?.getAttribute('data-step') ?? null,
          name,
        );
        return step === 'done' ? true : null;
      },
      DONE_MS,
    );
  await videos.close();
  const home = await openPage(extension, 'home');
  await home.waitForSelector('tr[data-session]');
  const rows = await home.$$eval('tr[data-session]', (all) =>
    all.map((row) => [row.querySelector('th a')?.textContent ?? '', row.getAttribute('data-session') ?? '']),
  );
  for (const [title, id] of rows) ids[title.replace('.mp4', '')] = id;
  await home.close();
}, DONE_MS);

afterAll(() => extension.close());

async function open(query: Record<string, string>): Promise<Page> {
  return openPage(extension, 'compare', query);
}

interface At {
  readonly place: number;
  readonly first: number;
  readonly second: number;
}

const read = (): Promise<At> =>
  page.$eval('[data-testid="pair-stage"]', (element) => {
    const { place, first, second } = (element as HTMLElement).dataset;
    return { place: Number(place), first: Number(first), second: Number(second) };
  });

/** Moves, and waits until both frames of the new place are there. */
async function move(by: () => Promise<void>): Promise<At> {
  const before = await read();
  await by();
  return eventually('the next frames', async () => {
    const now = await read();
    return now.first === before.first && now.second === before.second ? null : now;
  });
}

describe('two cadences side by side', { timeout: DONE_MS }, () => {
  beforeAll(async () => {
    page = await open({ run: ids[SLOW], with: ids[QUICK] });
    await page.waitForSelector('[data-testid="pair-stage"][data-picture="video video"]', {
      timeout: 120_000,
    });
  }, DONE_MS);

  it('have contact on contact within a frame over 20 strides, by the truth of the clips', async () => {
    const [slow, quick] = [truthOf(SLOW), truthOf(QUICK)];
    const nearest = ({ footContacts }: Truth, side: 'L' | 'R', timeS: number) =>
      footContacts
        .filter((c) => c.side === side)
        .reduce((best, c) => (Math.abs(c.time - timeS) < Math.abs(best - timeS) ? c.time : best), Infinity);
    const frameOf = (timeS: number, { fps }: Truth) => Math.round(timeS * fps);
    const off: number[] = [];
    const last = await page.$eval('[data-setting="place"]', (input) =>
      Number((input as HTMLInputElement).max),
    );
    for (let step = 0; step / 2 < last; step++) {
      const side = step % 2 === 0 ? 'L' : 'R';
      let at = step === 0 ? await read() : await stepOn();
      const contact = nearest(slow, side, at.first);
      // The frame that is nearest to the first runner's true contact.
      for (let n = 0; n < 3 && frameOf(at.first, slow) !== frameOf(contact, slow); n++) {
        const key = frameOf(at.first, slow) < frameOf(contact, slow) ? 'ArrowRight' : 'ArrowLeft';
        at = await move(() => page.keyboard.press(key));
      }
      expect(frameOf(at.first, slow)).toBe(frameOf(contact, slow));
      off.push(frameOf(at.second, quick) - frameOf(nearest(quick, side, at.second), quick));
    }
    expect(off.length).toBeGreaterThanOrEqual(40);
    expect(Math.max(...off.map(Math.abs)), off.join(' ')).toBeLessThanOrEqual(1);
  });

  /** To the next contact of either foot, from wherever the frames before it were. */
  async function stepOn(): Promise<At> {
    const { place } = await read();
    const wanted = Math.round(place * 2 + 1) / 2;
    return move(() =>
      page.$eval(
        '[data-setting="place"]',
        (element, value) => {
          const input = element as HTMLInputElement;
          input.value = String(value);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        wanted,
      ),
    );
  }

  it('names the measure that was set apart, and says of the others that they are within the noise', async () => {
    await page.waitForSelector('[data-testid="compare"] tbody tr');
    await page.waitForSelector('[data-testid="named"]');
    const verdicts = await page.$$eval('[data-testid="compare"] tbody tr', (rows) =>
      rows.map((row) => [
        `${row.getAttribute('data-measure')}.${row.getAttribute('data-side')}`,
        row.getAttribute('data-verdict') ?? '',
        row.lastElementChild?.textContent ?? '',
      ]),
    );
    expect(verdicts.filter(([, verdict]) => verdict === 'differs').map(([name]) => name)).toEqual([
      'cadence.both',
    ]);
    const within = verdicts.filter(([, verdict]) => verdict === 'within');
    expect(within.length).toBeGreaterThanOrEqual(4);
    for (const [, , words] of within) expect(words).toContain('within the noise');
    expect(await page.$eval('[data-testid="named"]', (element) => element.textContent)).toMatch(
      /Cadence \+2[5-7] ±/,
    );
  });

  it('lies over each other by key, mirrors, and has no violation', async () => {
    for (const theme of THEMES) expect(await violations(page, theme)).toEqual([]);
    await page.keyboard.press('o');
    await page.waitForSelector('[data-testid="pair-stage"][data-over="true"][data-picture="video video"]');
    expect(await page.$$('[data-testid="pair-stage"] canvas')).toHaveLength(1);
    await page.keyboard.press('k');
    await page.waitForFunction(
      () => location.search.includes('shift=1') && location.search.includes('over=1'),
    );
  });

  it('is kept, and opens again as it was left', async () => {
    await page.close();
    page = await open({});
    const link = await page.waitForSelector('[data-testid="kept"] a');
    await link!.click();
    await page.waitForSelector('[data-testid="pair-stage"][data-over="true"]', { timeout: 120_000 });
    expect(page.url()).toContain('shift=1');
  });

  it('says which of the two rests on a hand, and compares its corrected numbers', async () => {
    const crossing =
      '[data-testid="compare"] [data-measure="elbowAngle"][data-side="left"] td:nth-of-type(1)';
    const before = await page.$eval(crossing, (cell) => cell.textContent);
    await page.evaluate(async (sessionId) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sessions');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      const corrections = Array.from({ length: 60 }, (_, i) => ({
        timeS: 4 + i / 10,
        joint: 'leftWrist',
        x: 100,
        y: 100,
      }));
      const tx = db.transaction('handwork', 'readwrite');
      tx.objectStore('handwork').put({ sessionId, video: null, corrections, drawings: [], moments: [] });
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      db.close();
    }, ids[SLOW]);
    await page.reload();
    const said = await page.waitForSelector('[data-caveat="by-hand"]', { timeout: 120_000 });
    expect(await said!.evaluate((e) => e.textContent)).toContain('60 frames, left wrist, by hand');
    expect(await page.$$('[data-caveat="by-hand"]')).toHaveLength(1);
    await page.waitForSelector(crossing);
    expect(await page.$eval(crossing, (cell) => cell.textContent)).not.toBe(before);
  });

  it('prints on one page', async () => {
    const pdf = Buffer.from(await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });
});

describe('what is no pair', { timeout: DONE_MS }, () => {
  it('is a run beside itself: its halves are offered, and compared', async () => {
    await page.close();
    page = await open({ run: ids[SLOW], with: ids[SLOW] });
    await page.waitForSelector('[data-caveat="same-run"]', { timeout: 120_000 });
    expect(await page.$('[data-testid="compare"]')).toBeNull();
    await page.click('[data-action="halves"]');
    await page.waitForSelector('[data-testid="pair-stage"][data-picture]', { timeout: 120_000 });
    await page.waitForSelector('[data-testid="compare"] [data-measure="cadence"]');
    expect(await page.$$('[data-testid="compare"] [data-verdict="differs"]')).toHaveLength(0);
    expect(page.url()).toMatch(/part=0-9&withPart=9-18/);
  });

  it('is a run that was deleted', async () => {
    const home = await openPage(extension, 'home');
    await home.waitForSelector(`tr[data-session="${ids[QUICK]}"] [data-action="row-menu"]`);
    await home.click(`tr[data-session="${ids[QUICK]}"] [data-action="row-menu"]`);
    const away = `tr[data-session="${ids[QUICK]}"] [data-action="delete"]`;
    await (await home.waitForSelector(away, { visible: true }))?.click();
    await home.waitForSelector(`tr[data-session="${ids[QUICK]}"]`, { hidden: true });
    await home.close();
    await page.close();
    page = await open({ run: ids[SLOW], with: ids[QUICK] });
    await page.waitForSelector('.page-error');
    expect(await page.$eval('.page-error', (element) => element.textContent)).toContain('no longer there');
  });
});
