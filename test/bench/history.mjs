/** How long the history takes to open with few and with many runs kept. */
import { pageUrl } from '../../scripts/lib/coach.mjs';
import { launch } from '../../scripts/lib/launch.mjs';

const OPENINGS = 5;

/**
 * @param {string} executablePath
 * @param {readonly number[]} counts runs kept
 * @returns {Promise<{ runs: number, firstLookMs: number, wholeMs: number }[]>} medians
 */
export async function measureHistory(executablePath, counts) {
  const results = [];
  for (const runs of counts) results.push(await withRuns(executablePath, runs));
  return results;
}

async function withRuns(executablePath, runs) {
  const { browser, extensionId } = await launch({ executablePath });
  try {
    const page = await browser.newPage();
    const open = async () => {
      const from = performance.now();
      await page.goto(pageUrl(extensionId, 'history'), { waitUntil: 'load' });
      await page.waitForSelector('[data-testid="trend"], .lead + *');
      const firstLookMs = performance.now() - from;
      await page.waitForSelector('[data-whole="true"]');
      return { firstLookMs, wholeMs: performance.now() - from };
    };
    await page.goto(pageUrl(extensionId, 'history'), { waitUntil: 'load' });
    await page.waitForSelector('.section .lead');
    await page.evaluate(fill, runs);
    const times = [];
    for (let k = 0; k < OPENINGS; k++) times.push(await open());
    const middle = (key) => times.map((t) => t[key]).toSorted((a, b) => a - b)[OPENINGS >> 1];
    return { runs, firstLookMs: middle('firstLookMs'), wholeMs: middle('wholeMs') };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function fill(runs) {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('sessions');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const tx = db.transaction('rows', 'readwrite');
  for (let i = 0; i < runs; i++) {
    tx.objectStore('rows').put({
      id: crypto.randomUUID(),
      state: 'finished',
      origin: 'recorded',
      startedAt: new Date(Date.now() - i * 8 * 3_600_000).toISOString(),
      durationS: 1900,
      title: '',
      notes: '',
      deletedAt: null,
      athleteId: null,
      source: { kind: 'camera', name: 'camera', width: 640, height: 480, fps: 30, mirrored: false },
      view: 'front',
      runningS: 1800,
      focus: 'armCrossing',
      strength: 'cadence',
      cueCount: 3,
      values: {
        cadence: 170 + 3 * Math.sin(i),
        shoulderHeight: 59,
        'shoulderHeight.left': 59,
        'shoulderHeight.right': 60,
        'armCrossing.left': 4 * Math.cos(i),
        'armCrossing.right': -6,
        forwardHead: 9,
        verticalOscillation: 15,
        stepTimeAsymmetry: 1.2,
      },
      hasFrames: false,
      recording: null,
    });
  }
  await new Promise((resolve) => {
    tx.addEventListener('complete', resolve);
  });
  db.close();
}
