/**
 * A coach's path, by keyboard where there is one: three files dropped, one of them no video; one gone through frame by
 * frame; and handed over as everything that a run can be, which is opened by somebody else than who wrote it.
 */
import { Decoder, Stream } from '@garmin/fitsdk';
import type { MeasureResult } from '../../src/core/measures/measure-result.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, openExports } from '../../scripts/lib/coach.mjs';
import { patient } from '../../scripts/lib/launch.mjs';
import { OWN_CLIPS, ROOT } from '../../scripts/lib/repo.mjs';
import { measureKey } from '../../src/core/measures/all.ts';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { tamedMean } from '../../src/core/signal/robust.ts';
import { formatBesideWord, signWord } from '../../src/surfaces/shared/format.ts';
import { THEMES, violations } from './support/axe.ts';
import { readCsv } from './support/csv.ts';
import { drop } from './support/drop.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { heavyTasks, noteTasks } from './support/heavy-tasks.ts';
import { eventually, openPage, sleep } from './support/pages.ts';
import { readTrc } from './support/trc.ts';
import { probe, readContainer } from './support/video-file.ts';

const RUN = 'own16_slowcadence150_sideleft.mp4';
const AV1 = 'av1.mp4';
const CORRUPT = 'corrupt.mp4';

/** That both clips were made with, and how far off a short clip may be. */
const CADENCE = 150;
const OFF = 2;
const FPS = 30;

/** Some 750 frames, or a video written: half a minute on a quiet machine, many times that on a busy one. */
const SLOWLY_MS = 900_000;

const WORDS = `Land nearer & "softer" <script>document.title='hurt'</script>`;

const dir = mkdtempSync(path.join(os.tmpdir(), 'videos-'));
let extension: Extension;
let page: Page;
/** The page with the list of files. */
let list: Page;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  const home = await openPage(extension, 'home');
  const way = await home.waitForSelector('[data-action="open-video"]');
  await Promise.all([home.waitForNavigation(), way?.click()]);
  page = home;
  list = home;
});

afterAll(async () => {
  await extension.close();
  rmSync(dir, { recursive: true });
});

function stepOf(name: string): Promise<string | null> {
  return page.evaluate(
    (wanted) => document.querySelector(`[data-file="${wanted}"]`)?.getAttribute('data-step') ?? null,
    name,
  );
}

async function reach(name: string, step: string): Promise<void> {
  await eventually(`${name} ${step}`, async () => ((await stepOf(name)) === step ? true : null), SLOWLY_MS);
}

const stage = () =>
  page.$eval('[data-stage]', (element) => {
    const { stage: now, progress } = (element as HTMLElement).dataset;
    return { stage: now, progress: Number(progress) };
  });

describe('three files dropped on the page, one of them no video', { timeout: 2 * SLOWLY_MS }, () => {
  beforeAll(async () => {
    const corrupt = path.join(dir, CORRUPT);
    writeFileSync(corrupt, 'ftyp, it says, but it is none'.repeat(1000));
    await page.waitForSelector('[data-stage="idle"]');
    await noteTasks(list);
    await drop(page, [path.join(OWN_CLIPS, RUN), corrupt, path.join(ROOT, 'test/clips/kinds', AV1)]);
  });

  it('are all on the list, the first at work, the bad one with its reason and what to do', async () => {
    await reach(CORRUPT, 'failed');
    const words = await page.$eval('[data-failure]', (element) => element.textContent ?? '');
    expect(words).toContain('cannot be read');
    expect(words).toContain('Does it play in another program?');
    await expect.poll(async () => (await stage()).stage).toBe('working');
    expect(
      await page.$$eval('[data-file]', (rows) => rows.map((row) => row.getAttribute('data-file'))),
    ).toEqual([RUN, CORRUPT, AV1]);
  });

  it('are worked on while the page stays ready', async () => {
    await reach(RUN, 'analysing');
    await sleep(5000);
    expect(await heavyTasks(list)).toEqual([]);
  });

  it('are done in the end, whatever their coding, with the cadence they were made with', async () => {
    await reach(RUN, 'done');
    await reach(AV1, 'done');
    await expect.poll(stage).toEqual({ stage: 'done', progress: 1 });
    for (const [name, coding] of [
      [RUN, 'H.264'],
      [AV1, 'AV1'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const row = await page.$eval(`[data-file="${name}"]`, (element) => ({
        about: element.textContent ?? '',
        cadence: Number(element.querySelector('dd.number')?.textContent),
      }));
      expect(row.about).toContain(coding);
      expect(Math.abs(row.cadence - CADENCE), name).toBeLessThanOrEqual(OFF);
    }
  });

  it.each(THEMES)('can be read by everyone in %s', async (theme) => {
    expect(await violations(page, theme)).toEqual([]);
  });
});

/** The frame whose skeleton and frame are on the stage. */
const frame = () => page.$eval('.stage', (stage) => Number((stage as HTMLElement).dataset['frame']));

async function shows(wanted: number): Promise<void> {
  await eventually(`frame ${wanted}`, async () => ((await frame()) === wanted ? true : null));
}

/** The frame that is shown once it is another one. */
function anotherThan(before: number): Promise<number> {
  return eventually('another frame', async () => {
    const now = await frame();
    return now === before ? null : now;
  });
}

/** The frame, so that another one is noticed. */
function look(): Promise<string> {
  return page.$eval('.stage', (stage) =>
    (stage as HTMLCanvasElement).toDataURL('image/jpeg', 0.5).slice(-4000),
  );
}

/** What the page shows of its measures: key and "12 ± 2 %". */
const shownValues = () =>
  page.$$eval('.card[data-measure]', (cards) =>
    cards.map((card) => [
      (card as HTMLElement).dataset['measure'] ?? '',
      card.querySelector('.card-value .number')?.textContent ?? '',
    ]),
  );

/** Frames where strides begin, by the player. */
const strideFrames: number[] = [];
/** The stride that was opened from the list, and the frame that shows it. */
let opened = { stride: -1, frame: -1 };

describe('one of them in the player', () => {
  beforeAll(async () => {
    await noteTasks(list);
    await page.focus(`[data-file="${RUN}"] [data-action="review"]`);
    await page.keyboard.press('Enter');
    // A tab of its own: the list goes on.
    const tab = await extension.browser.waitForTarget((target) => target.url().includes('/review/'));
    page = patient((await tab.page()) ?? page);
    await page.waitForSelector('[data-testid="review"]');
  });

  it('shows its video from where the file lies', async () => {
    await page.waitForSelector('.stage[data-picture="video"]');
    // A good run opens where it begins.
    await shows(0);
  });

  it('is stepped through by frames, picture and skeleton together', async () => {
    const first = await look();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await shows(2);
    await expect.poll(look).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await shows(1);
  });

  it('is stepped through by strides, there and back', async () => {
    await page.keyboard.press('Home');
    await shows(0);
    for (let n = 0; n < 3; n++) {
      // oxlint-disable-next-line no-await-in-loop
      const before = await frame();
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('l');
      // oxlint-disable-next-line no-await-in-loop
      strideFrames.push(await anotherThan(before));
    }
    await page.keyboard.press('j');
    await shows(strideFrames[1]);
  });

  it('jumps to the next event and says what it is', async () => {
    await page.keyboard.press('Home');
    await shows(0);
    await page.keyboard.press('n');
    await anotherThan(0);
    await expect
      .poll(() => page.$eval('.timeline', (line) => line.getAttribute('aria-valuetext') ?? ''))
      .toMatch(/^[\d.]+ s\. .{4,}/);
  });

  it('plays and stops by the space bar', async () => {
    const before = await frame();
    await page.keyboard.press('Space');
    await eventually('playing', async () => ((await frame()) > before + 5 ? true : null));
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-action="play"][aria-label="Play"]');
  });

  it('opens a worst stride from the list, as a strip of its moments', async () => {
    await page.focus('.card [data-open="worst"]');
    await page.keyboard.press('Enter');
    const pressed = '[data-open="worst"][aria-pressed="true"]';
    await page.waitForSelector(pressed);
    const [stride, timeS] = await page.$eval(pressed, (chip) => [
      Number((chip as HTMLElement).dataset['stride']),
      // As "0:02.9": minutes and seconds.
      (chip.textContent ?? '').split(':').reduce((sum, part) => 60 * sum + Number(part), 0),
    ]);
    await page.waitForSelector(`.strip[data-stride="${stride}"] [data-moment]`);
    await eventually('its frame', async () => (Math.abs((await frame()) / FPS - timeS) < 0.1 ? true : null));
    opened = { stride, frame: await frame() };
    await page.keyboard.press('x');
    await page.waitForSelector(`.strip:not([data-stride="${stride}"])`);
  });

  it('lists its keys under the question mark', async () => {
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.keys[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.keys:not([open])');
  });

  it('stayed ready all the while', async () => {
    expect(await heavyTasks(list)).toEqual([]);
  });

  it.each(THEMES)('can be read by everyone in %s, the export panel too', async (theme) => {
    expect(await violations(page, theme)).toEqual([]);
    await openExports(page);
    expect(await violations(page, theme)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('handed over from there', { timeout: SLOWLY_MS }, () => {
  let session: SessionFile;
  /** As the player shows them. */
  let shown: Map<string, string>;

  const made = (action: string, ...endings: string[]) =>
    exported(page, action, endings, { timeoutMs: SLOWLY_MS });
  const measured = (): MeasureResult[] => session.measures.filter((m) => m.value !== null);

  beforeAll(async () => {
    await noteTasks(list);
    session = JSON.parse((await made('export', '.session.json')).text()) as SessionFile;
    shown = new Map((await shownValues()) as [string, string][]);
  });

  it('is the session of the whole file', () => {
    expect(session.source).toMatchObject({ kind: 'file', name: RUN, width: 640, height: 480 });
    expect(session.source.fps).toBeCloseTo(FPS, 1);
    expect(session.engine).toMatchObject({ framesSeen: 480, framesAnalysed: 480 });
    expect(session.view).toBe('left');
    expect(shown.size).toBe(measured().length);
  });

  it('as a table of numbers, which are those that are shown', async () => {
    const rows = readCsv((await made('export-session', '.session.csv')).text());
    expect(rows).toHaveLength(session.measures.length);
    expect(rows.filter((row) => row['value'] !== '')).toHaveLength(shown.size);
    for (const { id, side, unit } of measured()) {
      const row = rows.find((r) => r['measure'] === id && r['side'] === side);
      const spread = row?.['spread'] === '' ? null : Number(row?.['spread']);
      const value = Number(row?.['value']);
      const word = signWord(id, side, value, unit);
      expect(formatBesideWord(value, spread, unit, word), id).toBe(shown.get(measureKey(id, side)));
    }
  });

  it('as tables of strides and frames, which agree with the player and each other', async () => {
    const strides = readCsv((await made('export-strides', '.strides.csv')).text());
    const frames = readCsv((await made('export-frames', '.frames.csv')).text());
    expect(frames).toHaveLength(session.engine.framesAnalysed);
    const starts = strides.map((s) => Number(s['start (s)']));
    for (const at of strideFrames) {
      const timeS = Number(frames[at]['time (s)']);
      expect(Math.min(...starts.map((startS) => Math.abs(startS - timeS)))).toBeLessThan(1 / FPS);
    }
    expect(strides[opened.stride]['counted']).toBe('yes');
    expect(frames[opened.frame]['stride']).toBe(strides[opened.stride]['stride']);
    const counted = strides.filter((s) => s['counted'] === 'yes');
    const lean = session.measures.find((m) => m.id === 'trunkLean');
    expect(lean?.strides).toBeGreaterThan(10);
    expect(counted.length).toBeGreaterThanOrEqual(lean?.strides ?? Infinity);
    // A lean is a mean over strides: what a tenth of them do is no mistake.
    const leans = counted.map((s) => Number(s['trunkLean (deg)']));
    expect(tamedMean(leans)).toBeCloseTo(lean?.value ?? Infinity, 1);
  });

  it('as an activity that another program reads, without a distance that nobody told', async () => {
    const { bytes } = await made('export-fit', '.fit');
    const read = new Decoder(Stream.fromByteArray([...bytes]));
    expect(read.checkIntegrity()).toBe(true);
    const { messages } = read.read();
    const [run] = messages.sessionMesgs ?? [];
    expect(run).toMatchObject({ sport: 'running', subSport: 'treadmill' });
    expect(run).not.toHaveProperty('totalDistance');
    const cadence = session.measures.find((m) => m.id === 'cadence')?.value ?? Infinity;
    expect(2 * (Number(run?.avgCadence) + Number(run?.avgFractionalCadence))).toBeCloseTo(cadence, 1);
    const { text } = await made('export-tcx', '.tcx');
    expect(text()).toContain(`<RunCadence>${(cadence / 2).toFixed(0).slice(0, 1)}`);
  });

  it('as markers, header and rows in one mind', async () => {
    const { name, text } = await made('export-trc', '.trc');
    const trc = readTrc(text());
    expect(trc).toMatchObject({ fileName: name, rateHz: FPS, units: 'm' });
    expect(trc.timesS.at(-1)).toBeCloseTo(session.durationS, 0);
    // X is forward: the runner's toes are before the heels, and the nose before the ears, in the mean.
    const x = (marker: string) =>
      middle(
        trc.points.map((points) => points[trc.markers.indexOf(marker)][0]).filter((v) => !Number.isNaN(v)),
      );
    expect(x('RBigToe')).toBeGreaterThan(x('RHeel'));
    expect(x('Nose')).toBeGreaterThan(x('LEar'));
  });

  it('as a report with the coach’s words and pictures, which loads and runs nothing', async () => {
    await openExports(page);
    await page.waitForSelector('[data-video="ready"]');
    await page.type('[data-input="words"]', WORDS);
    const { bytes } = await made('export-report', '.report.html');
    const reader = await extension.browser.newPage();
    try {
      await reader.setOfflineMode(true);
      const asked: string[] = [];
      reader.on('request', (request) => asked.push(request.url()));
      await reader.setContent(bytes.toString('utf8'), { waitUntil: 'load' });
      const seen = await reader.evaluate(() => ({
        title: document.title,
        words: document.querySelector('.words')?.textContent,
        values: [...document.querySelectorAll<HTMLElement>('#numbers tbody tr')].map((row) => [
          `${row.dataset['measure']} ${row.dataset['side']}`,
          row.querySelector('td')?.firstChild?.textContent?.trim() ?? '',
        ]),
        pictures: [...document.querySelectorAll('svg image')].map((i) =>
          i.getAttribute('href')?.slice(0, 15),
        ),
        scripts: document.scripts.length,
        wide: document.documentElement.scrollWidth <= window.innerWidth,
      }));
      expect(seen.title).toContain('Running form report');
      expect(seen.words).toBe(WORDS);
      expect(new Map(seen.values as [string, string][])).toEqual(
        new Map(measured().map(({ id, side }) => [`${id} ${side}`, shown.get(measureKey(id, side)) ?? ''])),
      );
      expect(seen.pictures.length).toBeGreaterThanOrEqual(3);
      expect(new Set(seen.pictures)).toEqual(new Set(['data:image/jpeg']));
      expect(seen.scripts).toBe(0);
      expect(seen.wide).toBe(true);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    } finally {
      await reader.close();
    }
  });

  it('as a video as long as the run, which other programs read', async () => {
    const { name, bytes } = await made('export-video', '.annotated.mp4', '.annotated.webm');
    const { width, height } = session.source;
    const wanted = { width, height, frames: session.engine.framesAnalysed };
    for (const read of [await readContainer(bytes), probe(bytes)]) {
      if (read === null) continue;
      expect(read).toMatchObject(wanted);
      expect(read.codec).toMatch(name.endsWith('.mp4') ? /^avc$/ : /^vp[89]$/);
      expect(Math.abs(read.durationS - session.durationS)).toBeLessThan(0.2);
    }
  });

  it('leaves nothing of the video in the extension’s own folder', async () => {
    const left = () =>
      page.evaluate(async () => {
        const names: string[] = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
        return names;
      });
    // What a tab that is gone has left over goes when a page that exports is opened.
    await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      for (const name of ['annotated-video', 'export-of-a-crash'])
        await folder.getFileHandle(name, { create: true });
    });
    const summary = await openPage(extension, 'summary', { id: session.id });
    await eventually('swept', async () => ((await left()).length <= 1 ? true : null));
    await summary.close();
    await page.bringToFront();
    // The browser is given a minute to read what it was handed.
    await eventually('removed', async () => ((await left()).length === 0 ? true : null), 90_000);
  });

  it('as a picture of the frame that is shown', async () => {
    const { bytes } = await made('export-moment', '.png');
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(session.source.width);
  });

  it('while the page stayed ready', async () => {
    expect(await heavyTasks(list)).toEqual([]);
  });

  it('with the values of its summary', async () => {
    const summary = await openPage(extension, 'summary', { id: session.id });
    await summary.waitForSelector('[data-testid="numbers"]');
    const rows = await summary.$$eval('[data-testid="numbers"] tr[data-measure]', (all) =>
      all.map((row) => [
        `${(row as HTMLElement).dataset['measure']} ${(row as HTMLElement).dataset['side']}`,
        row.querySelector('.number')?.textContent ?? '',
      ]),
    );
    await summary.close();
    expect(new Map(rows as [string, string][])).toEqual(
      new Map(measured().map(({ id, side }) => [`${id} ${side}`, shown.get(measureKey(id, side)) ?? ''])),
    );
  });
});

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
