import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Arm swing balance',
  short: 'Balance',
  what: 'How much more one arm swings than the other. No single camera shows it: from the front the swing is along the line of sight, from the side one arm is hidden. Some difference is normal.',
  sign: { plus: 'left more', minus: 'right more', zero: 'even' },
  cues: ['Match the drumbeat, left and right'],
  learn: {
    easy: 'both alike',
    off: 'one does less',
    says: 'A difference is common: 3 to 49 % in seven recorded runs. It often comes from the stronger hand, a phone or a bottle.',
    not: 'That it is a problem. Tell a coach if it is new or comes with soreness.',
  },
} as const satisfies MeasureWords;
