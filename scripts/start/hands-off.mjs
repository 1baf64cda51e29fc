/** The live coach without a person at the keyboard: a video as the webcam, short times for cues, results as files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cameraCount, exportSession, finish, openCoach, shownCue, waitUntilLive } from '../lib/coach.mjs';
import { FAKE_CAMERA_FPS, fakeCameraFile } from '../lib/fake-camera.mjs';
import { launch } from '../lib/launch.mjs';
import { SAMPLE } from '../lib/repo.mjs';
import { sessionTable } from '../lib/session-table.mjs';
import { throttle } from '../lib/throttle.mjs';
import { EXIT } from '../lib/usage.mjs';

/** Where a video's length is not known and no time was asked for. */
const DEFAULT_SECONDS = 60;

export async function coachHandsOff({ camera, seconds, out, view, headless, slower, executablePath }) {
  const video = camera ?? SAMPLE;
  console.error(`Making a webcam of ${path.basename(video)} …`);
  const fake = await fakeCameraFile(video, executablePath);
  const lengthS = seconds ?? fake.durationS ?? DEFAULT_SECONDS;
  if (fake.durationS !== null && lengthS > fake.durationS + 0.5) {
    console.error(`The video lasts ${fake.durationS.toFixed(1)} s and starts again at its end.`);
  }
  mkdirSync(out, { recursive: true });

  const { browser, extensionId } = await launch({ executablePath, headless, camera: fake.file });
  const endThrottling = slower === null ? null : await throttle(browser, slower);
  try {
    const parameters = { autostart: '1', times: 'demo', ...(view ? { view } : {}) };
    const page = await openCoach(browser, extensionId, parameters);
    await waitUntilLive(page);
    console.error(`Coaching for ${lengthS.toFixed(0)} s …`);
    const before = await cameraCount(page);
    await watch(page, lengthS, path.join(out, 'live.png'));
    const after = await cameraCount(page);
    await finish(page);
    await endThrottling?.();
    const session = await exportSession(page);
    writeFileSync(path.join(out, 'live.session.json'), `${JSON.stringify(session, null, 2)}\n`);
    await page.screenshot({ path: path.join(out, 'summary.png'), fullPage: true });
    console.log(sessionTable(session));
    if (fake.durationS !== null) warnOfSlowCamera((after.frames - before.frames) / (after.atS - before.atS));
    console.log(
      `\n${['live.session.json', 'live.png', 'summary.png'].map((name) => path.join(out, name)).join('\n')}`,
    );
    return EXIT.ok;
  } finally {
    // A stopped process would not close.
    await endThrottling?.();
    await browser.close();
  }
}

function warnOfSlowCamera(fps) {
  const share = fps / FAKE_CAMERA_FPS;
  if (share > 0.985) return;
  const percent = (100 * (1 - share)).toFixed(0);
  console.error(
    `\nThis machine is busy: the webcam's file was played ${percent} % too slowly, so the runner's cadence is as much lower.`,
  );
}

/** Lets the runner run, and takes the picture while a cue is shown; without a cue, towards the end. */
async function watch(page, lengthS, picture) {
  const end = Date.now() + lengthS * 1000;
  const lastChance = end - Math.min(3000, lengthS * 250);
  let taken = false;
  while (Date.now() < end) {
    if (!taken && (Date.now() >= lastChance || (await shownCue(page)) !== null)) {
      // The banner glides in.
      await sleep(700);
      await page.screenshot({ path: picture });
      taken = true;
    }
    await sleep(Math.max(0, Math.min(250, end - Date.now())));
  }
}
