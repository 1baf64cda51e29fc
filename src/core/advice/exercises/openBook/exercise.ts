import type { Exercise } from '../../exercise.ts';
import { mobility, sets } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const openBook = {
  id: 'openBook',
  ...mobility,
  dose: sets(8),
  named: 'thoracic rotation',
  figure,
  words,
} as const satisfies Exercise;
