/** The coach in a window for a person: their camera, their clicks. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openCoach } from '../lib/coach.mjs';
import { launch } from '../lib/launch.mjs';
import { ROOT } from '../lib/repo.mjs';

/** Kept from one start to the next, so that sessions, settings and the camera's permission last. */
const PROFILE = path.join(ROOT, '.cache/profile');

/** @returns {Promise<boolean>} false, and nothing left open, where this machine has no camera */
export async function coachByHand(executablePath) {
  mkdirSync(PROFILE, { recursive: true });
  const { browser, extensionId } = await launch({ executablePath, headless: false, userDataDir: PROFILE });
  const [blank] = await browser.pages();
  const page = await openCoach(browser, extensionId);
  await blank?.close();
  if (!(await hasCamera(page))) {
    await browser.close();
    return false;
  }
  console.log('Midline is open. Close its window, or press Ctrl-C here, when you are done.');
  await new Promise((resolve) => {
    browser.once('disconnected', resolve);
  });
  return true;
}

/** Devices are listed, without their names, before anybody is asked for permission. */
function hasCamera(page) {
  return page.evaluate(async () => {
    const devices = await globalThis.navigator.mediaDevices.enumerateDevices();
    return devices.some((device) => device.kind === 'videoinput');
  });
}
