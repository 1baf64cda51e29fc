import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Ground contact',
  what: 'How long the foot stays down. Needs a camera at 60 frames a second.',
  learn: {
    easy: 'foot on the belt',
    off: 'longer on the belt',
    says: 'Between 0.2 and 0.3 seconds for most runners, longer when tired.',
    not: 'Good or bad: it does not go with how much energy is used. Needs a camera at 60 frames a second.',
  },
} as const satisfies MeasureWords;
