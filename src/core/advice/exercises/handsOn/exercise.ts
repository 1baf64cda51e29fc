import type { Exercise } from '../../exercise.ts';
import { care } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const handsOn = {
  id: 'handsOn',
  ...care,
  evidence: 'mixed',
  named: 'acupuncture, chiropractic',
  figure,
  words,
} as const satisfies Exercise;
