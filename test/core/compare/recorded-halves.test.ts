/**
 * The two halves of recorded clips, compared: the engines' own errors on rendered runners whose form was not changed on
 * the way. Nineteen pairs in twenty are to be told of no difference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { compareRuns, type ComparedRun } from '../../../src/core/compare/compare-runs.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import { unpackFrames } from '../../golden/frames-file.ts';

vi.setConfig({ testTimeout: 600_000 });

const DIR = path.join(import.meta.dirname, '../../golden/frames');

/** Clips of one way of running from end to end: nothing that tires, walks or is hardly seen. */
const CLIPS = readdirSync(DIR).filter((name) => /^(own|people)/.test(name) && !name.includes('fatigue'));

function halves(name: string): readonly [ComparedRun, ComparedRun] | null {
  const { frames, mirrored } = unpackFrames(readFileSync(path.join(DIR, name)));
  const settings = { view: null, mirrored, pauses: [] };
  const whole = reviewRecording(frames, settings);
  const counted = whole.strides.filter((s) => s.leftOut === null);
  if (counted.length < 15) return null;
  const middleS = counted[counted.length >> 1].startS;
  const half = (startS: number, endS: number): ComparedRun => {
    const stretch = { startS, endS };
    const { measures, view } = reviewRecording(frames, { ...settings, stretch });
    return { id: name, startedAt: '', view, measures, stretch } as unknown as ComparedRun;
  };
  return [half(0, middleS), half(middleS, Infinity)];
}

it('says of steady clips that their halves differ by nothing, in 19 of 20', () => {
  const told = CLIPS.flatMap((name) => {
    const pair = halves(name);
    if (!pair) return [];
    const { measures } = compareRuns(...pair);
    expect(measures.filter((m) => m.not === null).length, name).toBeGreaterThan(0);
    return [
      [name, ...measures.flatMap((m) => (m.differs ? [`${m.id}.${m.side} ${m.change} ${m.smallest}`] : []))],
    ];
  });
  // Seven strides make a value: some clips are too short to be halved.
  expect(told.length).toBeGreaterThanOrEqual(6);
  const wrong = told.filter((names) => names.length > 1);
  expect(wrong.length, `${JSON.stringify(wrong)} of ${told.length}`).toBeLessThanOrEqual(1);
});
