/** The coach, live before a recorded webcam, in a browser whose memory with an empty page is known. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pageUrl, waitUntilLive } from '../../scripts/lib/coach.mjs';
import { fakeCameraFile } from '../../scripts/lib/fake-camera.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { DIST, SAMPLE } from '../../scripts/lib/repo.mjs';
import { totalMb } from './memory-counting.mjs';
import { EMPTY_PAGE_S, memoryByKind, rootOf } from './memory.mjs';
import { showWebcam } from './webcam.mjs';

/**
 * @typedef {object} LiveCoach
 * @property {import('puppeteer-core').Browser} browser
 * @property {import('puppeteer-core').Page} page
 * @property {number} root process id of the browser
 * @property {ReturnType<typeof memoryByKind>} empty memory while the page was empty
 * @property {WebcamMemory} webcam memory while the page was empty but for a video of the same webcam
 *
 * @typedef {{ sharedMb: number | null, ownMb: number | null }} WebcamMemory of all processes
 */

/**
 * @template Result
 * @param {string} executablePath
 * @param {object} options
 * @param {string} [options.dist] the built extension
 * @param {string} [options.video] what the webcam shows, over and over
 * @param {() => void} options.probe runs in the page before its own scripts
 * @param {'demo' | 'normal'} options.times a demonstration gives a cue every 15 s, and after each all frames are analysed
 *   for a while
 * @param {boolean} [options.everyFrame] all frames are analysed, all the time
 * @param {(coach: LiveCoach) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLiveCoach(
  executablePath,
  { dist = DIST, video = SAMPLE, probe, times, everyFrame = false },
  work,
) {
  const { file: camera } = await fakeCameraFile(video, executablePath);
  const { browser, extensionId } = await launch({
    executablePath,
    camera,
    extension: dist,
    watchesNetwork: false,
  });
  try {
    const page = await browser.newPage();
    await page.goto(pageUrl(extensionId, 'privacy'));
    await sleep(EMPTY_PAGE_S * 1000);
    const root = rootOf(browser);
    const empty = memoryByKind(root);
    const webcam = await besideWebcam(page, root);
    await page.evaluateOnNewDocument(probe);
    await page.goto(
      pageUrl(extensionId, 'coach', { autostart: '1', times, ...(everyFrame && { frames: 'all' }) }),
    );
    await waitUntilLive(page);
    return await work({ browser, page, root, empty, webcam });
  } finally {
    await browser.close();
  }
}

/** @returns {Promise<WebcamMemory>} */
async function besideWebcam(page, root) {
  const end = await showWebcam(page);
  const memory = { sharedMb: totalMb(memoryByKind(root)), ownMb: totalMb(memoryByKind(root, 'own')) };
  await end();
  return memory;
}
