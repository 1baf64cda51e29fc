import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const screenHeight = {
  id: 'screenHeight',
  ...habit,
  daysAWeek: 0,
  figure,
  words,
} as const satisfies Exercise;
