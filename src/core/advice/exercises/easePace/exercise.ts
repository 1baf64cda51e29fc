import type { Exercise } from '../../exercise.ts';
import { recovery } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const easePace = {
  id: 'easePace',
  ...recovery,
  when: 'during',
  daysAWeek: 0,
  dose: null,
  evidence: 'custom',
  named: 'ease off; form fades with fatigue',
  figure,
  words,
} as const satisfies Exercise;
