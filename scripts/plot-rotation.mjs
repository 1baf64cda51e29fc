#!/usr/bin/env node
/**
 * Draws trunk rotation as it is read against the true one, for docs/accuracy.md.
 *   node scripts/plot-rotation.mjs OUT.svg FRAMES_DIR CLIP.json...
 * FRAMES_DIR holds NAME.bin as `record-golden.mjs` writes them, beside each CLIP.json lies its NAME.joints.json. Prints
 * a row a clip; clips without a number are counted, not drawn.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expected, readClip } from '../test/accuracy/expected.mjs';
import { loadSource } from './lib/load-source.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';

const USAGE = 'node scripts/plot-rotation.mjs OUT.svg FRAMES_DIR CLIP.json...';

const SIZE = 460;
const LEFT = 52;
const TOP = 16;
const SIDE = 380;
const MOST_DEG = 60;

await command(USAGE, async () => {
  const { positionals } = readArguments(USAGE, {}, { positionals: true });
  const [out, framesDir, ...clips] = positionals;
  if (!out || !framesDir || clips.length === 0)
    throw new UsageError('Where to, from which frames, of which clips?');
  const source = await loadSource();
  try {
    const { unpackFrames } = await source.load('/test/golden/frames-file.ts');
    const { summarise } = await source.load('/src/core/recording/summarise.ts');
    const { LIVE_TIMES } = await source.load('/src/core/coaching/settings.ts');
    const dots = [];
    let without = 0;
    for (const file of clips) {
      const name = path.parse(file).name;
      const recorded = path.join(framesDir, `${name}.bin`);
      if (!existsSync(recorded)) continue;
      const [clip, joints] = readClip(file);
      if (joints === null) throw new Error(`${file} has no joints beside it.`);
      const truth = expected(clip, joints).torsoRotation;
      if (truth === undefined || truth === null || !Number.isFinite(truth)) continue;
      const { frames, mirrored } = unpackFrames(readFileSync(recorded));
      const settings = { times: LIVE_TIMES, focus: null, view: null, mirrored, cues: false };
      const { measures } = summarise(frames, { settings, cues: [], shellEvents: [], pauses: [] });
      const found = measures.find(({ id }) => id === 'torsoRotation');
      if (!found || found.reason === 'not-visible-from-this-view') continue;
      const { value: read, spread } = found;
      console.log([name, truth.toFixed(1), read ?? '-', spread ?? '-'].join('\t'));
      if (read === null) without++;
      else dots.push({ name, truth, read, spread, view: /rear/.test(clip.view) ? 'rear' : 'front' });
    }
    writeFileSync(out, plot(dots, without));
    return EXIT.ok;
  } finally {
    await source.close();
  }
});

function plot(dots, without) {
  const x = (deg) => LEFT + (SIDE * deg) / MOST_DEG;
  const y = (deg) => TOP + SIDE - (SIDE * Math.min(deg, MOST_DEG)) / MOST_DEG;
  const line = (gain, extra) =>
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(MOST_DEG / Math.max(1, gain))}" y2="${y((MOST_DEG * gain) / Math.max(1, gain))}" ${extra}/>`;
  const ticks = [0, 10, 20, 30, 40, 50, 60].map(
    (deg) =>
      `<path d="M${x(deg)} ${y(0)}V${TOP}M${x(0)} ${y(deg)}H${LEFT + SIDE}" stroke="#e3e3e3"/>` +
      `<text x="${x(deg)}" y="${y(0) + 18}" text-anchor="middle">${deg}</text>` +
      `<text x="${LEFT - 8}" y="${y(deg) + 4}" text-anchor="end">${deg}</text>`,
  );
  const marks = dots.map(({ name, truth, read, spread, view }) => {
    const [cx, cy] = [x(truth).toFixed(1), y(read).toFixed(1)];
    const bar = `<path d="M${cx} ${y(read - spread).toFixed(1)}V${y(read + spread).toFixed(1)}" stroke="#888"/>`;
    const dot =
      view === 'rear'
        ? `<rect x="${x(truth) - 4}" y="${y(read) - 4}" width="8" height="8" fill="#b3541e">`
        : `<circle cx="${cx}" cy="${cy}" r="4.5" fill="#1d5fa8">`;
    return `${bar}${dot}<title>${name}: true ${truth.toFixed(0)}, read ${read.toFixed(0)}</title></${view === 'rear' ? 'rect' : 'circle'}>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" font-family="sans-serif" font-size="12" fill="#333" role="img" aria-label="Trunk rotation, read against true">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>`,
    ...ticks,
    line(1, 'stroke="#555"'),
    line(0.8, 'stroke="#555" stroke-dasharray="4 4"'),
    line(1.2, 'stroke="#555" stroke-dasharray="4 4"'),
    ...marks,
    `<text x="${LEFT + SIDE / 2}" y="${SIZE - 24}" text-anchor="middle">true range of the shoulders’ turn, degrees</text>`,
    `<text transform="translate(14 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">read, degrees (bar: its doubt)</text>`,
    `<text x="${LEFT + 8}" y="${TOP + 16}">● front  <tspan fill="#b3541e">■</tspan> rear, ${dots.length} clips; ${without} have no number</text>`,
    `<text x="${LEFT + 8}" y="${TOP + 32}">lines: gain 0.8, 1, 1.2</text>`,
    '</svg>\n',
  ].join('\n');
}
