import type { MeasureDefinition } from '../definition.ts';
import { beats } from '../drawing.ts';
import { judgeBy, type Rule } from '../rule.ts';
import { overStretch } from '../shared/run-values.ts';
import { stepAsymmetry, UNEVEN_BEYOND } from './read.ts';
import { RECORDED_STEPS } from '../shared/recorded.ts';
import { words } from './words.en.ts';

/**
 * Runners in whom nobody finds a fault differ by up to 4 % (force plates and foot markers, six runs of three people): what
 * is uneven begins beyond.
 */
const RULE = { kind: 'away-from-zero', limits: { watch: 5, fault: 8 } } as const satisfies Rule;

/** The spread is the doubt of the number itself. Errors of 93 rendered runs are this share of it (root mean square). */
const OFF_PER_DOUBT = 0.8;

export const stepTimeAsymmetry = {
  id: 'stepTimeAsymmetry',
  unit: '%',
  sides: ['both'],
  views: 'any',
  signedBySide: true,
  // It is read from the beat at one and a half times the step's, 5 Hz in the quickest runner. The filter lies 3 dB down at 0.4 of
  // the rate: it leaves 63 % of that beat here, and less than half below 10 frames a second.
  needs: { fps: 11.5 },
  read(scene, gait) {
    const uneven = stepAsymmetry(scene, gait.strides);
    return uneven && (() => ({ both: uneven.percent, doubt: uneven.doubt }));
  },
  run: {
    value: (input) => overStretch(input, 'stepTimeAsymmetry', 'too-few-strides'),
    offBy: (_input, _side, { spread }) => OFF_PER_DOUBT * spread,
    // What may as well be chance is not named.
    band: ({ view }, _side, { value, spread }) =>
      UNEVEN_BEYOND * spread > Math.abs(value) ? 'ok' : (judgeBy(RULE, value, null, view)?.band ?? null),
  },
  judging: {
    rule: RULE,
    of: 'run',
  },
  bandSource: {
    ...RECORDED_STEPS,
    found: '−4.1 to 2.8 %: watch begins beyond',
  },
  // The spread is the doubt of the number itself.
  claims: { atBest: 'fair', within: 2, smallestChange: 2, spreadTells: true },
  coaching: { evidence: 10, cued: false, advice: ['metronome', 'coachReview'] },
  show: {
    setup: true,
    learn: { group: 'rhythm', sources: ['malisoux'] },
    drawing: {
      easy: beats([16, 16, 16, 16, 16, 16, 16, 16]),
      off: beats([21, 11, 21, 11, 21, 11, 21, 11]),
    },
  },
  words,
} as const satisfies MeasureDefinition;
