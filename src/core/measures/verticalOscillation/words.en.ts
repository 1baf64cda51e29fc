import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Bounce',
  what: 'How far the trunk rises and falls in a step.',
  cues: ['Run under a low ceiling'],
  learn: {
    easy: 'gliding',
    off: 'bouncing',
    says: 'Runners who bounce less use slightly less energy.',
    not: 'That flatter is always better. Running needs some bounce.',
  },
} as const satisfies MeasureWords;
