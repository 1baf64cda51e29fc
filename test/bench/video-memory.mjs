/** Memory while a long video in high definition is analysed, and whether its page stays free. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { analyzeOne, openPage } from '../../scripts/lib/analyze-files.mjs';
import { pageUrl } from '../../scripts/lib/coach.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { OWN_CLIPS, ROOT } from '../../scripts/lib/repo.mjs';
import { run, which } from '../../scripts/lib/run.mjs';
import { totalMb } from './memory-counting.mjs';
import { EMPTY_PAGE_S, memoryByKind, memoryWords, rootOf, sampleMemory } from './memory.mjs';

const CLIP = path.join(OWN_CLIPS, 'own01_good_frontlaptop.mp4');
const SAMPLE_EVERY_S = 10;

/**
 * @typedef {import('./memory-counting.mjs').MemorySample & { ownAboveEmptyMb: number | null }} VideoSample
 *   `ownAboveEmptyMb`: counting only pages that no other process uses, see `Counting`
 *
 * @param {string} executablePath
 * @param {{ minutes: number, log: (words: string) => void }} options minutes: length of the video
 * @returns {Promise<{ minutes: number, fps: number, samples: VideoSample[], longTasks: number[] }>}
 *   fps: frames analysed a second; longTasks: milliseconds, of the page
 */
export async function measureVideoMemory(executablePath, { minutes, log }) {
  const video = await longVideo(minutes);
  const { browser, extensionId } = await launch({ executablePath, watchesNetwork: false });
  const root = rootOf(browser);
  let watching = true;
  try {
    const empty = await browser.newPage();
    await empty.goto(pageUrl(extensionId, 'privacy'));
    await sleep(EMPTY_PAGE_S * 1000);
    const nothing = memoryByKind(root);
    const nothingOwn = totalMb(memoryByKind(root, 'own'));
    const page = await openPage(browser, extensionId);
    await page.evaluate(noteLongTasks);
    await empty.close();

    let share = 0;
    /** @type {VideoSample[]} */
    const samples = [];
    const startMs = performance.now();
    const watch = async () => {
      while (watching) {
        await sleep(SAMPLE_EVERY_S * 1000);
        const sample = sampleMemory(root, nothing, (performance.now() - startMs) / 1000);
        if (!watching || sample === null) continue;
        const own = totalMb(memoryByKind(root, 'own'));
        const ownAboveEmptyMb = own === null || nothingOwn === null ? null : own - nothingOwn;
        samples.push({ ...sample, ownAboveEmptyMb });
        log(`${(100 * share).toFixed(0)} % of the video: ${memoryWords(sample)}`);
      }
    };
    const watched = watch();
    const { session } = await analyzeOne(page, video, (done) => (share = done));
    const seconds = (performance.now() - startMs) / 1000;
    watching = false;
    await watched;
    const longTasks = await page.evaluate(() => globalThis.benchLongTasks);
    return { minutes, fps: session.engine.framesAnalysed / seconds, samples, longTasks };
  } finally {
    watching = false;
    await browser.close();
  }
}

function noteLongTasks() {
  globalThis.benchLongTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.benchLongTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** 1920 × 1080, 30 frames/s, H.264: one of our own clips, scaled up and played again and again. */
async function longVideo(minutes) {
  const target = path.join(ROOT, '.cache/long-video', `${minutes}-minutes-1080p.mp4`);
  if (existsSync(target)) return target;
  if (which('ffmpeg') === null) throw new Error('A long video is made with ffmpeg, which is not here.');
  mkdirSync(path.dirname(target), { recursive: true });
  const [once, part] = [`${target}.once.mp4`, `${target}.part.mp4`];
  const filters = 'scale=1440:1080,pad=1920:1080:240:0,fps=30';
  const codec = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p', '-g', '60'];
  await ffmpeg(['-i', CLIP, '-an', '-vf', filters, ...codec, once]);
  await ffmpeg(['-stream_loop', '-1', '-i', once, '-c', 'copy', '-t', String(60 * minutes), part]);
  renameSync(part, target);
  return target;
}

async function ffmpeg(args) {
  const code = await run('ffmpeg', ['-y', '-loglevel', 'error', ...args]);
  if (code !== 0) throw new Error(`ffmpeg ended with status ${code}: ffmpeg ${args.join(' ')}`);
}
