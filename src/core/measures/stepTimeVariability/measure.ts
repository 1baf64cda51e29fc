import type { MeasureDefinition } from '../definition.ts';
import { beats } from '../drawing.ts';
import { words } from './words.en.ts';

export const stepTimeVariability = {
  id: 'stepTimeVariability',
  unit: '%',
  sides: ['both'],
  views: 'any',
  needs: { fps: 20 },
  judging: { rule: { kind: 'above', limits: { watch: 4, fault: 6 } }, of: 'run' },
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
