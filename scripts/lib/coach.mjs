/** Drives the coach's pages from outside, as a runner's hand would: by what is on them. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Loading the engine on a slow, busy machine; a second or two elsewhere. */
const START_TIMEOUT_MS = 90_000;

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

export async function press(page, action, timeout = 10_000) {
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
  await page.waitForSelector('[data-action="export"]', { timeout: FINISH_TIMEOUT_MS });
  return new URL(page.url()).searchParams.get('id') ?? '';
}

/** The session file that the summary page's own export writes. */
export async function exportSession(page) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'session-'));
  try {
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    await press(page, 'export');
    const file = await downloaded(dir);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function downloaded(dir, timeoutMs = 20_000) {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(100)) {
    const name = existsSync(dir) && readdirSync(dir).find((entry) => entry.endsWith('.json'));
    if (name) return path.join(dir, name);
  }
  throw new Error('The session could not be exported.');
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
    const [track] = globalThis.document.querySelector('video').srcObject.getVideoTracks();
    return { frames: track.stats.totalFrames, atS: performance.now() / 1000 };
  });
}

export async function visibleText(page, most = 400) {
  const text = await page.evaluate(() => globalThis.document.body.innerText);
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, most);
}
