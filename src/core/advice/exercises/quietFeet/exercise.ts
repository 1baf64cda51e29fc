import type { Exercise } from '../../exercise.ts';
import { drill, blocks } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const quietFeet = {
  id: 'quietFeet',
  ...drill,
  dose: blocks,
  named: 'impact, pounding',
  figure,
  words,
} as const satisfies Exercise;
