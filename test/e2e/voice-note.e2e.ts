/**
 * A coach speaks over the player, steps and draws meanwhile: the note replays the same frames at the same moments, and
 * its video has the sound. The microphone is Chromium's own, which beeps once a second.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, saveTo } from '../../scripts/lib/coach.mjs';
import { ROOT } from '../../scripts/lib/repo.mjs';
import { THEMES, violations } from './support/axe.ts';
import { installShowAt, type SeekingPage } from './support/by-browser.ts';
import { drop } from './support/drop.ts';
import { type Extension, startExtension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';

const SLOWLY_MS = 300_000;
const NAME = 'variable-frame-rate.mp4';

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
  await drop(list, [path.join(ROOT, 'test/clips/kinds', NAME)]);
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
    // The microphone beeps once a second.
    await page.waitForFunction(() => document.querySelector<HTMLMeterElement>('.voice-level')!.value > 0.3);
    await page.click('[data-action="speak"]');
    await page.waitForSelector('[data-voice="kept"]');
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

  it.each(THEMES)('has no violation of axe in %s', async (theme) => {
    expect(await violations(page, theme)).toEqual([]);
    await page.screenshot({ path: path.join(os.tmpdir(), `voice-note-${theme}.png`) });
  });

  it('becomes a video whose sound can be heard, with what was drawn', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'voice-'));
    try {
      await saveTo(page, dir);
      await press(page, 'note-video');
      await page.waitForSelector('[data-note-video="done"]', { timeout: 60_000 });
      const name = await eventually(
        'the file',
        async () => readdirSync(dir).find((entry) => /\.note-1\.(mp4|webm)$/.test(entry)) ?? null,
      );
      const bytes = readFileSync(path.join(dir, name));
      const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
      const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
      const [videoS, audioS] = [await video!.computeDuration(), await audio!.computeDuration()];
      expect(Math.abs(videoS - audioS)).toBeLessThan(0.1);
      expect(audioS).toBeGreaterThan(2.5);
      await page.evaluate(installShowAt);
      const { loud, yellow } = await page.evaluate(async (base64) => {
        const data = Uint8Array.from(atob(base64), (c) => c.codePointAt(0) ?? 0);
        const element = document.createElement('video');
        element.src = URL.createObjectURL(new Blob([data]));
        await new Promise((resolve) => element.addEventListener('loadeddata', resolve, { once: true }));
        const canvas = new OffscreenCanvas(element.videoWidth, element.videoHeight);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        const yellowAt = async (atS: number): Promise<number> => {
          await (globalThis as unknown as SeekingPage).showAt(element, atS);
          context.drawImage(element, 0, 0);
          const { data: rgba } = context.getImageData(0, 0, canvas.width, canvas.height);
          let found = 0;
          for (let i = 0; i < rgba.length; i += 4)
            if (rgba[i] > 200 && rgba[i + 1] > 160 && rgba[i + 2] < 130) found++;
          return found;
        };
        const [before, drawn] = [await yellowAt(0.1), await yellowAt(element.duration - 0.05)];
        const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(data.buffer);
        const samples = sound.getChannelData(0);
        return { loud: samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0), yellow: drawn - before };
      }, bytes.toString('base64'));
      expect(loud).toBeGreaterThan(0.05);
      expect(yellow).toBeGreaterThan(100);
    } finally {
      rmSync(dir, { recursive: true });
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

  const said = () => page.$eval('[data-testid="voice-said"]', (e) => e.textContent ?? '');
  /** Of notes that are not whole yet. */
  const pieces = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('sessions');
          opening.addEventListener('error', () => reject(new Error('not opened')));
          opening.addEventListener('success', () => {
            const counting = opening.result.transaction('notePieces').objectStore('notePieces').count();
            counting.addEventListener('success', () => {
              opening.result.close();
              resolve(counting.result);
            });
          });
        }),
    );
  const begin = async (): Promise<void> => {
    await page.click('[data-action="speak"]');
    await page.waitForSelector('[data-voice="speaking"]');
  };

  it('says what to do where the microphone is refused', async () => {
    await page.click('[data-action="voice"]');
    await page.evaluate(() => {
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      Object.assign(window, { allow: () => (devices.getUserMedia = open) });
      devices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    });
    await page.click('[data-action="speak"]');
    await page.waitForSelector('[data-voice="failed"]');
    expect(await said()).toContain('The microphone was not allowed.');
    await page.evaluate(() => (window as unknown as { allow(): void }).allow());
  });

  it('keeps what was said until the microphone was unplugged', async () => {
    await page.evaluate(() => {
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      devices.getUserMedia = async (wanted) => {
        const stream = await open(wanted);
        Object.assign(window, { unplug: () => stream.getTracks().forEach((track) => track.stop()) });
        return stream;
      };
    });
    const before = (await page.$$('[data-note]')).length;
    await begin();
    await pause(2500);
    await page.evaluate(() => (window as unknown as { unplug(): void }).unplug());
    await page.waitForSelector('[data-voice="kept"]');
    expect(await said()).toContain('The microphone went away.');
    expect(await page.$$('[data-note]')).toHaveLength(before + 1);
  });

  it('stays on the page where the disk is full, and is kept once there is room', async () => {
    await page.evaluate(() => {
      const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
      // It gives nothing back: a prototype cannot be handed to the test.
      const makeRoom = (): void => void Object.defineProperty(IDBObjectStore.prototype, 'put', own);
      Object.assign(window, { makeRoom });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const before = (await page.$$('[data-note]')).length;
    await begin();
    await pause(2500);
    await page.click('[data-action="speak"]');
    await page.waitForSelector('[data-voice="unsaved"]');
    expect(await said()).toContain('It stays on this page.');
    expect(await page.$$('[data-note]')).toHaveLength(before);
    await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom());
    await page.click('[data-action="save-voice"]');
    await page.waitForSelector('[data-voice="kept"]');
    expect(await page.$$('[data-note]')).toHaveLength(before + 1);
  });

  it('is there but for its last seconds where its tab is killed, after a plain question', async () => {
    const address = page.url();
    const before = (await page.$$('[data-note]')).length;
    await begin();
    await page.waitForFunction(
      () => /0:0[7-9]/.test(document.querySelector('.voice-row .number')?.textContent ?? ''),
      { polling: 100 },
    );
    await page.close();
    page = await extension.browser.newPage();
    await page.goto(address);
    await page.waitForSelector('[data-broken-note]', { timeout: 60_000 });
    expect(await pieces()).toBeGreaterThan(1);
    expect(await page.$eval('[data-broken-note]', (e) => e.textContent)).toContain('Keep it?');
    expect(await page.$$('[data-note]')).toHaveLength(before);
    await page.click('[data-action="keep-broken"]');
    await page.waitForFunction(
      (many) =>
        document.querySelectorAll('[data-note]').length === many &&
        !document.querySelector('[data-broken-note]'),
      {},
      before + 1,
    );
    const lengths = await page.$$eval('[data-action="play-note"]', (all) => all.map((e) => e.textContent));
    expect(lengths.at(-1)).toMatch(/0:0[4-9]/);
    expect(await pieces()).toBe(0);
  });
});
