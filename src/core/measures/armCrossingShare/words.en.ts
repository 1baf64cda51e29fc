import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Strides with crossing',
  what: 'Share of strides in which that wrist passes the midline.',
  learn: {
    easy: 'now and then',
    off: 'in most strides',
    says: 'How often the wrist crosses matters more than how far it went once. A habit shows in the share.',
    not: 'Which strides were good ones.',
  },
} as const satisfies MeasureWords;
