#!/usr/bin/env node
/**
 * What the numbers lose where only some of the frames are analysed: recorded skeletons, thinned as the live coach thins
 * them, measured and held against the truth.
 *   node scripts/score-rates.mjs CLIPS_DIR... [--frames DIR,DIR] [--rates 30,20,15,12,10] [--only A,B] [--json FILE] [--slow]
 * With --slow as a machine leaves them out that gets to so few: unevenly, and while the runner stands too.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readClip } from '../test/accuracy/expected.mjs';
import { aggregate, scoreClip } from '../test/accuracy/score.mjs';
import { loadSource } from './lib/load-source.mjs';
import { ROOT } from './lib/repo.mjs';
import { table } from './lib/session-table.mjs';
import { command, EXIT, readArguments } from './lib/usage.mjs';

const USAGE =
  'node scripts/score-rates.mjs CLIPS_DIR... [--frames DIR,DIR] [--rates 30,20,15,12,10] [--only A,B] [--json FILE] [--slow]';

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      frames: { type: 'string', default: path.join(ROOT, 'test/golden/frames') },
      rates: { type: 'string', default: '30,20,15,12,10' },
      only: { type: 'string' },
      json: { type: 'string' },
      slow: { type: 'boolean' },
    },
    { positionals: true },
  );
  const rates = values.rates.split(',').map(Number);
  const only = values.only?.split(',');
  const files = values.frames
    .split(',')
    .flatMap((dir) => readdirSync(dir).map((name) => path.join(dir, name)))
    .filter((file) => file.endsWith('.bin') && (!only || only.some((part) => file.includes(part))));
  const source = await loadSource();
  try {
    const core = {
      ...(await source.load('/src/core/recording/summarise.ts')),
      ...(await source.load('/src/core/coaching/settings.ts')),
      ...(await source.load('/src/core/pose/thinning.ts')),
      ...(await source.load('/test/golden/frames-file.ts')),
      ...(await source.load('/test/core/slow-machine.ts')),
    };
    const scored = rates.map((rate) => ({
      rate,
      clips: files.flatMap((file) => scoreOne(core, file, positionals, rate, values.slow)),
    }));
    print(scored);
    if (values.json) writeFileSync(values.json, JSON.stringify(scored, null, 1));
    return EXIT.ok;
  } finally {
    await source.close();
  }
});

/** The clip's score at this rate; none where its truth is not at hand. */
function scoreOne(core, file, clipDirs, rate, slow) {
  const { name } = path.parse(file);
  const dir = clipDirs.find((d) => existsSync(path.join(d, `${name}.json`)));
  if (!dir) return [];
  const [clip, joints] = readClip(path.join(dir, `${name}.json`));
  const { frames, mirrored } = core.unpackFrames(readFileSync(file));
  const isSlow = slow === true && rate < 30;
  const left = isSlow ? core.slowMachine(frames, rate) : thinned(core, frames, clip, rate);
  const session = core.summarise(left, {
    settings: { times: core.DEMO_TIMES, focus: null, view: null, mirrored, cues: true },
    cues: [],
    shellEvents: [],
    pauses: [],
  });
  return [{ clip: { name, view: clip.view }, ...scoreClip(clip, joints, session) }];
}

/** As the live coach leaves frames out: none while the runner stands, and at a rate that does not beat with the stride. */
function thinned(core, frames, clip, rate) {
  const thinning = new core.Thinning();
  const stepHz = (clip.truth?.cadence_spm?.mean ?? clip.truth?.cadence_spm ?? 0) / 60;
  const fps = core.interleavingFps(rate, stepHz > 0 ? stepHz / 2 : null);
  const runsFromS = clip.running?.[0]?.[0] ?? 0;
  return frames.filter(({ timeS }) => thinning.takes(timeS, timeS < runsFromS ? Math.max(rate, 30) : fps));
}

function print(scored) {
  const cell = (x) => (x === null || x === undefined ? '–' : x.toFixed(2));
  const all = scored.map(({ clips }) => aggregate(clips.flatMap((clip) => clip.rows)));
  const rows = all[0].map((first, i) => [
    first.id,
    first.view,
    String(first.clips),
    ...all.map((medians) => {
      const { median, worst, missing, verdict } = medians[i];
      return `${cell(median)} (${cell(worst)})${missing ? ` −${missing}` : ''}${verdict === 'OVER' ? ' !' : ''}`;
    }),
    cell(first.must),
  ]);
  const head = ['measure', 'view', 'clips', ...scored.map(({ rate }) => `${rate}/s`), 'must'];
  console.log(table(head, rows, new Set(head.slice(2))));
  for (const { rate, clips } of scored) {
    const faults = clips.filter((clip) => clip.faults);
    const list = (kind) =>
      faults.flatMap(({ clip, faults: found }) => found[kind].map((fault) => `${fault} (${clip.name})`));
    const [hit, missed, made] = [list('hit'), list('missed'), list('false')];
    console.log(
      `${rate}/s: ${hit.length} faults named; missed: ${missed.join(', ') || 'none'}; made up: ${made.join(', ') || 'none'}`,
    );
  }
}
