import type { Exercise } from '../../exercise.ts';
import { drill, blocks } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const tallDrill = {
  id: 'tallDrill',
  ...drill,
  dose: blocks,
  named: 'run tall: chest open, head over spine',
  figure,
  words,
} as const satisfies Exercise;
