import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const listen = {
  id: 'listen',
  ...recovery,
  daysAWeek: 0,
  dose: null,
  evidence: 'custom',
  named: 'listen to your body; some discomfort is normal',
  figure,
  words,
} as const satisfies Exercise;
