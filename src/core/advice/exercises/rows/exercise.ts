import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const rows = {
  id: 'rows',
  ...strength,
  dose: sets(12),
  named: 'rows',
  figure,
  words,
} as const satisfies Exercise;
