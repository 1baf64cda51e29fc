import type { MeasureDefinition } from '../definition.ts';
import { words } from './words.en.ts';

export const armSwing = {
  id: 'armSwing',
  unit: '% trunk length',
  sides: ['left', 'right'],
  views: ['left', 'right', 'front', 'rear'],
  claims: { atBest: 'poor', smallestChange: 10 },
  coaching: { cued: true, advice: ['elbowDrill', 'rows', 'latStretch', 'pullUp'] },
  review: { reading: 'range', zero: 'own' },
  marks: {
    bones: [
      ['Shoulder', 'Elbow'],
      ['Elbow', 'Wrist'],
    ],
  },
  show: {
    learn: { group: 'arms', sources: ['arellano'] },
    drawing: {
      easy: { kind: 'side', style: { swing: 17 } },
      off: { kind: 'side', style: { swing: 3 }, off: ['arms'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
