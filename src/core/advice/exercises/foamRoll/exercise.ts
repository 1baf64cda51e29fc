import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const foamRoll = {
  id: 'foamRoll',
  ...recovery,
  daysAWeek: 3,
  dose: { seconds: [60, 90], from: 'article' },
  evidence: 'small',
  named: 'foam roll the upper back, 60-90 s',
  figure,
  words,
} as const satisfies Exercise;
