import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const beltCheck = {
  id: 'beltCheck',
  ...habit,
  daysAWeek: 0,
  named: 'treadmill not calibrated, repetitive',
  figure,
  words,
} as const satisfies Exercise;
