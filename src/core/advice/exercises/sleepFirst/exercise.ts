import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const sleepFirst = {
  id: 'sleepFirst',
  ...habit,
  named: 'sleep',
  figure,
  words,
} as const satisfies Exercise;
