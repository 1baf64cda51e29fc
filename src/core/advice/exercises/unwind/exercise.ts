import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const unwind = {
  id: 'unwind',
  ...recovery,
  daysAWeek: 3,
  dose: { minutes: 10, from: 'usual' },
  evidence: 'custom',
  named: 'meditation, relaxation, visualisation',
  figure,
  words,
} as const satisfies Exercise;
