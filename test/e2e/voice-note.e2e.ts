/**
 * A coach speaks over the player, steps and draws meanwhile: the note replays the same frames at the same moments, and
 * its video has the sound. The microphone is Chromium's own, which beeps once a second.
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/coach.mjs';
import { SAMPLE } from '../../scripts/lib/repo.mjs';
import { drop } from './support/drop.ts';
import { type Extension, startExtension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const SLOWLY_MS = 300_000;
const NAME = path.basename(SAMPLE);

let extension: Extension;
let page: Page;

interface Told {
  readonly atS: number;
  readonly frame: number;
}

/** The stage's frames with the note's own time, from the moment that the panel shows the time. */
let told: Told[] = [];

beforeAll(async () => {
  extension = await startExtension({
    camera: null,
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  const list = await openPage(extension, 'analyze');
  await list.waitForSelector('[data-stage="idle"]');
  await drop(list, [SAMPLE]);
  await list.waitForSelector(`[data-file="${NAME}"][data-step="done"]`, { timeout: SLOWLY_MS });
  const way = await list.$eval(
    `[data-file="${NAME}"] [data-action="review"]`,
    (a) => (a as HTMLAnchorElement).href,
  );
  page = await openPage(extension, 'review', { id: new URL(way).searchParams.get('id') ?? '' });
  await page.setViewport({ width: 1300, height: 900 });
  await page.waitForSelector('.stage[data-picture="video"]', { timeout: 60_000 });
  // The tracks that the page opens, to see them ended.
  await page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { tracks });
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
}, SLOWLY_MS);

afterAll(() => extension?.close());

const frame = () => page.$eval('.stage', (e) => Number((e as HTMLElement).dataset['frame']));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** To a place of the note, as its slider says it. */
async function go(atS: number): Promise<void> {
  await page.$eval(
    '[data-input="note-at"]',
    (input, to) => {
      const field = input as HTMLInputElement;
      field.value = String(to);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    atS,
  );
}

describe('a voice note', { timeout: SLOWLY_MS }, () => {
  it('is spoken while one steps, plays and draws, and the microphone is let go at its end', async () => {
    await page.keyboard.press('0');
    await page.keyboard.press('Home');
    await page.click('[data-action="voice"]');
    expect(await page.evaluate(() => (window as unknown as { tracks: unknown[] }).tracks.length)).toBe(0);
    await page.keyboard.press('v');
    await page.waitForSelector('[data-voice="speaking"]');
    await page.evaluate(() => {
      const begun = performance.now();
      const seen: Told[] = [];
      Object.assign(window, { seen });
      const stage = document.querySelector<HTMLElement>('.stage');
      new MutationObserver(() => {
        seen.push({ atS: (performance.now() - begun) / 1000, frame: Number(stage?.dataset['frame']) });
      }).observe(stage!, { attributes: true, attributeFilter: ['data-frame'] });
    });
    for (let i = 0; i < 4; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await press(page, 'frame-next');
      // oxlint-disable-next-line no-await-in-loop
      await pause(300);
    }
    await press(page, 'play');
    await pause(1200);
    await press(page, 'play');
    await page.keyboard.press('e');
    await page.click('[data-tool="line"]');
    await page.select('[data-setting="hand-span"]', 'run');
    const box = await page.$eval('.stage', (e) => e.getBoundingClientRect().toJSON() as DOMRect);
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 5 });
    await page.mouse.up();
    await pause(400);
    const level = await page.$eval('.voice-level', (e) => (e as HTMLMeterElement).value);
    expect(level).toBeGreaterThanOrEqual(0);
    await page.screenshot({ path: '/tmp/voice-speaking.png' });
    await page.click('[data-action="speak"]');
    await page.waitForSelector('[data-voice="kept"]', { timeout: 20_000 });
    told = await page.evaluate(() => (window as unknown as { seen: Told[] }).seen);
    const states = await page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => [
        track.kind,
        track.readyState,
      ]),
    );
    expect(states).toEqual([['audio', 'ended']]);
  });

  it('shows the same frames at the same moments, whichever way one comes there', async () => {
    // The page's own state afterwards is another: the note brings back its own.
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.click('[data-action="play-note"]');
    await page.waitForSelector('[data-testid="note-bar"][data-playing="true"]');
    await page.click('[data-action="note-play"]');
    await page.waitForSelector('[data-testid="note-bar"][data-playing="false"]');
    const steps = told.filter(({ atS }, i) => (told[i + 1]?.atS ?? atS + 1) - atS > 0.2);
    expect(steps.length).toBeGreaterThanOrEqual(4);
    for (const { atS, frame: wanted } of [...steps].toReversed()) {
      // oxlint-disable-next-line no-await-in-loop
      await go(atS + 0.15);
      // oxlint-disable-next-line no-await-in-loop
      await eventually(`frame ${wanted}`, async () =>
        Math.abs((await frame()) - wanted) <= 1 ? true : null,
      );
    }
  });

  it('keeps its title, can be taken off and brought back, and is there after the page was closed', async () => {
    await page.click('[data-action="note-close"]');
    await page.$eval('[data-setting="note-title"]', (e) => ((e as HTMLInputElement).value = ''));
    await page.type('[data-setting="note-title"]', 'Left wrist');
    await page.keyboard.press('Tab');
    await page.click('[data-action="remove-note"]');
    await page.waitForSelector('[data-action="note-back"]');
    expect(await page.$('[data-action="play-note"]')).toBeNull();
    await page.click('[data-action="note-back"]');
    await page.waitForSelector('[data-action="play-note"]');
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('[data-action="play-note"]', { timeout: 60_000 });
    const title = await page.$eval('[data-setting="note-title"]', (e) => (e as HTMLInputElement).value);
    expect(title).toBe('Left wrist');
  });
});
