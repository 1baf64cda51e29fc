import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const drinkToThirst = {
  id: 'drinkToThirst',
  ...habit,
  daysAWeek: 0,
  evidence: 'mixed',
  named: 'hydration, urine colour, electrolytes',
  figure,
  words,
} as const satisfies Exercise;
