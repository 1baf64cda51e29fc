import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const yoga = {
  id: 'yoga',
  ...recovery,
  daysAWeek: 1,
  dose: { minutes: [20, 40], from: 'usual' },
  evidence: 'custom',
  named: 'yoga',
  figure,
  words,
} as const satisfies Exercise;
