#!/usr/bin/env node
/**
 * The accuracy tables from recorded keypoints: the measuring alone, in seconds, without browser or video.
 *   node scripts/record-keypoints.mjs KEYPOINTS_DIR CLIPS_DIR/*.mp4 --check-every 17
 *   node scripts/score-keypoints.mjs KEYPOINTS_DIR CLIPS_DIR... [--only A,B] [--medians] [--json FILE]
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scoreClip } from '../test/accuracy/score.mjs';
import { printReport } from './accuracy/report.mjs';
import { loadSource } from './lib/load-source.mjs';
import { command, EXIT, readArguments } from './lib/usage.mjs';

const USAGE =
  'node scripts/score-keypoints.mjs KEYPOINTS_DIR CLIPS_DIR... [--only A,B] [--medians] [--json FILE]';

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    { only: { type: 'string' }, medians: { type: 'boolean' }, json: { type: 'string' } },
    { positionals: true },
  );
  const [keypoints, ...clipDirs] = positionals;
  const only = values.only?.split(',');
  const names = readdirSync(keypoints)
    .filter((file) => file.endsWith('.json') && (!only || only.some((part) => file.includes(part))))
    .map((file) => path.parse(file).name);
  const source = await loadSource();
  try {
    const { summarise } = await source.load('/src/core/recording/summarise.ts');
    const { DEMO_TIMES } = await source.load('/src/core/coaching/settings.ts');
    const scored = [];
    for (const name of names) {
      const dir = clipDirs.find((d) => existsSync(path.join(d, `${name}.json`)));
      if (!dir) continue;
      const read = (file) => JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
      const clip = read(`${name}.json`);
      const jointsFile = clip.jointsFile ?? `${name}.joints.json`;
      const joints = existsSync(path.join(dir, jointsFile)) ? read(jointsFile) : null;
      const session = summarise(framesOf(path.join(keypoints, `${name}.json`)), {
        settings: {
          times: DEMO_TIMES,
          focus: null,
          view: null,
          mirrored: clip.mirrored === true,
          cues: true,
        },
        cues: [],
        shellEvents: [],
        pauses: [],
      });
      scored.push({ clip, failure: null, ...scoreClip(clip, joints, session) });
    }
    const holds = printReport(scored, { mediansOnly: values.medians });
    if (values.json) writeFileSync(values.json, JSON.stringify(scored, null, 1));
    return holds ? EXIT.ok : EXIT.noSession;
  } finally {
    await source.close();
  }
});

function framesOf(file) {
  const { width, height, frames } = JSON.parse(readFileSync(file, 'utf8'));
  const floats = (list) => (list ? Float32Array.from(list) : null);
  return frames.map(({ t, presence, image, world, second, luma, waistTurns }) => ({
    timeS: t,
    clock: 'media',
    width,
    height,
    presence,
    image: floats(image),
    world: floats(world),
    check: floats(second),
    luma,
    ...(waistTurns && { waistTurns: floats(waistTurns) }),
  }));
}
