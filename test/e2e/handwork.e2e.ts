/**
 * A hand at work in the player: a wrist dragged to where it is, a line that goes with two joints, a key moment; and what
 * becomes of them in the exports, which other programs read.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, press } from '../../scripts/lib/coach.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import { chaptersOf, yellowIn, yellowPixels } from './support/by-browser.ts';
import { THEMES, violations } from './support/axe.ts';
import { readCsv } from './support/csv.ts';
import { drop } from './support/drop.ts';
import { type Extension, startExtension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const RUN = 'own16_slowcadence150_sideleft.mp4';
const SLOWLY_MS = 900_000;
/** How far the wrist is dragged, pixels of the video. */
const DRAG = { x: 26, y: -18 };

const dir = mkdtempSync(path.join(os.tmpdir(), 'hand-'));
let extension: Extension;
let page: Page;
let id = '';

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  const list = await openPage(extension, 'analyze');
  await list.waitForSelector('[data-stage="idle"]');
  // A copy that may go: the browser opens a dropped file from where it lies.
  copyFileSync(path.join(OWN_CLIPS, RUN), path.join(dir, RUN));
  await drop(list, [path.join(dir, RUN)]);
  await list.waitForSelector(`[data-file="${RUN}"][data-step="done"]`, { timeout: SLOWLY_MS });
  const way = await list.$eval(
    `[data-file="${RUN}"] [data-action="review"]`,
    (a) => (a as HTMLAnchorElement).href,
  );
  id = new URL(way).searchParams.get('id') ?? '';
  await open();
}, SLOWLY_MS);

afterAll(async () => {
  await extension?.close();
  rmSync(dir, { recursive: true });
});

async function open(): Promise<void> {
  page = await openPage(extension, 'review', { id });
  await page.setViewport({ width: 1300, height: 900 });
  await page.waitForSelector('[data-testid="review"]', { timeout: 60_000 });
  await page.waitForSelector('.stage[data-picture="video"]', { timeout: 60_000 });
}

const where = () => page.$eval('[data-testid="hand-where"]', (e) => e.textContent ?? '');
const frame = () => page.$eval('.stage', (e) => Number((e as HTMLElement).dataset['frame']));

/** Where the joint that is chosen is said to be, pixels of the video. */
async function said(): Promise<{ x: number; y: number }> {
  return eventually('a place', async () => {
    const [, x, y] = /(\d+), (\d+) pixels/.exec(await where()) ?? [];
    return x === undefined ? null : { x: Number(x), y: Number(y) };
  });
}

/** A pixel of the video on the screen. */
async function onScreen(at: { x: number; y: number }): Promise<{ x: number; y: number; scale: number }> {
  return page.$eval(
    '.stage',
    (stage, given) => {
      const box = stage.getBoundingClientRect();
      const [width, height] = [640, 480];
      const scale = Math.min(box.width / width, box.height / height);
      return {
        x: box.x + box.width / 2 + (given.x - width / 2) * scale,
        y: box.y + box.height / 2 + (given.y - height / 2) * scale,
        scale,
      };
    },
    at,
  );
}

async function anotherThan(before: number): Promise<void> {
  await eventually('another frame', async () => ((await frame()) === before ? null : true));
}

async function step(action: 'frame-next' | 'frame-back'): Promise<void> {
  const before = await frame();
  await press(page, action);
  await anotherThan(before);
}

async function choose(joint: string): Promise<void> {
  await page.select('[data-setting="hand-joint"]', joint);
}

const table = async (action: string, ending: string) =>
  readCsv((await exported(page, action, [ending], { timeoutMs: 120_000 })).text());

/** Nothing is being measured, and the last change has been. */
async function settled(): Promise<void> {
  // By the page's own clock: what it was told before that has been taken in, however busy it is.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  await eventually('measured', async () => ((await where()).includes('Measuring') ? null : true), 120_000);
}

const handList = () => page.$eval('[data-testid="hand-list"]', (e) => e.textContent ?? '');

/** The stride in which the wrist is put right, and its elbow as the engine has it. */
let touched = -1;
let elbow = '';
/** Frame and places of the wrist there and beside it, as the engine has them. */
let at = -1;
const before: { x: number; y: number }[] = [];

const elbowOf = (rows: readonly Readonly<Record<string, string>>[], stride: number): string => {
  const row = rows[stride];
  const key = Object.keys(row).find((name) => name.startsWith('elbowAngle.left'));
  return key ? row[key] : '';
};

describe('a wrist dragged to where it is', { timeout: SLOWLY_MS }, () => {
  beforeAll(async () => {
    // From the beginning, and the whole image: what is clicked is reckoned from it.
    await page.keyboard.press('Home');
    await page.keyboard.press('0');
    for (let i = 0; i < 12; i++) {
      // oxlint-disable-next-line no-await-in-loop
      const from = await frame();
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('l');
      // oxlint-disable-next-line no-await-in-loop
      await anotherThan(from);
    }
    const frames = await table('export-frames', '.frames.csv');
    await page.keyboard.press('c');
    await page.waitForSelector('[data-testid="hand-tools"]');
    await choose('leftWrist');
    at = await frame();
    touched = Number(frames[at]['stride']) - 1;
    const strides = await table('export-strides', '.strides.csv');
    expect(Object.keys(strides[0])).not.toContain('by hand');
    elbow = elbowOf(strides, touched);
    expect(Number(elbow)).toBeGreaterThan(20);
    before.push(await said());
    await step('frame-next');
    before.push(await said());
    await step('frame-back');
  });

  it('shows a loupe beside the finger, without the skeleton', async () => {
    const from = await onScreen(before[0]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + DRAG.x * from.scale, from.y + DRAG.y * from.scale, { steps: 6 });
    // In the loupe the very point lies under a yellow cross, in the middle of a white ring.
    await expect.poll(() => yellowPixels(page, '.stage')).toBeGreaterThan(15);
    await page.screenshot({ path: path.join(os.tmpdir(), 'handwork-loupe.png') });
    await page.mouse.up();
    await settled();
  });

  it('is there, its neighbours have followed by their own path, and frames further off have not', async () => {
    const now = await said();
    expect(Math.abs(now.x - before[0].x - DRAG.x)).toBeLessThanOrEqual(2);
    expect(Math.abs(now.y - before[0].y - DRAG.y)).toBeLessThanOrEqual(2);
    await step('frame-next');
    const beside = await said();
    const followed = beside.x - before[1].x;
    expect(followed).toBeGreaterThan(0.5 * DRAG.x);
    expect(followed).toBeLessThan(DRAG.x);
    await step('frame-back');
  });

  it('is said to rest on a hand, in the list and in every table', async () => {
    await expect.poll(handList).toContain('1 frame, left wrist, by hand');
    const strides = await table('export-strides', '.strides.csv');
    expect(strides.map((row) => row['by hand']).filter((cell) => cell !== '')).toEqual(['leftWrist']);
    expect(strides[touched]['by hand']).toBe('leftWrist');
    const frames = await table('export-frames', '.frames.csv');
    expect(frames.flatMap((row, i) => (row['by hand'] === '' ? [] : [i]))).toEqual([at]);
    const session = await table('export-session', '.session.csv');
    expect(session[0]['by hand']).toBe('1 leftWrist');
    const { text } = await exported(page, 'export', ['.session.json'], { timeoutMs: 60_000 });
    expect(JSON.parse(text())).toMatchObject({ byHand: [{ joint: 'leftWrist', frames: 1 }] });
  });

  it('has its stride measured again', async () => {
    const strides = await table('export-strides', '.strides.csv');
    expect(Math.abs(Number(elbowOf(strides, touched)) - Number(elbow))).toBeGreaterThan(0.3);
    expect(Math.abs(Number(elbowOf(strides, touched + 5)) - Number(elbowOf(strides, touched)))).not.toBe(0);
  });

  it('is moved by a pixel with the arrow keys, and given back with Delete', async () => {
    const now = await said();
    await page.focus('.stage');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await settled();
    await expect.poll(said).toEqual({ x: now.x + 1, y: now.y + 1 });
    await page.keyboard.press('Delete');
    await settled();
    await expect.poll(said).toEqual(before[0]);
    await expect.poll(handList).not.toContain('by hand');
  });

  it('comes back with undo, also after the page was closed, and goes with it to the engine’s own value', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await settled();
    await expect.poll(handList).toContain('1 frame, left wrist, by hand');
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.stage[data-picture="video"]', { timeout: 60_000 });
    await expect.poll(handList).toContain('1 frame, left wrist, by hand');
    await page.click('[data-hand="leftWrist"] [aria-label^="Give back"]');
    await settled();
    const strides = await table('export-strides', '.strides.csv');
    expect(elbowOf(strides, touched)).toBe(elbow);
    await page.click('[data-action="undo"]');
    await settled();
    expect(elbowOf(await table('export-strides', '.strides.csv'), touched)).not.toBe(elbow);
    await page.click('[data-hand="leftWrist"] [data-time]');
    await eventually('the frame', async () => ((await frame()) === at ? true : null));
  });
});

describe('a line between two joints', { timeout: SLOWLY_MS }, () => {
  it('is drawn by keys alone, and goes with them through the exported video', async () => {
    const rows = await table('export-frames', '.frames.csv');
    await page.focus('[data-tool="line"]');
    await page.keyboard.press('Enter');
    for (const joint of ['leftElbow', 'leftAnkle']) {
      // oxlint-disable-next-line no-await-in-loop
      await choose(joint);
      // oxlint-disable-next-line no-await-in-loop
      await page.focus('.stage');
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Enter');
    }
    await expect.poll(handList).toMatch(/Line, [\d.]+ to [\d.]+ s/);
    await page.screenshot({ path: path.join(os.tmpdir(), 'handwork-line.png') });
    await page.keyboard.press('Escape');

    const { bytes } = await exported(page, 'export-video', ['.mp4', '.webm'], { timeoutMs: 300_000 });
    const first = await frame();
    /** Two thirds of the way from the elbow to the ankle. */
    const on = (row: Readonly<Record<string, string>>) => ({
      timeS: Number(row['time (s)']),
      x: (Number(row['leftElbow.x (px)']) + 2 * Number(row['leftAnkle.x (px)'])) / 3,
      y: (Number(row['leftElbow.y (px)']) + 2 * Number(row['leftAnkle.y (px)'])) / 3,
    });
    const there = [first + 1, first + 6, first + 11].map((i) => on(rows[i]));
    expect(Math.abs(there[0].x - there[2].x)).toBeGreaterThan(8);
    const gone = on(rows[first + 45]);
    const seen = await yellowIn(extension.browser, bytes, [...there, gone]);
    expect(Math.min(...seen.slice(0, 3))).toBeGreaterThan(90);
    expect(seen[3]).toBeLessThan(60);
  });
});

describe('key moments', { timeout: SLOWLY_MS }, () => {
  it('are chapters that another program reads', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('k');
    await page.waitForSelector('[data-setting="moment-title"]');
    await page.$eval('[data-setting="moment-title"]', (input) => ((input as HTMLInputElement).value = ''));
    await page.type('[data-setting="moment-title"]', 'Heel & <toe>');
    await page.keyboard.press('Tab');
    await settled();
    const timeS = Number(await page.$eval('.now', (e) => (e as HTMLElement).dataset['time']));
    const { bytes } = await exported(page, 'export-chapters', ['.vtt'], { timeoutMs: 30_000 });

    const cues = await chaptersOf(extension.browser, bytes);
    expect(cues.map((cue) => cue.text)).toEqual(['Start', 'Heel & <toe>']);
    expect(Math.abs(cues[1].from - timeS)).toBeLessThan(0.011);
    expect(cues[0].to).toBe(cues[1].from);

    const file = path.join(dir, 'run.vtt');
    writeFileSync(file, bytes);
    const ran = spawnSync('ffprobe', ['-v', 'error', '-show_packets', '-of', 'json', file], {
      encoding: 'utf8',
    });
    if (ran.error) return;
    const { packets } = JSON.parse(ran.stdout) as { packets: { pts_time: string }[] };
    expect(packets.map((packet) => Number(packet.pts_time))).toEqual(cues.map((cue) => cue.from));
  });

  it('and drawings are in the report, with the joints that rest on a hand', async () => {
    const { text } = await exported(page, 'export-report', ['.report.html'], { timeoutMs: 300_000 });
    const html = text();
    expect(html).toContain('1 frame, left wrist, by hand');
    expect(html).toContain('Heel &amp; &lt;toe&gt;');
    expect(html.match(/<section id="notes">.*?<\/section>/s)?.[0]).toContain('data:image/jpeg');
  });
});

describe('a file of notes', { timeout: SLOWLY_MS }, () => {
  const saidOf = () => page.$eval('[data-testid="notes-said"]', (e) => e.textContent ?? '');
  const take = async (name: string, content: string): Promise<string> => {
    const file = path.join(dir, name);
    writeFileSync(file, content);
    const input = await page.$('[data-action="open-notes"] input');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    return eventually('an answer', async () => {
      const words = await saidOf();
      return words.includes(name) || words.includes('added') ? words : null;
    });
  };

  it('is refused for another video of the same name, and taken for another copy of this one', async () => {
    await page.evaluate(() => document.querySelector('[data-testid="notes-file"]')?.setAttribute('open', ''));
    const { text } = await exported(page, 'save-notes', ['.notes.json']);
    const notes = JSON.parse(text()) as { handwork: { sessionId: string; video: { sha256: string } } };
    expect(notes.handwork.video.sha256).toMatch(/^[0-9a-f]{64}$/);
    const before = await handList();
    notes.handwork.sessionId = 'another analysis';
    const other = structuredClone(notes);
    other.handwork.video.sha256 = 'a'.repeat(64);
    expect(await take('other.notes.json', JSON.stringify(other))).toContain('made on another video');
    expect(await take('broken.notes.json', '{')).toContain('not a file of notes');
    expect((await handList()).replace(/broken\.notes.*$/, '')).toContain(before.slice(0, 40));
    expect(await take('same.notes.json', JSON.stringify(notes))).toContain('added');
  });
});

describe('the usual stride, and the coach over the run', { timeout: SLOWLY_MS }, () => {
  it('is drawn on the page and comes as a PNG, with the video’s own frames', async () => {
    await page.$eval('[data-testid="kinogram"]', (element) => element.setAttribute('open', ''));
    await page.waitForSelector('[data-testid="kinogram"][data-drawn="true"]', { timeout: 60_000 });
    const words = await page.$eval(
      '[data-testid="kinogram"] canvas',
      (c) => c.getAttribute('aria-label') ?? '',
    );
    expect(words).toMatch(/left ankle: [\d.]+ across, [\d.]+ up/);
    const { bytes } = await exported(page, 'export-kinogram', ['.stride.png'], { timeoutMs: 120_000 });
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1680);
    writeFileSync(path.join(os.tmpdir(), 'handwork-kinogram.png'), bytes);
  });

  it('says when the coach would have spoken, or that it would not have', async () => {
    await page.$eval('[data-testid="rehearsal"]', (element) => element.setAttribute('open', ''));
    await page.$eval('[data-action="rehearse"]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('[data-rehearsal="done"]', { timeout: SLOWLY_MS });
    const told = await page.$eval('[data-rehearsal]', (element) => element.textContent ?? '');
    expect(told).toMatch(/would have spoken|would have said nothing/);
    const cues = await page.$$eval('[data-cue]', (all) => all.map((one) => one.textContent ?? ''));
    if (told.includes('spoken')) expect(cues.every((words) => words.length > 8)).toBe(true);
  });
});

describe('the tools', { timeout: SLOWLY_MS }, () => {
  it.each(THEMES)('can be used by everyone in %s', async (theme) => {
    for (const tool of ['correct', 'text'] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await page.$eval(`[data-tool="${tool}"]:not([aria-pressed="true"])`, (b) => (b as HTMLElement).click());
      // oxlint-disable-next-line no-await-in-loop
      expect(await violations(page, theme), tool).toEqual([]);
    }
    await page.screenshot({ path: path.join(os.tmpdir(), `handwork-${theme}.png`) });
  });

  it('still correct where the video is gone: on the skeleton, and nothing of it is lost', async () => {
    rmSync(path.join(dir, RUN));
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('[data-video="missing"]', { timeout: 60_000 });
    await expect.poll(handList).toContain('1 frame, left wrist, by hand');
    await page.click('[data-tool="correct"]');
    await choose('leftKnee');
    await page.focus('.stage');
    await page.keyboard.press('ArrowUp');
    await settled();
    await expect.poll(handList).toContain('1 frame, left knee, by hand');
  });
});
