/** The video of a web page, analysed from the toolbar: as its file; what cannot be read is said. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSession } from '../../scripts/lib/coach.mjs';
import { serve } from '../../scripts/lib/local-server.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../src/core/session/session-file.ts';
import { startExtension, type Extension } from './support/extension.ts';
import {
  apartFromFile,
  clickedOn,
  listensToButton,
  FILM_CLIP,
  openFilm,
  pageWith,
  playing,
  pressButton,
  videoAt,
  videosPage,
} from './support/film.ts';
import { eventually, everyWord, openPage } from './support/pages.ts';

/** Some 300 frames on a slow, busy machine. */
const DONE_MS = 300_000;

let extension: Extension;
let site: Awaited<ReturnType<typeof serve>>;
let elsewhere: Awaited<ReturnType<typeof serve>>;
let address: string;

beforeAll(async () => {
  const files = { '/clip.mp4': path.join(OWN_CLIPS, `${FILM_CLIP}.mp4`) };
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
  await listensToButton(extension);
});

afterAll(async () => {
  await extension.close();
  site.close();
  elsewhere.close();
});

const opened = (where: string): Promise<Page> => openFilm(extension, `${address}${where}`);
const clicked = (film: Page): Promise<Page> => clickedOn(extension, film);

interface Chromes {
  readonly tabs: { query(what: object): Promise<{ readonly url?: string }[]> };
  readonly commands: { readonly onCommand: { dispatch(...given: unknown[]): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(...given: unknown[]): void } };
}

describe('the video of a web page', { timeout: DONE_MS }, () => {
  it('is analysed as its file is, and the run keeps the address without what says who looks', async () => {
    const film = await opened('/run?v=easy_5k&token=secret#me');
    await playing(film);
    const videos = await clicked(film);
    await videos.waitForSelector('[data-page-video="read"]');
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
    expect(session.view).toBe('front');
    expect(apartFromFile(session)).toEqual([]);
    await videos.close();
  });

  it('that another site keeps to itself is refused in plain words', async () => {
    const film = await opened('/foreign');
    await playing(film);
    const videos = await clicked(film);
    await videos.waitForSelector('[data-page-refused="foreign"]');
    expect(await everyWord(videos)).toContain('This video comes from another site');
    await videos.close();
    await film.close();
  });

  it('is analysed from both entries of the menu and from the keys too', async () => {
    const film = await opened('/run');
    await playing(film);
    // A browser gives access to the tab with a real click alone, so there was one.
    await (await clicked(film)).close();
    const target = await extension.browser.waitForTarget((one) => one.url().includes('service-worker'));
    const background = await target.worker();
    if (!background) throw new Error('no background');
    for (const from of ['analyse-video', 'analyse-video-button', 'keys']) {
      const press = (): Promise<unknown> =>
        background.evaluate(
          async (how, url) => {
            const { chrome } = globalThis as unknown as { chrome: Chromes };
            const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
            if (how === 'keys') chrome.commands.onCommand.dispatch('analyse-video', tab);
            else chrome.contextMenus.onClicked.dispatch({ menuItemId: how, editable: false }, tab);
          },
          from,
          `${address}/run`,
        );
      const videos = await videosPage(extension, press);
      await videos.waitForSelector('[data-file="Easy run"]');
      await videos.close();
    }
    await film.close();
  });

  it('in a frame of another site is refused, and the site is named', async () => {
    const film = await opened('/framed');
    // The button sees no video here; what the menu asks for is asked for by its address.
    await pressButton(extension, film);
    const page = await openPage(extension, 'home');
    const tab = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
      };
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.endsWith('/framed'))?.id ?? -1;
    });
    const videos = await openPage(extension, 'analyze', { tab: String(tab) });
    await videos.waitForSelector('[data-page-refused="framed"]');
    expect(await everyWord(videos)).toContain(`It comes from localhost:${elsewhere.port}.`);
  });
});
