import type { MeasureDefinition } from '../definition.ts';
import { beats } from '../drawing.ts';
import { judgeBy, type Rule } from '../rule.ts';
import { stepVariability } from './read.ts';
import { RECORDED_STEPS } from '../shared/recorded.ts';
import { words } from './words.en.ts';

const RULE = { kind: 'above', limits: { watch: 4, fault: 6 } } as const satisfies Rule;
/** Standard deviations by which the value must exceed a limit. */
const SURE = 1.5;

export const stepTimeVariability = {
  id: 'stepTimeVariability',
  unit: '%',
  sides: ['both'],
  views: 'any',
  // Single steps are not folded: below this the moments' own error is as large as what is measured.
  needs: { fps: 14 },
  run: {
    value({ steps, fps }) {
      const found = stepVariability(steps, fps);
      if (!found) return 'too-few-strides';
      const spread = (0.7 * found.percent) / Math.sqrt(found.steps / 10);
      return { value: found.percent, spread, error: spread, strides: found.steps, baseline: null };
    },
    // Frames that a slow machine leaves out scatter the steps too: only what lies beyond the doubt counts.
    band: ({ view }, _side, { value, spread }) =>
      judgeBy(RULE, value - SURE * spread, null, view)?.band ?? null,
  },
  judging: { rule: RULE, of: 'run' },
  bandSource: {
    ...RECORDED_STEPS,
    found: '1.0 to 2.9 %: watch begins beyond by what a reading may be off (1)',
  },
  claims: { atBest: 'poor', smallestChange: 1 },
  coaching: { cued: true, advice: ['metronome', 'easePace'] },
  show: {
    learn: { group: 'rhythm', sources: [] },
    drawing: {
      easy: beats([16, 16, 16, 16, 16, 16, 16, 16]),
      off: beats([12, 21, 14, 19, 10, 20, 17, 14]),
    },
  },
  words,
} as const satisfies MeasureDefinition;
