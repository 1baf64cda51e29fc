#!/usr/bin/env node
/**
 * The accuracy tables from recorded keypoints: the measuring alone, in seconds, without browser or video.
 *   node scripts/record-golden.mjs KEYPOINTS_DIR CLIPS_DIR/*.mp4
 *   node scripts/score-keypoints.mjs KEYPOINTS_DIR CLIPS_DIR... [--only A,B] [--medians] [--agreement] [--doubts] [--json FILE]
 * KEYPOINTS_DIR holds NAME.bin of `record-golden.mjs`, with all that the engines give, or NAME.json of
 * `record-keypoints.mjs`, without the chest.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readClip } from '../test/accuracy/expected.mjs';
import { scoreClip } from '../test/accuracy/score.mjs';
import { printAgreement } from './accuracy/agreement.mjs';
import { printDoubts } from './accuracy/doubts.mjs';
import { printPairs } from './accuracy/pairs.mjs';
import { printReport } from './accuracy/report.mjs';
import { loadSource } from './lib/load-source.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';

const USAGE =
  'node scripts/score-keypoints.mjs KEYPOINTS_DIR CLIPS_DIR... [--only A,B] [--medians] [--agreement] [--doubts] [--json FILE]';

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      only: { type: 'string' },
      medians: { type: 'boolean' },
      agreement: { type: 'boolean' },
      doubts: { type: 'boolean' },
      json: { type: 'string' },
    },
    { positionals: true },
  );
  const [keypoints, ...clipDirs] = positionals;
  if (!keypoints || clipDirs.length === 0)
    throw new UsageError('Which folder of keypoints, and of which clips?');
  const only = values.only?.split(',');
  const files = readdirSync(keypoints).filter(
    (file) => /\.(json|bin)$/.test(file) && (!only || only.some((part) => file.includes(part))),
  );
  const source = await loadSource();
  try {
    const { summarise } = await source.load('/src/core/recording/summarise.ts');
    const { DEMO_TIMES } = await source.load('/src/core/coaching/settings.ts');
    const { compareRuns } = await source.load('/src/core/compare/compare-runs.ts');
    const { unpackFrames } = await source.load('/test/golden/frames-file.ts');
    const scored = [];
    const recordings = [];
    for (const file of files) {
      const { name, ext } = path.parse(file);
      const dir = clipDirs.find((d) => existsSync(path.join(d, `${name}.json`)));
      if (!dir) continue;
      const [clip, joints] = readClip(path.join(dir, `${name}.json`));
      const recorded = path.join(keypoints, file);
      const frames = ext === '.bin' ? unpackFrames(readFileSync(recorded)).frames : framesOf(recorded);
      const session = summarise(frames, {
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
      recordings.push({ clip, session });
      scored.push({ clip, failure: null, ...scoreClip(clip, joints, session) });
    }
    const holds = printReport(scored, { mediansOnly: values.medians });
    if (values.agreement) {
      printAgreement(scored);
      printPairs(recordings, compareRuns);
    }
    if (values.doubts) printDoubts(scored);
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
