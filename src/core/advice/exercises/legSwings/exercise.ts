import type { Exercise } from '../../exercise.ts';
import { mobility } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const legSwings = {
  id: 'legSwings',
  ...mobility,
  when: 'before',
  daysAWeek: 0,
  dose: { sets: 1, reps: 12, from: 'usual' },
  named: 'leg swings before the run',
  figure,
  words,
} as const satisfies Exercise;
