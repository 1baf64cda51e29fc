import type { MeasureDefinition } from '../definition.ts';
import { words } from './words.en.ts';

export const headPitch = {
  id: 'headPitch',
  unit: 'deg',
  sides: ['both'],
  views: ['left', 'right', 'front'],
  changeOnlyFrom: ['front'],
  claims: { atBest: 'poor', smallestChange: 12 },
  coaching: { cued: false, advice: ['screenHeight', 'tallDrill'] },
  review: { reading: 'mean', zero: 'value' },
  show: {
    learn: { group: 'head', sources: [] },
    drawing: {
      easy: { kind: 'side', style: { head: 0, nod: 0 } },
      off: { kind: 'side', style: { head: 14, nod: 38 }, off: ['head'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
