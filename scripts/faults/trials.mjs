/**
 * A run with a fault in it, in a real browser: the browser killed, the disk full, the camera silent. Each trial says what
 * was lost and what the runner was told; whoever calls judges.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportSession, pageUrl, press } from '../lib/coach.mjs';
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
  storedS,
  warned,
  withProfile,
} from './runs.mjs';
import { installTroubledCamera } from './troubled-camera.mjs';

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
      return await recover(second, { id, ranS });
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

/** The runs that are stored were last used by a newer version: nothing can be written. */
export function newerStorageTrial() {
  return withProfile(async (profile) => {
    const started = await start(profile);
    const { browser, extensionId } = started;
    try {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = globalThis.indexedDB.open('sessions', 1e6);
            opening.addEventListener('success', () => resolve(opening.result.close()));
            opening.addEventListener('error', () => reject(opening.error));
          }),
      );
      const coach = await coachOf(started);
      const id = await sessionOf(coach);
      const warnedOf = await warned(coach, 'storage-newer');
      await sleep(8000);
      const ranS = await analysedS(coach);
      await press(coach, 'finish');
      await coach.waitForSelector('[data-failure="storage-newer"]', { timeout: PATIENCE_MS });
      const { durationS: keptS, told } = await openUnstored(browser, extensionId, id);
      return {
        ranS,
        claimedS: 0,
        keptS,
        lostS: ranS - keptS,
        untold: missing({ warning: warnedOf, 'not saved yet': told }),
      };
    } finally {
      await browser.close();
    }
  });
}

/** The camera gives no frames for a while, and says nothing. @param {number} forS seconds; from 15 on it is opened again */
export function silentCameraTrial(atS, forS = 8) {
  return withProfile(async (profile) => {
    const started = await start(profile);
    try {
      const coach = await coachOf(started, installTroubledCamera);
      await sleep(atS * 1000);
      const id = await sessionOf(coach);
      await set(coach, { cameraGives: 'none' });
      const warnedOf = await warned(coach, 'camera-silent');
      await sleep(forS * 1000);
      await set(coach, { cameraGives: 'all' });
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
