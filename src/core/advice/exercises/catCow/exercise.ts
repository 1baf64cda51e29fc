import type { Exercise } from '../../exercise.ts';
import { mobility, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const catCow = {
  id: 'catCow',
  ...mobility,
  dose: sets(8),
  named: 'cat-cow',
  figure,
  words,
} as const satisfies Exercise;
