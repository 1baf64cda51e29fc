/** npm run bench -- --against REF: prints both builds side by side. */
import os from 'node:os';
import { DIST } from '../lib/repo.mjs';
import { middle } from '../../test/bench/quantile.mjs';
import { table } from '../lib/session-table.mjs';

const ROWS = [
  ['processor seconds a minute of coaching, above an empty page', 'liveCpu', 1],
  ['analysed frames/s meanwhile', 'liveFps', 1],
  ['memory above an empty page, MB', 'liveMb', 0],
  ['recorded video, frames/s', 'videoFps', 1],
  ['recorded video, processor milliseconds a frame', 'videoCpu', 1],
];

/**
 * @param {string} ref commit, tag or branch
 * @param {{ rounds: number, seconds: number, log: (words: string) => void }} options
 */
export async function compareBuilds(ref, options) {
  const { ensureBrowser } = await import('../lib/find-browser.mjs');
  const { build } = await import('../lib/build.mjs');
  const { buildOf } = await import('../lib/build-of.mjs');
  const { measureAgainst } = await import('../../test/bench/against.mjs');
  const { packedBytes } = await import('../../test/bench/packed-size.mjs');
  const executablePath = await ensureBrowser();
  await build();
  options.log(`building ${ref}`);
  const other = await buildOf(ref);
  try {
    const both = [
      { name: ref, dist: other.dist },
      { name: 'this build', dist: DIST },
    ];
    const loadBefore = os.loadavg()[0];
    const { builds, emptyCpu } = await measureAgainst(executablePath, both, options);
    const packedMb = both.map(({ dist }) => packedBytes(dist) / 1e6);
    const medians = ROWS.map(([words, key, digits]) => ({
      words,
      digits,
      values: builds.map(({ rounds }) => middle(rounds.map((round) => round[key]))),
    }));
    medians.push({ words: 'packed extension, MB', digits: 1, values: packedMb });
    const cell = (value, digits) => (value === null ? '?' : value.toFixed(digits));
    const rows = medians.map(({ words, digits, values: [before, now] }) => [
      words,
      cell(before, digits),
      cell(now, digits),
      before === null || now === null ? '?' : (now / before).toFixed(2),
    ]);
    const head = ['medians', ref, 'this build', 'ratio'];
    console.log(`\n${table(head, rows, new Set(head.slice(1)))}`);
    const load = `load ${loadBefore.toFixed(1)} at the beginning, ${os.loadavg()[0].toFixed(1)} at the end`;
    console.log(`\n${options.rounds} rounds of ${options.seconds} s; ${os.cpus().length} cores, ${load}`);
    return { ref, builds: builds.map(({ name, rounds }) => ({ name, rounds })), emptyCpu, packedMb };
  } finally {
    await other.remove();
  }
}
