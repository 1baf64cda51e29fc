import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const lightLoad = {
  id: 'lightLoad',
  ...habit,
  daysAWeek: 0,
  named: 'backpack or load',
  figure,
  words,
} as const satisfies Exercise;
