/** How fast a video is analysed, and what of that each thing that makes the numbers better costs. */
import path from 'node:path';
import { buildLab, openLab } from '../../scripts/lib/lab.mjs';
import { OWN_CLIPS } from '../../scripts/lib/repo.mjs';

const CLIP = path.join(OWN_CLIPS, 'own01_good_frontlaptop.mp4');
const FRAMES = 300;

const WAYS = [
  ['decoding, crop and BlazePose', { mirrorEvery: 0, secondEvery: 0 }],
  ['… and MoveNet on every 17th frame', { mirrorEvery: 0, secondEvery: 17 }],
  ['… and the mirror image on every 3rd: as videos are analysed', { mirrorEvery: 3, secondEvery: 17 }],
];

/** @returns {Promise<{ label: string, fps: number }[]>} frames a second, decoding included */
export async function measureAnalysis(log) {
  await buildLab();
  const { browser, record } = await openLab();
  try {
    const results = [];
    for (const [label, engine] of WAYS) {
      log(label);
      // The first frames load and compile.
      await record(CLIP, engine, 20);
      const from = performance.now();
      const { frames } = await record(CLIP, engine, FRAMES);
      results.push({ label, fps: (1000 * frames.length) / (performance.now() - from) });
    }
    return results;
  } finally {
    await browser.close();
  }
}
