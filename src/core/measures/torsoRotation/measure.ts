import type { MeasureDefinition } from '../definition.ts';
import type { Sketch } from '../drawing.ts';
import { readRotation, rotationOfRun, rotationSeries } from './read.ts';
import { judgeBy, type Rule } from '../rule.ts';
import { RECORDED_TRUNK } from '../shared/recorded.ts';
import { words } from './words.en.ts';

const RULE = { kind: 'above', limits: { watch: 40, fault: 50 } } as const satisfies Rule;

/** From above: the head, and the shoulders turned over the hips. @param turn to either side, degrees */
function fromAbove(turn: number): Sketch {
  const shoulders = (angle: number) => ({ tone: 'line', rect: [44, 48, 72, 18, 9], turn: angle }) as const;
  return {
    kind: 'shapes',
    shapes: [
      { tone: 'faint', rect: [62, 50, 36, 14, 7] },
      shoulders(-turn),
      shoulders(turn),
      { tone: 'head', circle: [80, 57, 11] },
    ],
  };
}

export const torsoRotation = {
  id: 'torsoRotation',
  unit: 'deg',
  sides: ['both'],
  views: ['front', 'rear'],
  read: readRotation,
  run: {
    value: rotationOfRun,
    // Only what lies beyond the doubt is named.
    band: ({ view }, _side, { value, spread }) => judgeBy(RULE, value - spread, null, view)?.band ?? null,
  },
  judging: { rule: RULE, of: 'run' },
  bandSource: {
    ...RECORDED_TRUNK,
    found: '15 to 33 degrees: watch begins beyond by what a reading may be off (8)',
  },
  claims: { atBest: 'poor', smallestChange: 8 },
  coaching: { evidence: 12, cued: false, advice: ['openBook', 'deadBug', 'tracksDrill', 'latStretch'] },
  review: {
    reading: 'range',
    zero: 'middle',
    series: rotationSeries,
  },
  marks: { lines: [['leftShoulder', 'rightShoulder']] },
  show: {
    setup: true,
    learn: { group: 'trunk', sources: [] },
    drawing: { easy: fromAbove(11), off: fromAbove(30) },
  },
  words,
} as const satisfies MeasureDefinition;
