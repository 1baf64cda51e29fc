import type { MeasureDefinition } from '../definition.ts';
import { beats } from '../drawing.ts';
import { words } from './words.en.ts';

export const cadence = {
  id: 'cadence',
  unit: 'steps/min',
  sides: ['both'],
  views: 'any',
  claims: { atBest: 'good', smallestChange: 1, evenWhenSmall: true },
  coaching: {
    evidence: 1,
    cued: true,
    drifts: ['both'],
    advice: ['metronome', 'quietFeet', 'legStrength'],
  },
  show: {
    setup: true,
    learn: { group: 'rhythm', sources: ['heiderscheit', 'burns', 'anderson'] },
    drawing: {
      easy: beats([16, 16, 16, 16, 16, 16, 16, 16]),
      off: beats([25, 25, 25, 25, 25]),
    },
  },
  words,
} as const satisfies MeasureDefinition;
