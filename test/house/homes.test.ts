/** A measure lives in its folder: its name stands in few other files, and no file grows too long to read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/core/measures/all.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.(tsx?|css|html|json)$/.test(file));
const textOf = (file: string): string => readFileSync(path.join(SRC, file), 'utf8');

/** Where any measure may be named: the registry, and each language's words of measures. */
const REGISTERS = [/^core\/measures\/all\.ts$/, /^language\/\w+\/words\//];

/** Where a measure is named besides, because its number means something else there too. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  armCrossing: [
    'core/advice/exercises/standingArms/exercise.ts',
    'core/coaching/wordings.ts',
    'core/export/csv.ts',
    'core/measures/armCrossingShare/measure.ts',
    'core/measures/armCrossingShare/share.test.ts',
    // An arm that is held out takes the shoulder along, which head and shoulders are told from.
    'core/measures/shared/held-out-arms.ts',
    'core/review/review.ts',
    'core/session/session-schema.ts',
    'language/cue-text.ts',
    // The recorded run of the first page, and the cue that can be tried: both show one cue.
    'surfaces/home/sample/sample-run.json',
    'surfaces/shared/pose-window.ts',
    'surfaces/shared/voice-test.tsx',
  ],
  armSwing: ['core/advice/exercises/standingArms/exercise.ts'],
  armSwingAsymmetry: ['core/advice/exercises/standingArms/exercise.ts'],
  elbowAngle: [
    'core/advice/exercises/standingArms/exercise.ts',
    // A straight near arm draws the shoulder away from under the head.
    'core/measures/forwardHead/read.ts',
    'surfaces/shared/pose-window.ts',
  ],
  forwardHead: ['surfaces/shared/pose-window.ts'],
  groundContact: [
    // Activity files have a field of their own for it.
    'core/export/activity.ts',
    'core/review/review-recording.ts',
    'surfaces/export/report-subjects.ts',
  ],
  kneeFlexion: ['core/measures/shared/near-leg.ts', 'surfaces/shared/pose-window.ts'],
  lateralLean: ['surfaces/shared/pose-window.ts'],
  shoulderHeight: ['core/history/trend.ts'],
  // "Few frames" is said by the rate that step times need.
  stepTimeAsymmetry: ['core/coach/limits.ts'],
  trunkLean: ['core/measures/forwardHead/read.ts', 'surfaces/shared/pose-window.ts'],
};

/** Cadence is a word of its own: the belt and the beat speak of it. */
const NAMED = MEASURES.map(({ id }) => id).filter((id) => id !== 'cadence');

describe('a measure', () => {
  it.each(NAMED)('%s has its home in its folder', (id) => {
    const named = FILES.filter((file) => new RegExp(`\\b${id}\\b`).test(textOf(file)));
    expect(named).toContain(`core/measures/${id}/measure.ts`);
    const away = named.filter(
      (file) =>
        !file.startsWith(`core/measures/${id}/`) && !REGISTERS.some((register) => register.test(file)),
    );
    expect(away.toSorted()).toEqual(ELSEWHERE[id] ?? []);
  });
});

it('no file is longer than 350 lines', () => {
  expect(FILES.filter((file) => textOf(file).split('\n').length > 351)).toEqual([]);
});
