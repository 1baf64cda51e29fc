/** This build beside one of another commit, in turns, so that both are measured by the same machine in the same minutes. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { analyzeOne, openPage } from '../../scripts/lib/analyze-files.mjs';
import { fakeCameraFile } from '../../scripts/lib/fake-camera.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { serve } from '../../scripts/lib/local-server.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';
import { cpuPerMinute, cpuSeconds, usedBetween } from './cpu.mjs';
import { withLiveCoach } from './live-coach.mjs';
import { rootOf, sampleMemory } from './memory.mjs';
import { installProbe } from './probe.mjs';
import { showWebcam } from './webcam.mjs';

/** 640x480, 16 and 20 s. */
const WARM_UP = path.join(OWN_CLIPS, 'own16_slowcadence150_sideleft.mp4');
const VIDEO = path.join(OWN_CLIPS, 'own01_good_frontlaptop.mp4');

/** The runner in it runs from its first frame to its last: a coach who watches somebody stand has other work. */
const WEBCAM = path.join(OWN_CLIPS, '../people/people02_good_frontfull.mp4');

/** Engines settle, code is compiled, and the run becomes steady: what is measured after that lasts for the rest of it. */
const SETTLE_S = 30;

/**
 * @typedef {object} Measured of one build in one round; null where this system does not tell
 * @property {number | null} liveCpu processor seconds a minute of coaching, above those of an empty page beside the same webcam
 * @property {number} liveFps analysed frames a second
 * @property {number | null} liveMb memory above an empty page, MB
 * @property {number} videoFps frames a second of a recorded video, decoding and summary included
 * @property {number | null} videoCpu processor milliseconds a frame of it
 *
 * @typedef {{ name: string, dist: string, rounds: Measured[] }} Build
 *
 * @param {string} executablePath
 * @param {readonly { name: string, dist: string }[]} builds
 * @param {{ rounds: number, seconds: number, log: (words: string) => void }} options
 * @returns {Promise<{ builds: Build[], emptyCpu: (number | null)[] }>}
 */
export async function measureAgainst(executablePath, builds, { rounds, seconds, log }) {
  const camera = (await fakeCameraFile(WEBCAM, executablePath)).file;
  /** @type {Build[]} */
  const results = builds.map((build) => ({ ...build, rounds: [] }));
  const emptyCpu = [];
  for (let round = 0; round < rounds; round++) {
    log(`round ${round + 1} of ${rounds}: an empty page beside the webcam`);
    const empty = await emptyPage(executablePath, camera, seconds);
    emptyCpu.push(empty);
    // In turns from both ends: a machine that grows slower does not favour the first.
    const order = round % 2 === 0 ? results : results.toReversed();
    for (const build of order) {
      log(`round ${round + 1}: ${build.name}, live`);
      const live = await measureLive(executablePath, build.dist, seconds);
      log(`round ${round + 1}: ${build.name}, recorded`);
      const video = await measureVideo(executablePath, build.dist);
      const liveCpu = live.cpu === null || empty === null ? null : live.cpu - empty;
      build.rounds.push({ liveCpu, liveFps: live.fps, liveMb: live.mb, ...video });
    }
  }
  return { builds: results, emptyCpu };
}

/** The webcam's file plays into a page without the extension: what any page with a preview costs. */
async function emptyPage(executablePath, camera, seconds) {
  const server = await serve({ files: {}, pages: { '/': '<!doctype html><title>empty</title>' }, posts: {} });
  const { browser } = await launch({ executablePath, camera, extension: null, watchesNetwork: false });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.port}/`);
    await showWebcam(page);
    return await cpuPerMinute(rootOf(browser), seconds);
  } finally {
    await browser.close();
    server.close();
  }
}

function measureLive(executablePath, dist, seconds) {
  const options = /** @type {const} */ ({
    dist,
    video: WEBCAM,
    probe: installProbe,
    times: 'normal',
  });
  return withLiveCoach(executablePath, options, async ({ page, root, empty }) => {
    await sleep(SETTLE_S * 1000);
    const count = () =>
      // A frame is noted by every listener: its time tells it.
      page.evaluate(() => ({
        frames: new Set(globalThis.benchNotes.frames.map(([, timeMs]) => timeMs)).size,
        atMs: performance.now(),
      }));
    const before = await count();
    const cpu = await cpuPerMinute(root, seconds);
    const after = await count();
    const fps = (1000 * (after.frames - before.frames)) / (after.atMs - before.atMs);
    return { cpu, fps, mb: sampleMemory(root, empty, seconds)?.aboveEmptyMb ?? null };
  });
}

async function measureVideo(executablePath, dist) {
  const { browser, extensionId } = await launch({ executablePath, extension: dist, watchesNetwork: false });
  try {
    const page = await openPage(browser, extensionId);
    // The first video loads the engines and compiles their code.
    await analyzeOne(page, WARM_UP, () => {});
    const root = rootOf(browser);
    const before = { atMs: performance.now(), cpu: cpuSeconds(root) };
    let after = before;
    // What comes after it, the export of the session's file, is not the analysis.
    const { session } = await analyzeOne(page, VIDEO, (_share, stage) => {
      if (stage === 'done') after = { atMs: performance.now(), cpu: cpuSeconds(root) };
    });
    const { framesAnalysed } = session.engine;
    const cpu = usedBetween(before.cpu, after.cpu);
    return {
      videoFps: (1000 * framesAnalysed) / (after.atMs - before.atMs),
      videoCpu: cpu === null ? null : (1000 * cpu) / framesAnalysed,
    };
  } finally {
    await browser.close();
  }
}
