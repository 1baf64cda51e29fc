import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const restDay = {
  id: 'restDay',
  ...recovery,
  daysAWeek: 1,
  dose: null,
  evidence: 'custom',
  named: 'rest days',
  figure,
  words,
} as const satisfies Exercise;
