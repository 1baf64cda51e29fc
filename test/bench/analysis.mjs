/** How fast a video is analysed, and what of that each thing that makes the numbers better costs. */
import path from 'node:path';
import { buildLab, openLab } from '../../scripts/lib/lab.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';

const CLIP = path.join(OWN_CLIPS, 'own01_good_frontlaptop.mp4');
const FRAMES = 300;

const WAYS = [
  ['decoding, crop and BlazePose', { mirrors: false, secondEvery: 0 }],
  ['… every other picture mirrored', { mirrors: true, secondEvery: 0 }],
  ['… and MoveNet on every 17th', { mirrors: true, secondEvery: 17 }],
];

/** @returns {Promise<{ label: string, fps: number }[]>} frames a second, decoding included */
export async function measureAnalysis(log) {
  await buildLab();
  const { browser, record, recordSideBySide } = await openLab();
  const rate = async (run) => {
    const from = performance.now();
    const frames = await run();
    return (1000 * frames) / (performance.now() - from);
  };
  try {
    const results = [];
    for (const [label, engine] of WAYS) {
      log(label);
      // The first frames load and compile.
      await record(CLIP, engine, 20);
      const fps = await rate(async () => (await record(CLIP, engine, FRAMES)).frames.length);
      results.push({ label, fps });
    }
    log('as videos are analysed');
    const { engines } = await recordSideBySide(CLIP);
    const fps = await rate(async () => (await recordSideBySide(CLIP)).frames.length);
    results.push({ label: `as videos are analysed: ${engines} engines side by side`, fps });
    return results;
  } finally {
    await browser.close();
  }
}
