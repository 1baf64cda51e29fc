/** The coach in a hidden tab, looked at again and again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { withLiveCoach } from './live-coach.mjs';
import { totalMb } from './memory-counting.mjs';
import { memoryByKind, memoryWords, sampleMemory } from './memory.mjs';

/** Loading and compiling are over. */
const FIRST_S = 60;
const EVERY_S = 60;

/**
 * @param {string} executablePath
 * @param {{ minutes: number, log: (words: string) => void }} options
 * @returns {Promise<any[]>} samples, one a minute; counts are since the one before
 */
export function soak(executablePath, { minutes, log }) {
  const options = /** @type {const} */ ({ probe: noteStats, times: 'normal' });
  return withLiveCoach(executablePath, options, async ({ browser, page, root, empty, webcam }) => {
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
        ...aboveWebcam(root, webcam),
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
  });
}

/** Above an empty page with the same webcam, in both ways of counting. */
function aboveWebcam(root, { sharedMb, ownMb }) {
  const above = (now, before) => (now === null || before === null ? null : now - before);
  return {
    aboveWebcamMb: above(totalMb(memoryByKind(root)), sharedMb),
    ownAboveWebcamMb: above(totalMb(memoryByKind(root, 'own')), ownMb),
  };
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
