import type { Exercise } from '../../exercise.ts';
import { mobility } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const childsPose = {
  id: 'childsPose',
  ...mobility,
  dose: { seconds: 30, sets: 2, from: 'usual' },
  named: "child's pose",
  figure,
  words,
} as const satisfies Exercise;
