/** npm run soak: the coach live in a hidden tab for a long while, and what of it grows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { table } from './lib/session-table.mjs';
import { command, positiveNumber, readArguments } from './lib/usage.mjs';

const USAGE = `npm run soak -- [--minutes N] [--out FILE]

  --minutes N   default 60
  --out FILE    every sample as JSON; default out/soak.json`;

await command(USAGE, async () => {
  const { values } = readArguments(USAGE, {
    minutes: { type: 'string' },
    out: { type: 'string', default: 'out/soak.json' },
  });
  const minutes = positiveNumber('minutes', values.minutes) ?? 60;
  await ensurePackages();
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { soak } = await import('../test/bench/soak.mjs');
  const executablePath = await ensureBrowser();
  await build();
  const loadBefore = os.loadavg()[0];
  const samples = await soak(executablePath, { minutes, log: (words) => console.error(`… ${words}`) });
  const { out } = values;
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify({ minutes, samples }, null, 2));
  print(samples);
  console.log(`\n${os.cpus().length} cores, load ${loadBefore.toFixed(1)} to ${os.loadavg()[0].toFixed(1)}`);
  return 0;
});

function print(samples) {
  const [first, last] = [samples[0], samples.at(-1)];
  const kinds = [...new Set(samples.flatMap(({ byKind }) => Object.keys(byKind)))];
  const number = (value, digits = 0) => (value === null || value === undefined ? '?' : value.toFixed(digits));
  /** @type {[string, string, number][]} */
  const wanted = [
    ['memory above an empty page, MB', 'aboveEmptyMb', 0],
    ['memory above an empty page with the same webcam, MB', 'aboveWebcamMb', 0],
    ['… counting only pages that no other process uses, MB', 'ownAboveWebcamMb', 0],
    ['analysed frames/s', 'fps', 1],
    ['capture of a frame to its skeleton, median ms', 'medianFrameMs', 1],
    ['frames the browser dropped', 'framesDropped', 0],
    ['frames left out on purpose', 'framesLeftOut', 0],
    ['frames lost', 'framesLost', 0],
    ['tensors', 'tensors', 0],
    ['nodes of the page, detached ones too', 'nodes', 0],
    ['… of which in the page', 'attached', 0],
    ['listeners of the page', 'listeners', 0],
    ['heap of the page, MB', 'heapMb', 1],
  ];
  const rows = wanted.map(([words, key, digits]) => [
    words,
    number(first[key], digits),
    number(last[key], digits),
  ]);
  const memory = kinds.map((kind) => [
    `… ${kind}, MB`,
    number(first.byKind[kind] ?? null),
    number(last.byKind[kind] ?? null),
  ]);
  const minutes = ({ atS }) => `after ${(atS / 60).toFixed(0)} min`;
  const head = ['live in a hidden tab', minutes(first), minutes(last)];
  console.log(`\n${table(head, [rows[0], ...memory, ...rows.slice(1)], new Set(head.slice(1)))}`);
  const late = samples.filter(({ atS }) => atS >= Math.min(600, last.atS / 6));
  const growth = (100 * (late.at(-1).aboveEmptyMb - late[0].aboveEmptyMb)) / late[0].aboveEmptyMb;
  console.log(`\nGrowth from ${(late[0].atS / 60).toFixed(0)} min on: ${growth.toFixed(1)} %`);
}
