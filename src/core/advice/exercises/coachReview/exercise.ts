import type { Exercise } from '../../exercise.ts';
import { care } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const coachReview = {
  id: 'coachReview',
  ...care,
  evidence: 'custom',
  named: "a coach's review",
  figure,
  words,
} as const satisfies Exercise;
