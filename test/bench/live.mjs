/** The whole live pipeline in the built extension, with the sample as the webcam: shown, then hidden. */
import { setTimeout as sleep } from 'node:timers/promises';
import { FAKE_CAMERA_FPS } from '../../scripts/lib/fake-camera.mjs';
import { withLiveCoach } from './live-coach.mjs';
import { watchMemory } from './memory.mjs';
import { followVideo, installProbe, originDistance } from './probe.mjs';
import { quantile } from './quantile.mjs';

/** After the start: engines settle, code is compiled. */
const SETTLE_S = 5;
const MEMORY_EVERY_S = 30;

/**
 * @param {string} executablePath
 * @param {{ seconds: number, minutes: number, log: (words: string) => void }} options seconds: shown and hidden each;
 *   minutes: how long memory is watched afterwards
 */
export function measureLive(executablePath, { seconds, minutes, log }) {
  const options = /** @type {const} */ ({ probe: installProbe, times: 'demo' });
  return withLiveCoach(executablePath, options, async ({ browser, page, root, empty }) => {
    await page.evaluate(followVideo);
    await sleep(SETTLE_S * 1000);
    log(`shown for ${seconds} s`);
    const shown = await watch(page, seconds);
    const other = await browser.newPage();
    await other.bringToFront();
    log(`hidden for ${seconds} s`);
    const hidden = await watch(page, seconds);
    const hiddenState = await page.evaluate(() => globalThis.document.visibilityState);
    await page.bringToFront();
    const memory = await watchMemory(root, empty, { minutes, everyS: MEMORY_EVERY_S, log });
    const notes = await page.evaluate(() => globalThis.benchNotes);
    return {
      cameraFps: FAKE_CAMERA_FPS,
      shownFps: shown.fps,
      hiddenFps: hidden.fps,
      reallyHidden: hiddenState === 'hidden',
      ...latency(shown.notes),
      firstSkeletonMs: firstSkeleton(notes),
      longTasks: notes.longTasks.filter(([start]) => start > shown.fromMs).map(([, duration]) => duration),
      longTasksAtStart: notes.longTasks
        .filter(([start]) => start <= shown.fromMs)
        .map(([, duration]) => duration),
      memory,
    };
  });
}

async function watch(page, seconds) {
  const now = () => page.evaluate(() => performance.now());
  const fromMs = await now();
  await sleep(seconds * 1000);
  const toMs = await now();
  const notes = await page.evaluate(() => globalThis.benchNotes);
  const times = new Set(notes.frames.filter(([at]) => at >= fromMs && at < toMs).map(([, time]) => time));
  return { fromMs, fps: (1000 * times.size) / (toMs - fromMs), notes };
}

/** Camera frame → drawn skeleton. */
function latency({ frames, captures }) {
  const seen = frames.filter(([, , person]) => person);
  const distance = originDistance(
    seen.map(([, time]) => time),
    captures,
  );
  if (distance === null) return { latencyP50Ms: null, latencyP95Ms: null };
  const waits = seen.slice(-600).map(([drawn, time]) => drawn - (time - distance));
  return { latencyP50Ms: quantile(waits, 0.5), latencyP95Ms: quantile(waits, 0.95) };
}

function firstSkeleton({ frames, cameraAt }) {
  const first = frames.find(([, , person]) => person);
  return first && cameraAt !== null ? first[0] - cameraAt : null;
}
