import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const deadBug = {
  id: 'deadBug',
  ...strength,
  evidence: 'mixed',
  dose: sets(8),
  named: 'dead bugs',
  figure,
  words,
} as const satisfies Exercise;
