import type { Exercise } from '../../exercise.ts';
import { drill, blocks } from '../../kinds.ts';
import { figure } from './figure.ts';
import { words } from './words.en.ts';

export const metronome = {
  id: 'metronome',
  ...drill,
  evidence: 'study',
  dose: blocks,
  named: 'raise cadence',
  figure,
  words,
} as const satisfies Exercise;
