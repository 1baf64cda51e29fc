import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Shoulder height',
  short: 'Shoulders',
  what: 'Distance from ear to shoulder. A smaller number means higher shoulders.',
  change: { plus: 'lower than your baseline', minus: 'higher than your baseline' },
  cues: [
    { both: 'Drop the bags, shake out', left: 'Drop the left bag', right: 'Drop the right bag' },
    { both: 'Let the coat slide off', left: 'Left strap slides off', right: 'Right strap slides off' },
    { both: 'Both sleeves hang heavy', left: 'Left sleeve hangs heavy', right: 'Right sleeve hangs heavy' },
  ],
  learn: {
    easy: 'shoulders low',
    off: 'shoulders up',
    says: 'Many runners lift their shoulders when they tire or breathe hard. No norms exist.',
    not: 'How tense a muscle is. A camera sees height, not tension.',
  },
} as const satisfies MeasureWords;
