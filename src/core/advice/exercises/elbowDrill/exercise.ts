import type { Exercise } from '../../exercise.ts';
import { drill, blocks } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const elbowDrill = {
  id: 'elbowDrill',
  ...drill,
  dose: blocks,
  figure,
  words,
} as const satisfies Exercise;
