import type { MeasureDefinition } from '../definition.ts';
import { elbowAt } from './read.ts';
import { byBodies } from '../shared/off-by.ts';
import { words } from './words.en.ts';

export const elbowAngle = {
  id: 'elbowAngle',
  unit: 'deg',
  sides: ['left', 'right'],
  views: ['left', 'right'],
  onTheSpot: true,
  nearSideOnly: true,
  picture: { side: { left: (at) => elbowAt(at, 'left'), right: (at) => elbowAt(at, 'right') } },
  run: { offBy: byBodies(5.2) },
  claims: { atBest: 'fair', within: 10, smallestChange: 8 },
  coaching: { evidence: 14, cued: true, advice: ['elbowDrill', 'armShake'] },
  review: { reading: 'mean', zero: 'value' },
  marks: {
    bones: [
      ['Shoulder', 'Elbow'],
      ['Elbow', 'Wrist'],
    ],
  },
  show: {
    setup: true,
    gauge: { look: 'generic', range: 35, zero: 'own-line', side: 3 },
    learn: { group: 'arms', sources: ['elbow'] },
    drawing: {
      easy: { kind: 'side', style: { hang: 13, swing: 13 } },
      off: { kind: 'side', style: { hang: 27, swing: 13 }, off: ['arms'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
