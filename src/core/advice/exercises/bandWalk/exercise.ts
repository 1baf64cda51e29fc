import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const bandWalk = {
  id: 'bandWalk',
  ...strength,
  dose: sets(10),
  named: 'bands',
  figure,
  words,
} as const satisfies Exercise;
