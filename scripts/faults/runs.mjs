/** A run in a real browser, for those who put a fault into it. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installProbe } from '../../test/bench/probe.mjs';
import { exportSession, pageUrl, press, waitUntilLive } from '../lib/coach.mjs';
import { fakeCameraFile } from '../lib/fake-camera.mjs';
import { findBrowser } from '../lib/find-browser.mjs';
import { launch } from '../lib/launch.mjs';
import { DIST, SAMPLE } from '../lib/repo.mjs';

/** Recovering, or summing up, on a busy machine. */
export const PATIENCE_MS = 180_000;
/** A fault that is not told by then is not told. */
const TOLD_WITHIN_MS = 90_000;

/** @typedef {{ browser: import('puppeteer-core').Browser, extensionId: string }} Started */

/** @returns {Promise<Started>} */
export async function start(userDataDir, extension = DIST) {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser here: npm test installs one');
  const { file: camera } = await fakeCameraFile(SAMPLE, executablePath);
  return launch({ executablePath, camera, userDataDir, extension, args: ['--accept-lang=en'] });
}

/**
 * @template Result
 * @param {(profile: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProfile(work) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'faults-'));
  try {
    return await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
}

/** A coach that analyses, with a count of its frames. */
export async function coachOf({ browser, extensionId }, ...prepare) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(installProbe);
  for (const script of prepare) await page.evaluateOnNewDocument(script);
  await page.goto(pageUrl(extensionId, 'coach', { autostart: '1', times: 'demo' }));
  await waitUntilLive(page);
  return page;
}

/** Seconds from the first frame that was analysed to the last. */
export function analysedS(page) {
  return page.evaluate(() => {
    const { frames } = /** @type {any} */ (globalThis).benchNotes;
    return frames.length === 0 ? 0 : (frames.at(-1)[1] - frames[0][1]) / 1000;
  });
}

/** Seconds of skeletons that are stored of a run, and what its row says of them. */
export function storedS(page, id) {
  return page.evaluate(async (wanted) => {
    const { indexedDB, IDBKeyRange } = globalThis;
    const asked = (request) =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const db = await asked(indexedDB.open('sessions'));
    const tx = db.transaction(['rows', 'chunks']);
    const row = await asked(tx.objectStore('rows').get(wanted));
    const chunks = await asked(
      tx.objectStore('chunks').getAll(IDBKeyRange.bound([wanted, 0], [wanted, 1e9])),
    );
    db.close();
    const last = chunks.at(-1);
    return { claimedS: row?.durationS ?? 0, skeletonsS: last ? last.times[last.count - 1] : 0 };
  }, id);
}

export const sessionOf = (page) =>
  page.$eval('[data-session]', (element) => element.getAttribute('data-session'));

/** Sets values that scripts in the page look at. */
export const set = (page, values) => page.evaluate((given) => void Object.assign(globalThis, given), values);

/** @returns {string[]} names of what was not told */
export function missing(told) {
  return Object.keys(told).filter((name) => !told[name]);
}

/** @returns {Promise<boolean>} whether it comes, or goes, in time */
export function comes(page, selector, { timeout = TOLD_WITHIN_MS, hidden = false } = {}) {
  return page.waitForSelector(selector, { timeout, hidden }).then(
    () => true,
    () => false,
  );
}

export const warned = (page, reason) => comes(page, `[data-warning="${reason}"]`);

/**
 * Recovers an interrupted run from home, as its runner would.
 * @param {Started} started
 * @param {{ id: string | null, ranS: number }} run what is known of it
 */
export async function recover({ browser, extensionId }, { id, ranS }) {
  const home = await browser.newPage();
  await home.goto(pageUrl(extensionId, 'home'));
  const offered = await comes(home, '[data-testid="unfinished"]');
  // Cut short before anything was written: nothing is offered, and nothing promised.
  if (!offered) return { ranS, claimedS: 0, keptS: 0, lostS: ranS, untold: ranS < 6 ? [] : ['offer'] };
  const { claimedS } = await storedS(home, id);
  await Promise.all([home.waitForNavigation({ timeout: PATIENCE_MS }), press(home, 'recover')]);
  await home.waitForSelector('[data-testid="numbers"]', { timeout: PATIENCE_MS });
  const { durationS: keptS, quality } = await exportSession(home);
  const untold = missing({ note: quality.notes.includes('stopped-unexpectedly') });
  return { ranS, claimedS, keptS, lostS: ranS - keptS, untold };
}
