import type { Exercise } from '../../exercise.ts';
import { mobility } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const standingArms = {
  id: 'standingArms',
  ...mobility,
  when: 'before',
  daysAWeek: 0,
  dose: { sets: 2, seconds: 30, from: 'usual' },
  alsoFor: ['armSwing', 'armSwingAsymmetry', 'elbowAngle', 'armCrossing'],
  figure,
  words,
} as const satisfies Exercise;
