/** What a web page and a session file can do to us: docs/threat-model.md. The input is harmless and only looks nasty. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession, finish, pageUrl, shownCue } from '../../scripts/lib/coach.mjs';
import { type Extension, liveCoach, startExtension } from './support/extension.ts';
import { type OtherSite, otherSite } from './support/other-site.ts';
import { eventually, everyWord, openPage } from './support/pages.ts';

/** What would stand on a page as an element if a name were taken for markup. */
const PLANTED = '<b id="planted">a name</b><img src="x" id="planted-image">';
const CUE_WITHIN_MS = 90_000;

let extension: Extension;
let site: OtherSite;
let coach: Page;
let film: Page;

beforeAll(async () => {
  extension = await startExtension();
  site = await otherSite();
  coach = await liveCoach(extension);
  film = await extension.browser.newPage();
  await film.goto(site.url);
  await film.bringToFront();
  await eventually('the film in the browser', async () => (film.target().url() === site.url ? true : null));
  const installed = (await extension.browser.extensions()).get(extension.extensionId);
  if (!installed) throw new Error('the extension is not there');
  await film.triggerExtensionAction(installed);
  await film.waitForSelector('[popover="manual"]');
});

afterAll(async () => {
  await extension.close();
  site.close();
});

describe('a web page', () => {
  it('cannot read what the card says', async () => {
    const cue = await eventually('a cue', () => shownCue(coach), CUE_WITHIN_MS);
    await eventually('it on the card', async () => ((await everyWord(film)).includes(cue) ? true : null));
    const read = await film.evaluate(() => {
      const host = document.querySelector('[popover="manual"]');
      return { root: host?.shadowRoot ?? null, text: document.documentElement.textContent ?? '' };
    });
    expect(read.root).toBeNull();
    expect(read.text).not.toContain(cue);
  });

  it('sees none of the words that the card was given', async () => {
    expect(await film.evaluate(() => 'midlineWords' in globalThis)).toBe(false);
  });

  it('cannot load or frame a file of the extension', async () => {
    const id = extension.extensionId;
    const tried = await film.evaluate(
      async (manifest, home) => {
        const loaded = await fetch(manifest).then(
          () => 'loaded',
          () => 'refused',
        );
        const frame = document.createElement('iframe');
        frame.src = home;
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return loaded;
      },
      `chrome-extension://${id}/manifest.json`,
      pageUrl(id, 'home'),
    );
    expect(tried).toBe('refused');
    expect(film.frames().some((frame) => frame.url().startsWith('chrome-extension:'))).toBe(false);
  });

  it('has no way to send the extension a message', async () => {
    const ways = await film.evaluate(() => {
      const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } };
      return typeof chrome?.runtime?.sendMessage;
    });
    expect(ways).toBe('undefined');
  });

  it('in full screen still has the card on top', async () => {
    await film.evaluate(() => document.documentElement.requestFullscreen());
    const isOnTop = await eventually('the card on top', async () =>
      film.evaluate(() => {
        const host = document.querySelector('[popover="manual"]');
        const { left, top, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return document.fullscreenElement !== null && host !== null && there === host ? true : null;
      }),
    );
    await film.evaluate(() => document.exitFullscreen());
    expect(isOnTop).toBe(true);
  });

  it('can take the card away, and the run goes on', async () => {
    await film.evaluate(() => document.querySelector('[popover="manual"]')?.remove());
    const stage = await coach.$eval('[data-stage]', (element) => element.getAttribute('data-stage'));
    expect(stage).toBe('live');
  });
});

describe('a session file', () => {
  it('is shown as text, whatever its words look like', async () => {
    await finish(coach);
    const session = await exportSession(coach);
    const planted = {
      ...session,
      id: 'ffffffff-aaaa-4bbb-8ccc-dddddddddddd',
      note: PLANTED,
      source: { ...session.source, name: PLANTED },
    };
    const dir = mkdtempSync(path.join(os.tmpdir(), 'import-'));
    const file = path.join(dir, `${PLANTED.replaceAll('/', '')}.json`);
    writeFileSync(file, JSON.stringify(planted));
    const home = await openPage(extension, 'home');
    const input = await home.waitForSelector('[data-action="import"] input');
    await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(file);
    await home.waitForSelector('.toast');
    rmSync(dir, { recursive: true });
    // An imported run may get an id of its own.
    const id = await eventually('the imported run', async () => {
      const ids = await home.$$eval('tr[data-session]', (rows) => rows.map((row) => row.dataset['session']));
      return ids.find((one) => one !== undefined && one !== session.id) ?? null;
    });
    const summary = await openPage(extension, 'summary', { id });
    await eventually('its name', async () =>
      (await everyWord(summary)).includes('<b id="planted">') ? true : null,
    );
    for (const page of [home, summary]) expect(await page.$('#planted, #planted-image')).toBeNull();
  });
});
