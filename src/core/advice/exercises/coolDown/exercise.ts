import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const coolDown = {
  id: 'coolDown',
  ...habit,
  when: 'after',
  daysAWeek: 0,
  dose: { minutes: [3, 5], from: 'usual' },
  named: 'cool-down; static stretches after the run',
  figure,
  words,
} as const satisfies Exercise;
