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
  // Tilts of 3 to 10 degrees from the front read 0.3 to 1.5 of their size (16 rendered clips, median 0.7), and from behind
  // one runner's 5 read 0 to 3. A level runner reads right, but the number does not show which it is.
  claims: { atBest: 'poor', smallestChange: 2 },
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
