/** The video of a web page, analysed from the toolbar: as its file; what cannot be read is said. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession } from '../../scripts/lib/coach.mjs';
import { serve } from '../../scripts/lib/local-server.mjs';
import { OWN_CLIPS, ROOT } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { limitOf } from '../accuracy/limits.mjs';
import { startExtension, type Extension } from './support/extension.ts';
import { eventually, everyWord, openPage } from './support/pages.ts';

const CLIP = 'abn07_15fps_frontlaptop';
const VIEW = 'front, laptop';
/** Some 300 frames on a slow, busy machine. */
const DONE_MS = 300_000;

const pageWith = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`;
const videoAt = (address: string): string =>
  `<video src="${address}" width="640" height="480" muted autoplay loop></video>`;

let extension: Extension;
let site: Awaited<ReturnType<typeof serve>>;
let elsewhere: Awaited<ReturnType<typeof serve>>;
let address: string;

beforeAll(async () => {
  const files = { '/clip.mp4': path.join(OWN_CLIPS, `${CLIP}.mp4`) };
  elsewhere = await serve({
    files,
    pages: { '/': pageWith('Player', videoAt('/clip.mp4')) },
  });
  const foreign = `http://127.0.0.1:${elsewhere.port}`;
  site = await serve({
    files,
    pages: {
      '/run': pageWith('Easy run', videoAt('/clip.mp4')),
      '/foreign': pageWith('Foreign', videoAt(`${foreign}/clip.mp4`)),
      '/framed': pageWith(
        'Framed',
        `<iframe src="http://localhost:${elsewhere.port}/" width="700" height="520"></iframe>`,
      ),
    },
  });
  address = `http://127.0.0.1:${site.port}`;
  extension = await startExtension({ camera: null });
  // A click before its background runs would be nobody's.
  const background = await extension.browser.waitForTarget((one) => one.url().includes('service-worker'));
  await background.worker();
});

afterAll(async () => {
  await extension.close();
  site.close();
  elsewhere.close();
});

/** Opens a page, waits for its video, and clicks the button of the toolbar there. */
async function opened(where: string): Promise<Page> {
  const film = await extension.browser.newPage();
  await film.goto(`${address}${where}`);
  await film.bringToFront();
  await eventually('the page in the browser', async () =>
    film.target().url().includes(where.split('?')[0]) ? true : null,
  );
  return film;
}

/** @returns the Videos page that the click brings */
async function clicked(film: Page): Promise<Page> {
  const installed = (await extension.browser.extensions()).get(extension.extensionId);
  if (!installed) throw new Error('the extension is not there');
  const before = new Set(extension.browser.targets());
  await film.triggerExtensionAction(installed);
  const target = await extension.browser.waitForTarget(
    (one) => !before.has(one) && one.url().includes('/analyze/'),
    { timeout: 20_000 },
  );
  const page = await target.page();
  if (!page) throw new Error('no page');
  return page;
}

const playing = (film: Page): Promise<unknown> =>
  film.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2, { polling: 100 });

describe('the video of a web page', { timeout: DONE_MS }, () => {
  it('is analysed as its file is, and the run keeps the address without what says who looks', async () => {
    const film = await opened('/run?v=easy_5k&token=secret#me');
    await playing(film);
    const videos = await clicked(film);
    await videos.waitForSelector('[data-page-video="read"]', { timeout: 30_000 });
    // What the page does from here on is of no matter.
    await film.goto('about:blank');
    await eventually(
      'the analysis',
      async () => ((await videos.$('[data-file="Easy run"][data-step="done"]')) ? true : null),
      DONE_MS,
    );
    const session = (await exportSession(videos)) as SessionFile;
    expect(session.source.kind).toBe('page');
    expect(session.source.page).toMatchObject({ address: `${address}/run?v=easy_5k`, firstS: 0 });
    expect(JSON.stringify(session)).not.toContain('secret');
    const golden = path.join(ROOT, 'test/golden/expected', `${CLIP}.json`);
    const { session: own } = JSON.parse(readFileSync(golden, 'utf8')) as { session: SessionFile };
    expect(session.view).toBe(own.view);
    const apart = own.measures.flatMap(({ id, side, value }) => {
      const limit = limitOf(id, VIEW);
      const read = session.measures.find((one) => one.id === id && one.side === side)?.value ?? null;
      if (!limit || value === null) return [];
      return read !== null && Math.abs(read - value) <= limit.must ? [] : [{ id, side, value, read }];
    });
    expect(apart).toEqual([]);
    await videos.close();
  });

  it('that another site keeps to itself is refused in plain words', async () => {
    const film = await opened('/foreign');
    await playing(film);
    const videos = await clicked(film);
    await videos.waitForSelector('[data-page-refused="foreign"]', { timeout: 20_000 });
    expect(await everyWord(videos)).toContain('This video comes from another site');
    await videos.close();
    await film.close();
  });

  it('in a frame of another site is refused, and the site is named', async () => {
    const film = await opened('/framed');
    const installed = (await extension.browser.extensions()).get(extension.extensionId);
    if (!installed) throw new Error('the extension is not there');
    // The button sees no video here; what the menu asks for is asked for by its address.
    await film.triggerExtensionAction(installed);
    const page = await openPage(extension, 'home');
    const tab = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
      };
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.endsWith('/framed'))?.id ?? -1;
    });
    const videos = await openPage(extension, 'analyze', { tab: String(tab) });
    await videos.waitForSelector('[data-page-refused="framed"]', { timeout: 20_000 });
    expect(await everyWord(videos)).toContain(`It comes from localhost:${elsewhere.port}.`);
  });
});
