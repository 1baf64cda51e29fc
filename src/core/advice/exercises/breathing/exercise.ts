import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const breathing = {
  id: 'breathing',
  ...recovery,
  daysAWeek: 7,
  dose: { minutes: [5, 10], from: 'article' },
  evidence: 'custom',
  named: 'diaphragmatic breathing, 5-10 min daily',
  figure,
  words,
} as const satisfies Exercise;
