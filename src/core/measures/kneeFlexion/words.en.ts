import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Knee bend',
  what: 'Greatest bend of the standing knee. A straight leg is 0°.',
  cues: ['Soft knees, quiet feet'],
  learn: {
    easy: 'a knee that gives',
    off: 'a stiff knee',
    says: 'The standing knee bends by about 40 to 50 degrees to take up the landing.',
    not: 'More than a trend, from a webcam: it may be off by several degrees.',
  },
} as const satisfies MeasureWords;
