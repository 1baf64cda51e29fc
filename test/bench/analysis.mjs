/** How fast a video is analysed, and what of that each thing that makes the numbers better costs. */
import path from 'node:path';
import { buildLab, openLab } from '../../scripts/lib/lab.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';

const CLIP = path.join(OWN_CLIPS, 'own01_good_frontlaptop.mp4');
const FRAMES = 300;

const WAYS = [
  { label: 'decoding, crop and the engine', mirrors: false, checkEvery: 0 },
  { label: '… every other frame mirrored', mirrors: true, checkEvery: 0 },
  { label: '… and the check engine on every 17th', mirrors: true, checkEvery: 17 },
];

/**
 * @param {(words: string) => void} log
 * @param {string} [engine] follows the runner instead of the one the extension uses
 * @returns {Promise<{ label: string, fps: number }[]>} frames a second, decoding included
 */
export async function measureAnalysis(log, engine) {
  const chosen = engine === undefined ? {} : { engine };
  await buildLab(chosen);
  const named = (words) => (engine === undefined ? words : `${words} (${engine})`);
  const { browser, record, recordSideBySide } = await openLab();
  const rate = async (run) => {
    const from = performance.now();
    const frames = await run();
    return (1000 * frames) / (performance.now() - from);
  };
  try {
    const results = [];
    for (const { label: words, ...way } of WAYS) {
      const label = named(words);
      const options = { ...way, ...chosen };
      log(label);
      // The first frames load and compile.
      await record(CLIP, options, 20);
      const fps = await rate(async () => (await record(CLIP, options, FRAMES)).frames.length);
      results.push({ label, fps });
    }
    log('as videos are analysed');
    const { engines } = await recordSideBySide(CLIP, chosen);
    const fps = await rate(async () => (await recordSideBySide(CLIP, chosen)).frames.length);
    results.push({ label: named(`as videos are analysed: ${engines} engines side by side`), fps });
    return results;
  } finally {
    await browser.close();
  }
}
