import type { Exercise } from '../../exercise.ts';
import { care } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const massage = {
  id: 'massage',
  ...care,
  evidence: 'custom',
  named: 'massage',
  figure,
  words,
} as const satisfies Exercise;
