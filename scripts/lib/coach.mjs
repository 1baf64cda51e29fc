/** Drives the coach's pages from outside, as a runner's hand would: by what is on them. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Loading the engine on a slow, busy machine; a second or two elsewhere. */
const START_TIMEOUT_MS = 90_000;

/** What a page shows at once on a quiet machine. */
const PATIENCE_MS = 60_000;

/** Filtering a long recording again. */
const FINISH_TIMEOUT_MS = 180_000;

export function pageUrl(extensionId, name, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  return `chrome-extension://${extensionId}/src/surfaces/${name}/index.html${query ? `?${query}` : ''}`;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {Record<string, string>} parameters of the coach page: autostart, times, view …
 */
export async function openCoach(browser, extensionId, parameters = {}) {
  const page = await browser.newPage();
  await page.goto(pageUrl(extensionId, 'coach', parameters), { waitUntil: 'domcontentloaded' });
  return page;
}

/** Waits until frames are being analysed; says what the page says where that does not come. */
export async function waitUntilLive(page, timeout = START_TIMEOUT_MS) {
  await page.waitForSelector('[data-stage="live"], [data-stage="failed"]', { timeout }).catch((error) => {
    throw new Error('The coach did not start in time.', { cause: error });
  });
  if (await page.$('[data-stage="failed"]')) {
    throw new Error(`The coach could not start: ${await visibleText(page)}`);
  }
}

export async function press(page, action, timeout = PATIENCE_MS) {
  const button = await page.waitForSelector(`[data-action="${action}"]`, { timeout, visible: true });
  // A click of the page's own: it works in a hidden tab too, where the pointer's would wait for a frame.
  await button.evaluate((element) => element.click());
}

/** Ends the session and waits for its summary. @returns {Promise<string>} the session's id */
export async function finish(page) {
  await press(page, 'finish');
  const arrived = () => globalThis.location.pathname.includes('/summary/');
  await page.waitForFunction(arrived, { timeout: FINISH_TIMEOUT_MS, polling: 250 }).catch((error) => {
    throw new Error('The session did not end in time.', { cause: error });
  });
  await page.waitForSelector('[data-testid="summary"]', { timeout: FINISH_TIMEOUT_MS });
  return new URL(page.url()).searchParams.get('id') ?? '';
}

/** The session file that the page's own export writes. @param {string} [downloads] as `exported` has it */
export async function exportSession(page, downloads) {
  const { text } = await exported(page, 'export', ['.json'], downloads === undefined ? {} : { downloads });
  return JSON.parse(text());
}

/** Opens the export panel where there is one and it is closed. */
export async function openExports(page) {
  if (!(await page.$('[data-action="export-menu"]'))) return;
  if (await page.$('.export-panel:popover-open')) return;
  await press(page, 'export-menu');
  await page.waitForSelector('.export-panel:popover-open', { timeout: PATIENCE_MS });
}

/**
 * Presses one of the page's exports and waits for its file.
 * @param {string} action of the button
 * @param {readonly string[]} endings that the file's name may have
 * @param {{ timeoutMs?: number, onProgress?: (share: number) => void, downloads?: string }} [waiting] `downloads`: an empty
 *   folder to which this browser saves already; one that speaks Chromium's protocol is told of a folder
 * @returns {Promise<{ name: string, bytes: Buffer, text: () => string }>}
 */
export async function exported(page, action, endings, waiting = {}) {
  const { timeoutMs = PATIENCE_MS, onProgress = () => {}, downloads } = waiting;
  const dir = downloads ?? mkdtempSync(path.join(os.tmpdir(), 'export-'));
  try {
    if (downloads === undefined) await saveTo(page, dir);
    // A page that has just been opened reads its session first.
    await page.waitForSelector(`[data-action="export-menu"], [data-action="${action}"]`, {
      timeout: PATIENCE_MS,
    });
    await openExports(page);
    await press(page, action);
    for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(100)) {
      const name = readdirSync(dir).find((entry) => endings.some((ending) => entry.endsWith(ending)));
      if (name) {
        const bytes = readFileSync(path.join(dir, name));
        // Firefox makes the name first and fills the file later.
        if (bytes.length === 0) continue;
        rmSync(path.join(dir, name));
        // The panel would lie over the page in pictures of it.
        await page.evaluate(() => {
          /** @type {HTMLElement | null} */
          const panel = globalThis.document.querySelector(':popover-open');
          panel?.hidePopover();
        });
        return { name, bytes, text: () => bytes.toString('utf8') };
      }
      const state = await page.evaluate(() => {
        /** @type {HTMLElement | null} */
        const panel = globalThis.document.querySelector('[data-export]');
        const bar = panel?.querySelector('progress');
        return { kind: panel?.dataset.export, words: panel?.textContent ?? '', share: bar?.value ?? 0 };
      });
      if (state.kind === 'failed') throw new Error(state.words.trim());
      if (state.kind === 'busy') onProgress(state.share);
    }
    throw new Error(`No ${endings[0]} came out of it in time.`);
  } finally {
    if (downloads === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

export async function saveTo(page, downloadPath) {
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

/** The cue on the screen, or null. @returns {Promise<string | null>} */
export function shownCue(page) {
  return page.evaluate(() => {
    const banner = globalThis.document.querySelector('[data-cue]');
    const text = banner?.textContent?.trim();
    return text ? text : null;
  });
}

/**
 * How many pictures the camera has given so far, analysed or not, and when that was, by the page's clock. A busy
 * machine plays the fake webcam's file more slowly, and the runner with it: this tells by how much.
 * @returns {Promise<{ frames: number, atS: number }>}
 */
export function cameraCount(page) {
  return page.evaluate(() => {
    const stream = /** @type {MediaStream} */ (globalThis.document.querySelector('video')?.srcObject);
    const track = /** @type {any} */ (stream.getVideoTracks()[0]);
    return { frames: track.stats.totalFrames, atS: performance.now() / 1000 };
  });
}

export async function visibleText(page, most = 400) {
  const text = await page.evaluate(() => globalThis.document.body.innerText);
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, most);
}
