import type { Exercise } from '../../exercise.ts';
import { strength } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const plank = {
  id: 'plank',
  ...strength,
  evidence: 'mixed',
  daysAWeek: 3,
  dose: { sets: 3, seconds: 30, from: 'usual' },
  named: 'planks',
  figure,
  words,
} as const satisfies Exercise;
