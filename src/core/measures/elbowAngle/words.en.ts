import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Elbow angle',
  short: 'Elbow',
  what: 'Angle at the elbow that faces the camera. A straight arm is 180°.',
  cues: ['Elbows knock the wall behind'],
  learn: {
    easy: 'about a right angle',
    off: 'hanging',
    says: 'Runners bend their elbows to about a right angle, which takes work off the shoulder.',
    not: 'That it saves energy: straight and bent arms cost the same oxygen.',
  },
} as const satisfies MeasureWords;
