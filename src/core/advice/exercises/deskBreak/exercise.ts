import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const deskBreak = {
  id: 'deskBreak',
  ...habit,
  dose: { minutes: 2, timesADay: [4, 8], from: 'usual' },
  named: 'desk, sedentary day',
  figure,
  words,
} as const satisfies Exercise;
