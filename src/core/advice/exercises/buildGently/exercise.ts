import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const buildGently = {
  id: 'buildGently',
  ...habit,
  daysAWeek: 0,
  named: 'too hard too fast, first runs, recent increase',
  figure,
  words,
} as const satisfies Exercise;
