import type { MeasureDefinition } from '../definition.ts';
import { beats } from '../drawing.ts';
import { words } from './words.en.ts';

export const stepTimeAsymmetry = {
  id: 'stepTimeAsymmetry',
  unit: '%',
  sides: ['both'],
  views: 'any',
  needs: { fps: 20 },
  judging: {
    // Published bands begin at 2 %; one camera at 30 frames a second tells left from right to about two points.
    rule: { kind: 'away-from-zero', limits: { watch: 4, fault: 6 } },
    of: 'run',
  },
  // The spread is the doubt of the number itself.
  claims: { atBest: 'fair', smallestChange: 2, spreadTells: true },
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
