/** A coach's own name and logo: chosen in Settings, at the head of what is handed on, in backups. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, press } from '../../scripts/lib/coach.mjs';
import { MOST_LOGO_PX } from '../../src/storage/logo-store.ts';
import { sampleSession } from '../surfaces/fixtures/sample-session.ts';
import { THEMES, violations } from './support/axe.ts';
import { drop } from './support/drop.ts';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, openPage } from './support/pages.ts';
import { storeRuns } from './support/stored-runs.ts';

const NAME = `Anna's "Running" <b>club</b>`;

const dir = mkdtempSync(path.join(os.tmpdir(), 'letterhead-'));
let extension: Extension;
let settings: Page;

beforeAll(async () => {
  extension = await startExtension({ camera: null });
  settings = await openPage(extension, 'settings');
  await settings.waitForSelector('[data-field="report-name"]');
});

afterAll(async () => {
  await extension.close();
  rmSync(dir, { recursive: true });
});

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(dir, name);
  writeFileSync(file, content);
  return file;
}

/** A disc on a clear ground, or on black where the kind has none. */
async function picture(name: string, type: string, width: number, height: number): Promise<string> {
  const base64 = await settings.evaluate(
    async (wanted) => {
      const canvas = new OffscreenCanvas(wanted.width, wanted.height);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#125b50';
      context.beginPath();
      context.ellipse(wanted.width / 2, wanted.height / 2, wanted.width / 2, wanted.height / 2, 0, 0, 7);
      context.fill();
      const blob = await canvas.convertToBlob({ type: wanted.type });
      const reader = new FileReader();
      await new Promise((resolve) => {
        reader.addEventListener('load', resolve);
        reader.readAsDataURL(blob);
      });
      return (reader.result as string).split(',')[1];
    },
    { type, width, height },
  );
  return fileOf(name, Buffer.from(base64 ?? '', 'base64'));
}

/** A few kilobytes that would be decoded to 12000 by 12000 pixels. */
function swelling(): Uint8Array {
  const part = (name: string, content: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const size = 12_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // One bit of grey.
  head[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.alloc((size / 8 + 1) * size))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

async function choose(
  file: string,
  page = settings,
  selector = '[data-action="choose-logo"]',
): Promise<void> {
  const input = await page.waitForSelector(selector);
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

function stored(key: string, page = settings): Promise<unknown> {
  return page.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return (await chrome.storage.local.get(name))[name] ?? null;
  }, key);
}

/** The logo that is kept. */
const kept = (page = settings): Promise<unknown> => stored('logo', page);

/** Width and height of the logo as it is shown; null where there is none. */
function shown(page = settings): Promise<number[] | null> {
  return page.evaluate(() => {
    const image = document.querySelector<HTMLImageElement>('.letterhead img');
    return image?.complete && image.naturalWidth > 0 ? [image.naturalWidth, image.naturalHeight] : null;
  });
}

const { width: W, height: H } = MOST_LOGO_PX;

describe('in Settings', () => {
  it('a name is kept as it is typed, and shown as it will look', async () => {
    await settings.type('[data-field="report-name"]', `  ${NAME} `);
    await expect.poll(() => settings.$eval('.sheet .letterhead', (head) => head.textContent)).toBe(NAME);
    await expect.poll(() => stored('settings')).toMatchObject({ reportName: `  ${NAME} ` });
    await settings.reload();
    await expect.poll(() => settings.$eval('.sheet .letterhead', (head) => head.textContent)).toBe(NAME);
  });

  it.each([
    ['wide.png', 'image/png', [4 * W, H], [W, Math.round(H / 4)]],
    ['photo.jpg', 'image/jpeg', [2 * H, 2 * H], [H, H]],
    ['small.webp', 'image/webp', [120, 60], [120, 60]],
  ] as const)('%s becomes a PNG in the size of a report', async (name, type, [width, height], size) => {
    await choose(await picture(name, type, width, height));
    await expect.poll(() => shown()).toEqual(size);
    expect(await kept()).toMatch(/^data:image\/png;base64,/);
    expect(await settings.$eval('[data-logo-state]', (state) => state.textContent)).toBe('');
  });

  it('what is no picture, broken or enormous is refused in words, and changes nothing', async () => {
    const before = await kept();
    const whole = readFileSync(path.join(dir, 'wide.png'));
    const refused = [
      [
        'drawing.png',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        'not a PNG, JPEG or WebP',
      ],
      ['letter.jpg', 'Dear Anna, it rains.', 'not a PNG, JPEG or WebP'],
      ['broken.png', whole.subarray(0, whole.length / 2), 'cannot be read'],
      ['swelling.png', swelling(), 'too large'],
      ['heavy.png', Buffer.concat([whole, Buffer.alloc(21e6)]), 'too large'],
    ] as const;
    for (const [name, content, words] of refused) {
      await choose(fileOf(name, content));
      const said = await eventually(name, async () => {
        const text = await settings.$eval('[data-logo-state="failed"]', (p) => p.textContent).catch(() => '');
        return text?.startsWith(name) ? text : null;
      });
      expect(said).toContain(words);
      expect(said).toContain('Nothing was changed.');
      expect(await kept()).toBe(before);
    }
    for (const theme of THEMES) expect(await violations(settings, theme)).toEqual([]);
  });

  it('one that is dropped replaces it, and undo brings the other back', async () => {
    await drop(settings, [path.join(dir, 'wide.png')]);
    await expect.poll(() => shown()).toEqual([W, Math.round(H / 4)]);
    await expect.poll(() => settings.$('[data-logo-state="failed"]')).toBeNull();
    await press(settings, 'undo');
    await expect.poll(() => shown()).toEqual([120, 60]);
  });

  it('it is replaced and removed by keyboard, with a way back', async () => {
    const focus = () => settings.evaluate(() => document.activeElement?.getAttribute('data-action'));
    await settings.focus('[data-field="report-name"]');
    await settings.keyboard.press('Tab');
    expect(await focus()).toBe('choose-logo');
    await settings.keyboard.press('Tab');
    expect(await focus()).toBe('remove-logo');
    await settings.keyboard.press('Enter');
    await expect.poll(() => shown()).toBeNull();
    expect(await kept()).toBeNull();
    expect(await focus()).toBe('choose-logo');
    await settings.waitForSelector('[data-action="undo"]');
    // The page listens to keys a moment after it shows the way back.
    const back = await eventually('the logo', async () => {
      await settings.keyboard.down('Control');
      await settings.keyboard.press('z');
      await settings.keyboard.up('Control');
      return shown();
    });
    expect(back).toEqual([120, 60]);
    await expect.poll(() => kept()).not.toBeNull();
  });
});

describe('what is handed on', () => {
  const session = sampleSession(0);
  let summary: Page;

  beforeAll(async () => {
    await storeRuns(settings, [session, sampleSession(1)]);
    summary = await openPage(extension, 'summary', { id: session.id });
    await summary.waitForSelector('[data-testid="summary"]');
  });

  it('a report has name, logo and athlete in its head, who was chosen a moment ago too, and loads nothing', async () => {
    // An athlete has to be known before a run can be given to one.
    const athletes = await openPage(extension, 'athletes');
    await athletes.waitForSelector('.name-form input');
    await athletes.type('.name-form input', 'Jonas');
    await athletes.keyboard.press('Enter');
    await athletes.waitForSelector('tr[data-athlete]');
    await athletes.close();
    await summary.reload();
    await summary.waitForSelector('[data-setting="athlete"]');
    const id = await summary.$eval('[data-setting="athlete"]', (field) => {
      const options = [...(field as HTMLSelectElement).options];
      return options.find(({ text }) => text === 'Jonas')?.value ?? '';
    });
    await summary.select('[data-setting="athlete"]', id);
    await expect
      .poll(() => summary.$eval('[data-setting="athlete"]', (field) => (field as HTMLSelectElement).value))
      .toBe(id);
    const { text } = await exported(summary, 'export-report', ['.report.html']);
    const reader = await extension.browser.newPage();
    try {
      await reader.setOfflineMode(true);
      const asked: string[] = [];
      reader.on('request', (request) => asked.push(request.url()));
      await reader.setContent(text(), { waitUntil: 'load' });
      expect(await reader.$eval('header h1', (title) => title.textContent)).toBe(
        'Running form report of Jonas',
      );
      expect(await reader.$eval('header .letterhead p', (name) => name.textContent)).toBe(NAME);
      expect(await shown(reader)).toEqual([120, 60]);
      expect(await reader.evaluate(() => document.scripts.length)).toBe(0);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    } finally {
      await reader.close();
    }
  });

  it('a printed page has it on paper, and on no screen', async () => {
    const visible = (page: Page) =>
      page.$eval('.page-head .letterhead', (head) => head.checkVisibility()).catch(() => null);
    const pair = { run: session.id, with: sampleSession(1).id };
    for (const [name, query] of [
      ['summary', { id: session.id }],
      ['compare', pair],
      ['plan', {}],
    ] as const) {
      const page = await openPage(extension, name, query);
      await page.waitForSelector('.page-head .letterhead');
      expect(await visible(page), name).toBe(false);
      await page.emulateMediaType('print');
      expect(await visible(page), name).toBe(true);
      expect(await page.$eval('.letterhead p', (p) => p.textContent)).toBe(NAME);
      if (name === 'compare') {
        // Its fields are not printed, so that the runner is named apart.
        const whose = () =>
          page.$eval('.on-paper', (p) => (p.checkVisibility() ? p.textContent : 'not visible'));
        await expect.poll(whose).toBe('Jonas');
      }
      await page.close();
    }
    await settings.emulateMediaType('print');
    expect(await visible(settings)).toBeNull();
    await settings.emulateMediaType('screen');
  });
});

it('a backup brings both to another browser, whose page shows them at once', async () => {
  const client = await settings.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
  await press(settings, 'back-up');
  const file = await eventually(
    'the backup',
    async () => readdirSync(dir).find((entry) => entry.endsWith('.backup')) ?? null,
  );
  const other = await startExtension({ camera: null });
  try {
    const page = await openPage(other, 'settings');
    await page.waitForSelector('.sheet');
    expect(await page.$('.letterhead')).toBeNull();
    await choose(path.join(dir, file), page, '[data-action="restore"]');
    await page.waitForSelector('[data-backup="done"]');
    await expect.poll(() => shown(page)).toEqual([120, 60]);
    expect(await page.$eval('.letterhead p', (p) => p.textContent)).toBe(NAME);
    expect(await kept(page)).toBe(await kept());
  } finally {
    await other.close();
  }
});
