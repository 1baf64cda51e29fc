import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Arm swing',
  what: 'How far the wrist travels forward and back in a stride.',
  cues: ['Drum the air behind you'],
  learn: {
    easy: 'a free swing',
    off: 'held still',
    says: 'A free swing costs less energy than arms held still. No norm for its size exists.',
    not: 'That bigger is better.',
  },
} as const satisfies MeasureWords;
