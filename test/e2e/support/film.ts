/** A web page with a video, and the click there that brings the Videos page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { patient } from '../../../scripts/lib/launch.mjs';
import { ROOT } from '../../../scripts/lib/repo.mjs';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { limitOf } from '../../accuracy/limits.mjs';
import type { Extension } from './extension.ts';
import { eventually } from './pages.ts';

/** The clip that the pages show, and its own golden file's name. */
export const FILM_CLIP = 'abn07_15fps_frontlaptop';
const VIEW = 'front, laptop';

export const pageWith = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`;
export const videoAt = (address: string): string =>
  `<video src="${address}" width="640" height="480" muted autoplay loop></video>`;

/** Opens a page and brings it to the front. */
export async function openFilm(extension: Extension, address: string): Promise<Page> {
  const film = await extension.browser.newPage();
  await film.goto(address);
  await film.bringToFront();
  await eventually('the page in the browser', async () =>
    film.target().url().includes(address.split('?')[0]) ? true : null,
  );
  return film;
}

/** @returns the Videos page that `act` brings */
export async function videosPage(extension: Extension, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(extension.browser.targets());
  await act();
  const target = await extension.browser.waitForTarget(
    (one) => !before.has(one) && one.url().includes('/analyze/'),
  );
  const page = await target.page();
  if (!page) throw new Error('no page');
  return patient(page);
}

/**
 * Waits until the extension listens to its button: a press in the first moments of a fresh browser is lost, half of the time on a
 * quick machine.
 */
export async function listensToButton({ browser }: Extension): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().includes('service-worker'));
  const worker = await target.worker();
  if (!worker) throw new Error('no service worker');
  await eventually('the extension listens', async () =>
    (await worker.evaluate(() =>
      (
        globalThis as unknown as { chrome?: { action?: { onClicked: { hasListeners(): boolean } } } }
      ).chrome?.action?.onClicked.hasListeners(),
    ))
      ? true
      : null,
  );
}

/** The button of the toolbar, pressed there: a runner's hand has the page in front. */
export async function pressButton({ browser, extensionId }: Extension, film: Page): Promise<void> {
  await film.bringToFront();
  const installed = (await browser.extensions()).get(extensionId);
  if (!installed) throw new Error('the extension is not there');
  await film.triggerExtensionAction(installed);
}

/** The Videos page that a click on a page with a video brings. */
export const clickedOn = (extension: Extension, film: Page): Promise<Page> =>
  videosPage(extension, () => pressButton(extension, film));

export const playing = (film: Page): Promise<unknown> =>
  film.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2, { polling: 100 });

interface Apart {
  readonly id: string;
  readonly side: string | null;
  readonly value: number;
  readonly read: number | null;
}

/** Measures that are further from the file's own analysis than they must be. */
export function apartFromFile(session: SessionFile): Apart[] {
  const golden = path.join(ROOT, 'test/golden/expected', `${FILM_CLIP}.json`);
  const { session: own } = JSON.parse(readFileSync(golden, 'utf8')) as { session: SessionFile };
  return own.measures.flatMap(({ id, side, value, smallestChange }) => {
    const limit = limitOf(id, VIEW);
    const found = session.measures.find((one) => one.id === id && one.side === side);
    const read = found?.value ?? null;
    if (!limit || value === null) return [];
    // Frames that a busy machine loses make step times less sure, and the number says by how much itself.
    const doubt =
      id === 'stepTimeAsymmetry' ? Math.hypot(smallestChange ?? 0, found?.smallestChange ?? 0) : 0;
    const within = Math.max(limit.must, doubt);
    return read !== null && Math.abs(read - value) <= within ? [] : [{ id, side, value, read }];
  });
}
