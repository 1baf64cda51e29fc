/**
 * A run with a fault in it, in a real browser: the browser killed, the disk full, the camera silent. Each trial says what
 * was lost and what the runner was told; whoever calls judges.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installProbe } from '../../test/bench/probe.mjs';
import { exportSession, pageUrl, press, waitUntilLive } from '../lib/coach.mjs';
import { fakeCameraFile } from '../lib/fake-camera.mjs';
import { findBrowser } from '../lib/find-browser.mjs';
import { launch } from '../lib/launch.mjs';
import { DIST, SAMPLE } from '../lib/repo.mjs';

/** Recovering, or summing up, on a busy machine. */
const PATIENCE_MS = 180_000;
/** A fault that is not told by then is not told. */
const TOLD_WITHIN_MS = 40_000;

/** @typedef {{ browser: import('puppeteer-core').Browser, extensionId: string }} Started */

/** @returns {Promise<Started>} */
async function start(userDataDir, extension = DIST) {
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
async function withProfile(work) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'faults-'));
  try {
    return await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
}

/** A coach that analyses, with a count of its frames. */
async function coachOf({ browser, extensionId }, prepare = () => {}) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(installProbe);
  await page.evaluateOnNewDocument(prepare);
  await page.goto(pageUrl(extensionId, 'coach', { autostart: '1', times: 'demo' }));
  await waitUntilLive(page);
  return page;
}

/** Seconds from the first frame that was analysed to the last. */
function analysedS(page) {
  return page.evaluate(() => {
    const { frames } = /** @type {any} */ (globalThis).benchNotes;
    return frames.length === 0 ? 0 : (frames.at(-1)[1] - frames[0][1]) / 1000;
  });
}

/** Seconds of skeletons that are stored of a run, and what its row says of them. */
function storedS(page, id) {
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

const sessionOf = (page) => page.$eval('[data-session]', (element) => element.getAttribute('data-session'));

/** @returns {string[]} names of what was not told */
function missing(told) {
  return Object.keys(told).filter((name) => !told[name]);
}

/** @returns {Promise<boolean>} whether it comes, or goes, in time */
function comes(page, selector, { timeout = TOLD_WITHIN_MS, hidden = false } = {}) {
  return page.waitForSelector(selector, { timeout, hidden }).then(
    () => true,
    () => false,
  );
}

const warned = (page, reason) => comes(page, `[data-warning="${reason}"]`);

/** Kills the browser at a moment of a run. @param {number} atS seconds after the first frame */
export function killTrial(atS) {
  return withProfile(async (profile) => {
    const first = await start(profile);
    const coach = await coachOf(first);
    await sleep(atS * 1000);
    const [ranS, id] = [await analysedS(coach), await sessionOf(coach)];
    const gone = new Promise((resolve) => {
      first.browser.once('disconnected', resolve);
    });
    first.browser.process()?.kill('SIGKILL');
    await gone;
    await sleep(2000);
    const second = await start(profile);
    try {
      const home = await second.browser.newPage();
      await home.goto(pageUrl(second.extensionId, 'home'));
      const offered = await comes(home, '[data-testid="unfinished"]', { timeout: 20_000 });
      // Killed before anything was written: nothing is offered, and nothing promised.
      if (!offered) return { ranS, claimedS: 0, keptS: 0, lostS: ranS, untold: ranS < 6 ? [] : ['offer'] };
      const { claimedS } = await storedS(home, id);
      await Promise.all([home.waitForNavigation({ timeout: PATIENCE_MS }), press(home, 'recover')]);
      await home.waitForSelector('[data-testid="numbers"]', { timeout: PATIENCE_MS });
      const { durationS: keptS, quality } = await exportSession(home);
      const untold = missing({ note: quality.notes.includes('stopped-unexpectedly') });
      return { ranS, claimedS, keptS, lostS: ranS - keptS, untold };
    } finally {
      await second.browser.close();
    }
  });
}

/** The built extension without the right to all the room there is: only so does the browser keep it to a quota. */
function withoutUnlimitedStorage() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'faults-extension-'));
  cpSync(DIST, dir, { recursive: true });
  const file = path.join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return dir;
}

/** Fills the disk at a moment of a run, ends the run, looks at it in memory, makes room and saves it. */
export async function fullDiskTrial(atS, forS = 12) {
  const extension = withoutUnlimitedStorage();
  try {
    return await withProfile(async (profile) => {
      const started = await start(profile, extension);
      try {
        return await fillAndSave(started, atS, forS);
      } finally {
        await started.browser.close();
      }
    });
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

async function fillAndSave(started, atS, forS) {
  const { browser, extensionId } = started;
  const coach = await coachOf(started);
  const id = await sessionOf(coach);
  await sleep(atS * 1000);
  const client = await coach.createCDPSession();
  const origin = `chrome-extension://${extensionId}`;
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const warnedOf = await warned(coach, 'storage-full');
  await sleep(forS * 1000);
  await press(coach, 'finish');
  await coach.waitForSelector('[data-failure="storage-full"]', { timeout: PATIENCE_MS });
  const ranS = await analysedS(coach);
  const inMemory = await openUnstored(browser, extensionId, id);
  // Room is made, and the runner saves again.
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await press(coach, 'finish-again');
  await coach.waitForSelector('[data-testid="numbers"]', { timeout: PATIENCE_MS });
  const { durationS } = await exportSession(coach);
  const { skeletonsS } = await storedS(coach, id);
  const keptS = Math.min(durationS, skeletonsS, inMemory.durationS);
  const untold = missing({ warning: warnedOf, 'not saved yet': inMemory.told });
  return { ranS, claimedS: 0, keptS, lostS: ranS - keptS, untold };
}

/** The summary from the coach's memory, in a tab of its own. */
async function openUnstored(browser, extensionId, id) {
  const page = await browser.newPage();
  await page.goto(pageUrl(extensionId, 'summary', { id }));
  await page.waitForSelector('[data-testid="numbers"]', { timeout: PATIENCE_MS });
  const told = (await page.$('[data-testid="unstored"]')) !== null;
  const { durationS } = await exportSession(page);
  await page.close();
  return { durationS, told };
}

/** Runs in the page: the camera's frames are held back while `cameraIsSilent`; the track stays live all the while. */
function installSilence() {
  const { mediaDevices } = globalThis.navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    const [track] = stream.getVideoTracks();
    const page = /** @type {any} */ (globalThis);
    const { readable } = new page.MediaStreamTrackProcessor({ track });
    const generator = new page.MediaStreamTrackGenerator({ kind: 'video' });
    // It passes for the camera itself, which is looked for again by its id.
    generator.getSettings = () => track.getSettings();
    const gate = new TransformStream({
      transform(frame, controller) {
        if (page.cameraIsSilent) frame.close();
        else controller.enqueue(frame);
      },
    });
    readable
      .pipeThrough(gate)
      .pipeTo(generator.writable)
      .catch(() => undefined);
    return new globalThis.MediaStream([generator]);
  };
}

/** The camera gives no frames for a while, and says nothing. @param {number} forS seconds; from 15 on it is opened again */
export function silentCameraTrial(atS, forS = 8) {
  return withProfile(async (profile) => {
    const started = await start(profile);
    try {
      const coach = await coachOf(started, installSilence);
      await sleep(atS * 1000);
      const id = await sessionOf(coach);
      const setSilent = (silent) =>
        coach.evaluate((is) => void Object.assign(globalThis, { cameraIsSilent: is }), silent);
      await setSilent(true);
      const warnedOf = await warned(coach, 'camera-silent');
      await sleep(forS * 1000);
      await setSilent(false);
      const back = await comes(coach, '[data-warning^="camera"]', { hidden: true });
      await sleep(6000);
      const ranS = await analysedS(coach);
      await press(coach, 'finish');
      await coach.waitForSelector('[data-testid="numbers"]', { timeout: PATIENCE_MS });
      const { durationS, events } = await exportSession(coach);
      const { skeletonsS } = await storedS(coach, id);
      const keptS = Math.min(durationS, skeletonsS);
      const noted = events.some(({ kind }) => kind === 'camera-lost');
      const untold = missing({ warning: warnedOf, 'end of the warning': back, event: noted });
      return { ranS, claimedS: 0, keptS, lostS: ranS - keptS, untold };
    } finally {
      await started.browser.close();
    }
  });
}
