import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const pullUp = {
  id: 'pullUp',
  ...strength,
  dose: sets(6),
  named: 'pull-ups',
  figure,
  words,
} as const satisfies Exercise;
