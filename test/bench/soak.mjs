/** The coach in a hidden tab, looked at again and again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pageUrl, waitUntilLive } from '../../scripts/lib/coach.mjs';
import { fakeCameraFile } from '../../scripts/lib/fake-camera.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { SAMPLE } from '../../scripts/lib/repo.mjs';
import { EMPTY_PAGE_S, memoryByKind, memoryWords, sampleMemory } from './memory.mjs';

/** Loading and compiling are over. */
const FIRST_S = 60;
const EVERY_S = 60;

/**
 * @param {string} executablePath
 * @param {{ minutes: number, log: (words: string) => void }} options
 * @returns {Promise<any[]>} samples, one a minute; counts are since the one before
 */
export async function soak(executablePath, { minutes, log }) {
  const camera = (await fakeCameraFile(SAMPLE, executablePath)).file;
  const { browser, extensionId } = await launch({ executablePath, camera });
  try {
    const page = await browser.newPage();
    await page.goto(pageUrl(extensionId, 'privacy'));
    await sleep(EMPTY_PAGE_S * 1000);
    const root = browser.process()?.pid ?? 0;
    const empty = memoryByKind(root);
    await page.evaluateOnNewDocument(noteStats);
    // The usual times: a demonstration gives a cue every 15 s, and after each all frames are analysed for a while.
    await page.goto(pageUrl(extensionId, 'coach', { autostart: '1', times: 'normal' }));
    await waitUntilLive(page);
    const other = await browser.newPage();
    await other.bringToFront();
    const client = await page.createCDPSession();
    const startMs = performance.now();
    const samples = [];
    let before = { atMs: startMs, stats: await statsOf(page) };
    const lastS = Math.max(FIRST_S, minutes * 60);
    for (let dueS = FIRST_S; dueS <= lastS; dueS += EVERY_S) {
      await sleep(Math.max(0, startMs + dueS * 1000 - performance.now()));
      const now = { atMs: performance.now(), stats: await statsOf(page) };
      const memory = sampleMemory(root, empty, (now.atMs - startMs) / 1000);
      if (memory === null) throw new Error('This system does not tell the memory of processes (Linux does).');
      const sample = {
        ...memory,
        ...between(before, now),
        ...(await nodesOf(page, client)),
      };
      before = now;
      samples.push(sample);
      log(
        `${(sample.atS / 60).toFixed(0)} min: ${memoryWords(sample)}; ${sample.fps.toFixed(1)} frames/s, ${sample.nodes} nodes`,
      );
    }
    return samples;
  } finally {
    await browser.close();
  }
}

function between({ atMs: fromMs, stats: from }, { atMs: toMs, stats: to }) {
  const since = (key) => to[key] - from[key];
  return {
    fps: (1000 * since('framesAnalysed')) / (toMs - fromMs),
    medianFrameMs: to.medianFrameMs,
    framesDropped: since('framesDropped'),
    framesLeftOut: since('framesLeftOut'),
    framesLost: since('framesLost'),
    tensors: to.tensors ?? null,
  };
}

/** Nodes that are held by script but no longer in the page count as nodes, too. */
async function nodesOf(page, client) {
  await client.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const attached = await page.evaluate(() => globalThis.document.querySelectorAll('*').length);
  return { nodes, listeners, attached, heapMb: usedSize / 1e6 };
}

function statsOf(page) {
  return page.evaluate(() => globalThis.soakStats);
}

/** Runs in the page before its own scripts: keeps the engine worker's latest counts. It may use nothing from around it. */
function noteStats() {
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(url, options) {
      super(url, options);
      super.addEventListener('message', ({ data }) => {
        if (data?.kind === 'frame') globalThis.soakStats = data.stats;
      });
    }
  };
}
