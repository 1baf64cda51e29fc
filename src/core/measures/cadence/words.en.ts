import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Cadence',
  what: 'Steps per minute, both feet together.',
  cues: ['Quick and light on the belt', 'The belt is hot'],
  learn: {
    easy: 'many light steps',
    off: 'few long steps',
    says: 'Five to ten percent more steps at the same speed take load off the knee. Elite runners in one race ran anywhere from 155 to 203. Taller runners take fewer.',
    not: 'That 180 is right for you. A higher cadence feels harder at first, and nobody has shown that it leads to fewer injuries.',
  },
} as const satisfies MeasureWords;
