import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Shoulder tilt',
  what: 'Whether one shoulder is higher than the other.',
  sign: { plus: 'left higher', minus: 'right higher', zero: 'level' },
  learn: {
    easy: 'level',
    off: 'one side higher',
    says: 'Few people are level: seven recorded runs were tilted by 1 to 5 degrees. With a standing pose the tilt is compared with it, so that a tilted camera does not count.',
    not: 'Anything about your spine.',
  },
} as const satisfies MeasureWords;
