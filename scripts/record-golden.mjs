#!/usr/bin/env node
/**
 * Records videos' skeletons as `npm run analyze` sees them, for the golden files.
 *   node scripts/record-golden.mjs OUT_DIR VIDEO... [--no-build] [--missing]
 * Writes OUT_DIR/NAME.bin for each; a video that the browser cannot read is named and left out.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildLab, openLab } from './lib/lab.mjs';
import { loadSource } from './lib/load-source.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';

const USAGE = `node scripts/record-golden.mjs OUT_DIR VIDEO...
  --no-build   the lab as it was built last
  --missing    only videos that are not recorded yet`;

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    { 'no-build': { type: 'boolean' }, missing: { type: 'boolean' } },
    { positionals: true },
  );
  const [outDir, ...videos] = positionals;
  const target = (video) => path.join(outDir, `${path.parse(video).name}.bin`);
  if (!outDir || videos.length === 0) throw new UsageError('Which videos, and where to?');
  if (!values['no-build']) await buildLab();
  mkdirSync(outDir, { recursive: true });
  const source = await loadSource();
  const { browser, recordSideBySide } = await openLab();
  try {
    const { packFrames } = await source.load('/test/golden/frames-file.ts');
    let failed = 0;
    for (const video of videos) {
      if (values.missing && existsSync(target(video))) continue;
      const started = performance.now();
      try {
        const { frames } = await recordSideBySide(video);
        const packed = packFrames({ mirrored: isMirrored(video), frames: frames.map(typed) });
        writeFileSync(target(video), packed);
        const seconds = (performance.now() - started) / 1000;
        const kb = Math.round(packed.length / 1024);
        console.log(`${target(video)}: ${frames.length} frames, ${kb} kB, ${seconds.toFixed(1)} s`);
      } catch (error) {
        failed++;
        console.error(`${video}: ${error.message}`);
      }
    }
    return failed === 0 ? EXIT.ok : EXIT.noSession;
  } finally {
    await browser.close();
    await source.close();
  }
});

/** Clips that were made say beside them whether they are mirrored. */
function isMirrored(video) {
  const file = `${video.replace(/\.[^.]+$/, '')}.json`;
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).mirrored === true;
}

function typed({ image, world, check, waistTurns, chestShifts, backdrop, ...frame }) {
  const floats = (list) => list && Float32Array.from(list);
  return {
    ...frame,
    image: floats(image),
    world: floats(world),
    check: floats(check),
    ...(waistTurns && { waistTurns: floats(waistTurns) }),
    ...(chestShifts && { chestShifts: floats(chestShifts) }),
    ...(backdrop && { backdrop: Uint8Array.from(backdrop) }),
  };
}
