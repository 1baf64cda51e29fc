import type { MeasureDefinition } from '../definition.ts';
import { words } from './words.en.ts';

export const shoulderHeight = {
  id: 'shoulderHeight',
  unit: '% shoulder width',
  sides: ['left', 'right', 'both'],
  views: ['front', 'rear'],
  judging: {
    rule: {
      kind: 'fall',
      // Elevation of the shoulder: 3 is about 1 cm, 6.5 about 2.3 cm.
      limits: { watch: 3, fault: 6.5 },
      // From behind the ears are half hidden by the head: a shoulder's change is off by twice as much.
      byView: { rear: { watch: 4.5, fault: 8 } },
    },
    of: 'stride',
  },
  claims: { atBest: 'fair', smallestChange: 3 },
  coaching: {
    evidence: 7,
    cued: true,
    worse: -1,
    drifts: ['left', 'right'],
    advice: ['armShake', 'neckStretch', 'bladeSqueeze', 'breathing', 'rows', 'pullUp'],
  },
  review: { reading: 'mean', zero: 'value' },
  marks: { bones: [['Ear', 'Shoulder']] },
  show: {
    setup: true,
    gauge: { look: 'shoulders', range: 13, zero: 'own-line', front: 2 },
    learn: { group: 'head', sources: [] },
    drawing: {
      easy: { kind: 'front' },
      off: { kind: 'front', change: { shrug: [7, 7] }, off: ['trunk'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
