import type { Exercise } from '../../exercise.ts';
import { stretch, hold } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const latStretch = {
  id: 'latStretch',
  ...stretch,
  dose: hold,
  named: 'stretch the latissimus, 30 s, 2-3 times daily',
  figure,
  words,
} as const satisfies Exercise;
