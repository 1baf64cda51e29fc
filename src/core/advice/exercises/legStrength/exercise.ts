import type { Exercise } from '../../exercise.ts';
import { strength } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const legStrength = {
  id: 'legStrength',
  ...strength,
  evidence: 'study',
  dose: { sets: 3, reps: 10, from: 'usual' },
  named: '(from the trial behind them) leg exercise',
  figure,
  words,
} as const satisfies Exercise;
