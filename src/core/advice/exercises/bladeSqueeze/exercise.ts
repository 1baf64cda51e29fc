import type { Exercise } from '../../exercise.ts';
import { strength, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const bladeSqueeze = {
  id: 'bladeSqueeze',
  ...strength,
  daysAWeek: 3,
  gentle: true,
  dose: sets(10),
  named: 'scapular squeezes',
  figure,
  words,
} as const satisfies Exercise;
