import type { Exercise } from '../../exercise.ts';
import { habit } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const comfortableShoes = {
  id: 'comfortableShoes',
  ...habit,
  daysAWeek: 0,
  evidence: 'mixed',
  named: 'shoes worn, poor fit, cushioning',
  figure,
  words,
} as const satisfies Exercise;
