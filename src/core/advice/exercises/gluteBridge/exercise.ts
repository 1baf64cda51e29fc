import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const gluteBridge = {
  id: 'gluteBridge',
  ...strength,
  daysAWeek: 3,
  dose: sets(12),
  named: 'glute bridges',
  figure,
  words,
} as const satisfies Exercise;
