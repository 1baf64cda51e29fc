#!/usr/bin/env node
/**
 * Runs video files frame by frame through the extension's own engines, in headless Chromium, and writes the keypoints.
 *   node scripts/record-keypoints.mjs OUT_DIR VIDEO... [--model full|heavy] [--second-every 1] [--no-threads]
 *                                     [--mirror-every 1] [--max-frames N] [--dist BUILD_DIR] [--no-build]
 * One OUT_DIR/NAME.json per video:
 *   {name, width, height, fps, frames: [{t, presence, image, world, second, luma}]}
 * image: 33 x (x px, y px, visibility), world: 33 x (x, y, z) metres, second: MoveNet's 17 x (x px, y px, score).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildLab, LAB_DIST, openLab } from './lib/lab.mjs';

const USAGE =
  'usage: node scripts/record-keypoints.mjs OUT_DIR VIDEO... [--model full|heavy] [--second-every N]';

function readArguments(argv) {
  const options = {
    model: 'full',
    secondEvery: 1,
    mirrors: true,
    threads: true,
    dist: LAB_DIST,
    build: true,
    maxFrames: Number.MAX_SAFE_INTEGER,
  };
  const plain = [];
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i];
    if (arg === '--model') options.model = argv[++i];
    else if (arg === '--second-every') options.secondEvery = Number(argv[++i]);
    else if (arg === '--max-frames') options.maxFrames = Number(argv[++i]);
    else if (arg === '--no-mirror') options.mirrors = false;
    else if (arg === '--no-threads') options.threads = false;
    else if (arg === '--dist') options.dist = path.resolve(argv[++i]);
    else if (arg === '--no-build') options.build = false;
    else plain.push(arg);
  }
  const [outDir, ...videos] = plain;
  if (!outDir || videos.length === 0) throw new Error(USAGE);
  return { ...options, outDir, videos };
}

const round = (value, step) => Math.round(value / step) * step;
const tidy = (value, digits) => Number(value.toFixed(digits));

function roundPoints(points) {
  return points && points.map((value, i) => tidy(round(value, i % 3 === 2 ? 0.01 : 0.1), 2));
}

function roundFrame({ timeS, presence, image, world, second, luma, waistTurns }) {
  return {
    t: tidy(timeS, 6),
    presence: tidy(presence, 3),
    image: roundPoints(image),
    world: world && world.map((value) => tidy(value, 4)),
    second: roundPoints(second),
    luma: luma === null ? null : tidy(luma, 1),
    ...(waistTurns && { waistTurns: Array.from(waistTurns, (turn) => tidy(turn, 2)) }),
  };
}

const options = readArguments(process.argv.slice(2));
if (options.build) await buildLab({ heavy: options.model === 'heavy', dist: options.dist });
mkdirSync(options.outDir, { recursive: true });
const { browser, record } = await openLab(options.dist);
try {
  const { model, secondEvery, mirrors, threads } = options;
  const engine = { model, secondEvery, mirrors, threads };
  for (const video of options.videos) {
    const name = path.basename(video).replace(/\.[^.]+$/, '');
    const started = performance.now();
    const recording = await record(video, engine, options.maxFrames);
    const { width, height, fps, stats } = recording;
    const frames = recording.frames.map(roundFrame);
    const file = path.join(options.outDir, `${name}.json`);
    writeFileSync(file, JSON.stringify({ name, width, height, fps: tidy(fps, 3), frames }));
    const seen = frames.filter((frame) => frame.image).length;
    const perFrame = (performance.now() - started) / frames.length;
    console.log(
      `${name}: ${frames.length} frames, ${seen} with a runner, ${perFrame.toFixed(1)} ms each ` +
        `(engine ${stats.medianFrameMs.toFixed(1)} ms), ${stats.runtime}`,
    );
  }
} finally {
  await browser.close();
}
