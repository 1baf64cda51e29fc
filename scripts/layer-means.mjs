#!/usr/bin/env node
/**
 * Measures what the layers that are computed in eight bits are given, in the mean, and writes it down for the engine:
 *   node scripts/layer-means.mjs VIDEO... [--every N]
 * By these means the shift that rounding brings is taken off. Needed again when the model or the list of layers changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildLab, openLab } from './lib/lab.mjs';
import { ROOT } from './lib/repo.mjs';
import { command, EXIT, positiveNumber, readArguments, UsageError } from './lib/usage.mjs';

const FILE = path.join(ROOT, 'src/engine/engines/blazepose-full/eight-bit.json');
const DECIMALS = 3;
const USAGE = `node scripts/layer-means.mjs VIDEO...
  --every N   of the frames; default 100`;

await command(USAGE, async () => {
  const { values, positionals } = readArguments(USAGE, { every: { type: 'string' } }, { positionals: true });
  if (positionals.length === 0) throw new UsageError('Of which videos?');
  const every = positiveNumber('every', values.every) ?? 100;
  const filters = Object.keys(JSON.parse(readFileSync(FILE, 'utf8')));
  await buildLab();
  const { browser, layerMeans } = await openLab();
  try {
    let means = {};
    for (const video of positionals) {
      console.log(video);
      means = await layerMeans(video, filters, every);
    }
    // A line a layer.
    const lines = filters.map((name) => {
      const rounded = means[name].map((mean) => Number(mean.toFixed(DECIMALS)));
      return `  ${JSON.stringify(name)}: ${JSON.stringify(rounded)}`;
    });
    writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
    return EXIT.ok;
  } finally {
    await browser.close();
  }
});
