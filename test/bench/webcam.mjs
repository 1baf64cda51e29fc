/** A page that shows a webcam makes the browser play its file: that is no part of what the coach takes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { EMPTY_PAGE_S } from './memory.mjs';

/**
 * Shows the webcam in a page, and waits until that is all it does.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function showWebcam(page) {
  await page.evaluate(async () => {
    const video = globalThis.document.createElement('video');
    video.id = 'bench-webcam';
    video.muted = true;
    globalThis.document.body.prepend(video);
    video.srcObject = await globalThis.navigator.mediaDevices.getUserMedia({
      video: { width: 640, height: 480, frameRate: 30 },
    });
    await video.play();
  });
  await sleep(EMPTY_PAGE_S * 1000);
  return () =>
    page.evaluate(() => {
      const video = /** @type {HTMLVideoElement} */ (globalThis.document.querySelector('#bench-webcam'));
      for (const track of /** @type {MediaStream} */ (video.srcObject).getTracks()) track.stop();
    });
}
