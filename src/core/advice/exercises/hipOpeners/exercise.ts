import type { Exercise } from '../../exercise.ts';
import { mobility } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const hipOpeners = {
  id: 'hipOpeners',
  ...mobility,
  when: 'before',
  daysAWeek: 0,
  dose: { sets: 1, reps: 8, from: 'usual' },
  named: 'hip openers before the run',
  figure,
  words,
} as const satisfies Exercise;
