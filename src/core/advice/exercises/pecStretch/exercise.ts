import type { Exercise } from '../../exercise.ts';
import { stretch, hold } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const pecStretch = {
  id: 'pecStretch',
  ...stretch,
  dose: hold,
  named: 'stretch the chest, 30 s, 2-3 times daily',
  figure,
  words,
} as const satisfies Exercise;
