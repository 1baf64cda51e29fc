#!/usr/bin/env node
/**
 * Runs video files frame by frame through the extension's own engines, in headless Chromium, and writes the keypoints.
 * One OUT_DIR/NAME.json per video:
 *   {name, width, height, fps, frames: [{t, presence, image, world, second, luma}]}
 * image: 33 x (x px, y px, visibility), world: 33 x (x, y, z) metres, second: 17 x (x px, y px, score) of the check engine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkEngineName } from './lib/engines.mjs';
import { buildLab, LAB_DIST, openLab } from './lib/lab.mjs';
import { command, EXIT, positiveNumber, readArguments, UsageError } from './lib/usage.mjs';

const USAGE = `node scripts/record-keypoints.mjs OUT_DIR VIDEO... [--engine NAME] [--check-every N] [--max-frames N]
                                  [--no-mirror] [--no-threads] [--dist BUILD_DIR] [--no-build]

  --engine NAME    an every-frame engine, a folder of src/engine/engines; default: the one the extension uses
  --check-every N  the check engine looks at every Nth frame, 0 only to find the runner; default 1
  --max-frames N   no more than so many of each video
  --no-mirror      show the engine no frame mirrored
  --no-threads     the runtime without threads
  --dist DIR       where the build is put; default out/lab
  --no-build       use the build that is there`;

const round = (value, step) => Math.round(value / step) * step;
const tidy = (value, digits) => Number(value.toFixed(digits));

function roundPoints(points) {
  return points && points.map((value, i) => tidy(round(value, i % 3 === 2 ? 0.01 : 0.1), 2));
}

function roundFrame({ timeS, presence, image, world, check, luma, waistTurns }) {
  return {
    t: tidy(timeS, 6),
    presence: tidy(presence, 3),
    image: roundPoints(image),
    world: world && world.map((value) => tidy(value, 4)),
    second: roundPoints(check),
    luma: luma === null ? null : tidy(luma, 1),
    ...(waistTurns && { waistTurns: Array.from(waistTurns, (turn) => tidy(turn, 2)) }),
  };
}

/** @returns the engine options of `EngineOptions` that were asked for */
function engineOptions(values) {
  if (values.engine !== undefined) checkEngineName(values.engine);
  const everyNone = values['check-every'] === '0';
  return {
    ...(values.engine === undefined ? {} : { engine: values.engine }),
    checkEvery: everyNone ? 0 : (positiveNumber('check-every', values['check-every']) ?? 1),
    mirrors: !values['no-mirror'],
    threads: !values['no-threads'],
  };
}

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      engine: { type: 'string' },
      'check-every': { type: 'string' },
      'max-frames': { type: 'string' },
      'no-mirror': { type: 'boolean' },
      'no-threads': { type: 'boolean' },
      dist: { type: 'string' },
      'no-build': { type: 'boolean' },
    },
    { positionals: true },
  );
  const [outDir, ...videos] = positionals;
  if (outDir === undefined || videos.length === 0) throw new UsageError('Which folder, and which videos?');
  const options = engineOptions(values);
  const maxFrames = positiveNumber('max-frames', values['max-frames']) ?? Number.MAX_SAFE_INTEGER;
  const dist = path.resolve(values.dist ?? LAB_DIST);
  const { engine } = values;
  if (!values['no-build']) await buildLab({ dist, ...(engine !== undefined && { engine }) });
  mkdirSync(outDir, { recursive: true });
  const { browser, record } = await openLab(dist);
  try {
    for (const video of videos) {
      const name = path.parse(video).name;
      const started = performance.now();
      const recording = await record(video, options, maxFrames);
      const { width, height, fps, stats } = recording;
      const frames = recording.frames.map(roundFrame);
      const file = path.join(outDir, `${name}.json`);
      writeFileSync(file, JSON.stringify({ name, width, height, fps: tidy(fps, 3), frames }));
      const seen = frames.filter((frame) => frame.image).length;
      const perFrame = (performance.now() - started) / frames.length;
      console.log(
        `${name}: ${frames.length} frames, ${seen} with a runner, ${perFrame.toFixed(1)} ms each ` +
          `(engine ${stats.medianFrameMs.toFixed(1)} ms), ${stats.runtime}`,
      );
    }
    return EXIT.ok;
  } finally {
    await browser.close();
  }
});
