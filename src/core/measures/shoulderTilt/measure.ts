import type { MeasureDefinition } from '../definition.ts';
import { againstLevelStand } from '../shared/against-stand.ts';
import { shoulderLine } from './read.ts';
import { words } from './words.en.ts';

export const shoulderTilt = {
  id: 'shoulderTilt',
  unit: 'deg',
  sides: ['both'],
  views: ['front', 'rear'],
  signedBySide: true,
  onTheSpot: true,
  picture: { front: { both: shoulderLine } },
  derive: ({ raw, neutral }) => againstLevelStand(raw, neutral, 'shoulderTilt'),
  // Of three recorded runners from behind, one read 0 and 1 for 5 on two bodies.
  run: { confidence: ({ view }) => (view === 'rear' ? 'poor' : 'fair') },
  claims: { atBest: 'fair', smallestChange: 2 },
  coaching: { cued: false, advice: ['armShake', 'neckStretch', 'lightLoad', 'coachReview'] },
  review: { reading: 'mean', zero: 'value' },
  marks: { lines: [['leftShoulder', 'rightShoulder']] },
  show: {
    learn: { group: 'head', sources: [] },
    drawing: {
      easy: { kind: 'front' },
      off: { kind: 'front', change: { shrug: [0, 6] }, off: ['trunk'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
