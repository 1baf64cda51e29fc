/** The first page's sample run is what the coach itself makes of a recorded clip: nothing in it is written by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { DEMO_TIMES } from '../../src/core/coaching/settings.ts';
import { LM } from '../../src/core/pose/landmarks.ts';
import { summarise } from '../../src/core/recording/summarise.ts';
import { SAMPLE_JOINTS } from '../../src/surfaces/home/sample/sample-run.ts';
import { coach, recordingInfo } from '../core/support.ts';
import { unpackFrames } from '../golden/frames-file.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.join(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'src/surfaces/home/sample/sample-run.json');
const CLIP = path.join(ROOT, 'test/golden/frames/own04_leftcross8_frontlaptop.bin');
const EVERY = 2;
/** Some seconds before the cue, and some after it. */
const FROM_S = 9.5;
const TO_S = 20;

it('is made of a recorded clip (MIDLINE_SAMPLE_UPDATE=1 writes it anew)', () => {
  const { frames } = unpackFrames(readFileSync(CLIP));
  const shown = frames.filter((f) => f.timeS >= FROM_S && f.timeS <= TO_S).filter((_, i) => i % EVERY === 0);
  const points = shown.map(({ image }) =>
    SAMPLE_JOINTS.flatMap((joint) => [0, 1].map((k) => Math.round(image![3 * LM[joint] + k]))),
  );
  const [cue] = coach(frames, { times: DEMO_TIMES }).cues;
  const { measures } = summarise(frames, recordingInfo());
  const value = (id: string, side: string): number =>
    Math.round(measures.find((m) => m.id === id && m.side === side)!.value!);
  const made = {
    width: shown[0].width,
    height: shown[0].height,
    hz: (shown.length - 1) / (shown.at(-1)!.timeS - shown[0].timeS),
    cue: { timeS: Number((cue.timeS - shown[0].timeS).toFixed(2)), wording: cue.wording, side: cue.side },
    cadence: value('cadence', 'both'),
    crossing: { left: value('armCrossing', 'left'), right: value('armCrossing', 'right') },
    points,
  };
  if (process.env['MIDLINE_SAMPLE_UPDATE'] === '1') writeFileSync(FILE, `${JSON.stringify(made)}\n`);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(made)));
});
