import type { Exercise } from '../../exercise.ts';
import { drill } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const armShake = {
  id: 'armShake',
  ...drill,
  gentle: true,
  dose: { seconds: 5, from: 'usual' },
  named: 'relaxed arms and shoulders',
  figure,
  words,
} as const satisfies Exercise;
