import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const reverseFly = {
  id: 'reverseFly',
  ...strength,
  dose: sets(12),
  named: 'reverse flyes',
  figure,
  words,
} as const satisfies Exercise;
