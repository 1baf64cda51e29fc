/**
 * More that goes wrong around a run: the extension updated, the tab discarded, a model damaged, and in one long run the
 * clock, the frame rate, the light, the camera, a second tab, the graphics process, the background and the engine.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportSession, openCoach, press, visibleText } from '../lib/coach.mjs';
import { DIST } from '../lib/repo.mjs';
import {
  analysedS,
  coachOf,
  comes,
  missing,
  PATIENCE_MS,
  recover,
  sessionOf,
  set,
  start,
  warned,
  withProfile,
} from './runs.mjs';
import { installTroubledCamera } from './troubled-camera.mjs';

/** So long a fault lasts, s. */
const FAULT_S = 6;
/** So many frames show that the coach sees again. */
const SEES_AGAIN = 15;
const SEES_WITHIN_MS = 120_000;

/** The extension's own background, for what only an extension may do. */
async function background({ browser, extensionId }) {
  const isOurs = (target) => target.type() === 'service_worker' && target.url().includes(extensionId);
  const worker = await (await browser.waitForTarget(isOurs, { timeout: 60_000 })).worker();
  if (!worker) throw new Error('The background does not run.');
  return worker;
}

/**
 * A run cut short in a browser that lives on, and recovered there.
 * @param {(started: import('./runs.mjs').Started) => Promise<unknown>} cut
 */
function cutShort(atS, cut) {
  return withProfile(async (profile) => {
    const started = await start(profile);
    try {
      // The browser ends with its last page.
      await started.browser.newPage();
      const coach = await coachOf(started);
      await sleep(atS * 1000);
      const [ranS, id] = [await analysedS(coach), await sessionOf(coach)];
      await cut(started);
      await sleep(5000);
      return await recover(started, { id, ranS });
    } finally {
      await started.browser.close();
    }
  });
}

/** The extension is replaced by a newer version, which closes all its pages. */
export function updateTrial(atS) {
  // Loading what is loaded replaces it.
  return cutShort(atS, ({ browser }) => browser.installExtension(DIST));
}

/** The browser discards the coach's tab to have its memory. */
export function discardTrial(atS) {
  return cutShort(atS, async (started) => {
    const worker = await background(started);
    await worker.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ url: chrome.runtime.getURL('src/surfaces/coach/*') });
      await chrome.tabs.discard(tab.id);
    })()`);
  });
}

/** @returns {Promise<{ reason: string | null, words: string }>} what is said where a model is not as it was packed */
export async function damagedModelTrial() {
  const extension = mkdtempSync(path.join(os.tmpdir(), 'faults-extension-'));
  try {
    cpSync(DIST, extension, { recursive: true });
    const file = path.join(extension, 'models/blazepose/pose_landmark_full.tflite');
    const bytes = readFileSync(file);
    bytes.fill(0, 0, 4096);
    writeFileSync(file, bytes);
    return await withProfile(async (profile) => {
      const { browser, extensionId } = await start(profile, extension);
      try {
        const page = await openCoach(browser, extensionId, { autostart: '1', times: 'demo' });
        const failure = await page.waitForSelector('[data-failure]', { timeout: PATIENCE_MS });
        const reason = (await failure?.evaluate((element) => element.getAttribute('data-failure'))) ?? null;
        return { reason, words: await visibleText(page) };
      } finally {
        await browser.close();
      }
    });
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Runs in the page: `clockOffByMs` is added to the time of day. */
function installClock() {
  const page = /** @type {any} */ (globalThis);
  page.clockOffByMs = 0;
  const now = Date.now.bind(Date);
  Date.now = () => now() + page.clockOffByMs;
}

const countFrames = (page) => page.evaluate(() => /** @type {any} */ (globalThis).benchNotes.frames.length);

/** Whether frames are analysed again, in time. */
async function seesAgain(page) {
  const before = await countFrames(page);
  for (const end = Date.now() + SEES_WITHIN_MS; Date.now() < end; await sleep(250))
    if ((await countFrames(page)) >= before + SEES_AGAIN) return true;
  return false;
}

const call = (page, name, value) =>
  page.evaluate(([given, argument]) => /** @type {any} */ (globalThis)[given](argument), [name, value]);

/** The camera ends, and opening it fails with an error of this name until it is plugged in. @returns whether it was told */
async function withoutCamera(coach, error, reason, meanwhile = async () => {}) {
  await call(coach, 'unplug', error);
  const isTold = await warned(coach, reason);
  await meanwhile();
  await call(coach, 'plugIn');
  return isTold && (await comes(coach, '[data-warning^="camera"]', { hidden: true }));
}

/** What is done to the run, one after the other. Each resolves when the fault is over, with whether it was told. */
const TROUBLES = {
  'clock set back': async ({ coach }) => {
    await set(coach, { clockOffByMs: -3_600_000 });
    return true;
  },
  'five frames a second': async ({ coach }) => {
    await set(coach, { cameraGives: 'few' });
    await sleep(FAULT_S * 1000);
    await set(coach, { cameraGives: 'all' });
    return true;
  },
  'lights off': async ({ coach }) => {
    await set(coach, { cameraGives: 'dark' });
    await sleep(FAULT_S * 1000);
    await set(coach, { cameraGives: 'all' });
    return true;
  },
  'one image again and again': async ({ coach }) => {
    await set(coach, { cameraGives: 'frozen' });
    const isTold = await warned(coach, 'camera-frozen');
    await set(coach, { cameraGives: 'all' });
    return isTold && (await comes(coach, '[data-warning^="camera"]', { hidden: true }));
  },
  'one image in which nobody is': async ({ coach }) => {
    await set(coach, { cameraGives: 'empty' });
    const isTold = await warned(coach, 'camera-still');
    await set(coach, { cameraGives: 'all' });
    return isTold && (await comes(coach, '[data-warning^="camera"]', { hidden: true }));
  },
  'camera unplugged': ({ coach }) => withoutCamera(coach, 'NotFoundError', 'camera-stopped'),
  'camera taken by another program': ({ coach }) => withoutCamera(coach, 'NotReadableError', 'camera-busy'),
  'camera no longer allowed': async ({ browser, extensionId, coach }) => {
    const client = await browser.target().createCDPSession();
    const origin = `chrome-extension://${extensionId}`;
    const allow = (setting) =>
      client.send('Browser.setPermission', { permission: { name: 'camera' }, setting, origin });
    await allow('denied');
    return withoutCamera(coach, 'NotAllowedError', 'camera-denied', () => allow('granted'));
  },
  'camera turned': async ({ coach }) => {
    await set(coach, { cameraGives: 'moved' });
    await sleep(3 * FAULT_S * 1000);
    await set(coach, { cameraGives: 'all' });
    return true;
  },
  'a second tab that wants to coach': async ({ browser, extensionId, coach }) => {
    const second = await openCoach(browser, extensionId, { autostart: '1', times: 'demo' });
    const isTold = await comes(second, '[data-failure="session-elsewhere"]');
    await second.close();
    await coach.bringToFront();
    return isTold;
  },
  'graphics process lost': async ({ browser }) => {
    const client = await browser.target().createCDPSession();
    // It answers with the end of what would have answered.
    await Promise.race([client.send('Browser.crashGpuProcess').catch(() => undefined), sleep(5000)]);
    return true;
  },
  'background stopped, then the toolbar used': async ({ browser, extensionId, coach }) => {
    const isOurs = (target) => target.type() === 'service_worker' && target.url().includes(extensionId);
    const worker = await browser.targets().find(isOurs)?.worker();
    await worker?.close();
    const other = await browser.newPage();
    await other.bringToFront();
    const extension = (await browser.extensions()).get(extensionId);
    await other.triggerExtensionAction(extension);
    // An empty tab takes no card, so the coach comes to the front.
    const isShown = () => coach.evaluate(() => globalThis.document.visibilityState === 'visible');
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(250))
      if (await isShown()) return true;
    return false;
  },
  'tab frozen, as when the machine sleeps': async ({ coach }) => {
    const client = await coach.createCDPSession();
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    await sleep(FAULT_S * 1000);
    await client.send('Page.setWebLifecycleState', { state: 'active' });
    return true;
  },
  'engine killed': async ({ coach }) => {
    const engine = coach.workers().find((worker) => worker.url().includes('engine-worker'));
    await engine?.close();
    return warned(coach, 'engine-stopped');
  },
};

/**
 * All of them in one run.
 * @returns {Promise<{ ranS: number, keptS: number, lostS: number, claimedS: number, untold: string[] }>} untold: also what
 *   the coach did not see again after
 */
export function manyTroublesTrial() {
  return withProfile(async (profile) => {
    const started = await start(profile);
    try {
      const coach = await coachOf(started, installTroubledCamera, installClock);
      const told = {};
      for (const [name, trouble] of Object.entries(TROUBLES)) {
        told[name] = await trouble({ ...started, coach });
        told[`frames after: ${name}`] = await seesAgain(coach);
      }
      const ranS = await analysedS(coach);
      const wall = await coach.evaluate(() => performance.now() / 1000);
      await press(coach, 'finish');
      told.summary = await comes(coach, '[data-testid="numbers"]', { timeout: PATIENCE_MS });
      const { durationS: keptS, events } = await exportSession(coach);
      for (const kind of ['camera-lost', 'camera-moved'])
        told[`event ${kind}`] = events.some((e) => e.kind === kind);
      // A clock that was set back makes no run longer than the page has been open.
      told['a true duration'] = keptS <= wall;
      return { ranS, keptS, lostS: ranS - keptS, claimedS: 0, untold: missing(told) };
    } finally {
      await started.browser.close();
    }
  });
}
