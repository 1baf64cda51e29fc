import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Step time balance',
  short: 'Steps',
  what: 'How much longer the step on one side takes than on the other. A small difference is normal.',
  sign: { plus: 'left step longer', minus: 'right step longer', zero: 'even' },
  cues: ['Even beat, left and right'],
  learn: {
    easy: 'left and right alike',
    off: 'one longer than the other',
    says: 'A difference of a few percent is normal, and varies a lot between runners.',
    not: 'That uneven is bad: in 836 runners it did not go with more injuries. A difference that is new for you and stays is worth a look.',
  },
} as const satisfies MeasureWords;
