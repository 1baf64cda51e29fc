import type { MeasureDefinition } from '../definition.ts';
import { LEAN } from './limits.ts';
import { words } from './words.en.ts';

export const trunkLean = {
  id: 'trunkLean',
  unit: 'deg',
  sides: ['both'],
  views: ['left', 'right'],
  needs: { hips: true },
  judging: { rule: LEAN, of: 'stride' },
  claims: { atBest: 'fair', smallestChange: 2 },
  coaching: {
    evidence: 3,
    cued: true,
    // The band of leaning forward begins far above.
    opposite: { stem: 'trunkLean.back', below: 5 },
    drifts: ['both'],
    advice: ['tallDrill', 'plank', 'gluteBridge', 'hipOpeners'],
  },
  review: { reading: 'mean', zero: 'value' },
  marks: { lines: [['hips', 'shoulders']], against: 'upright' },
  show: {
    setup: true,
    gauge: { look: 'lean', range: 16, zero: 'own-line', side: 2 },
    learn: { group: 'trunk', sources: ['teng'] },
    drawing: {
      easy: { kind: 'side', style: { lean: 7 }, upright: 'hip' },
      off: { kind: 'side', style: { lean: 24 }, off: ['trunk', 'head'], upright: 'hip' },
    },
  },
  words,
} as const satisfies MeasureDefinition;
