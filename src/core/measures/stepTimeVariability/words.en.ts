import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Step rhythm',
  what: 'How much the time of a step varies from one step to the next.',
  cues: ['Settle into the beat'],
  learn: {
    easy: 'steady',
    off: 'wandering',
    says: 'On a treadmill at an easy pace, step times vary by about two and a half percent.',
    not: 'That steadier is better. Some variation is normal.',
  },
} as const satisfies MeasureWords;
