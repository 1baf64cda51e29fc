import type { MeasureWords } from '../words.ts';

export const words = {
  name: 'Head tilt',
  what: 'How far the face points down or up.',
  sign: { plus: 'chin down', minus: 'chin up', zero: 'level' },
  learn: {
    easy: 'eyes ahead',
    off: 'eyes on the belt',
    says: 'Where you look changes how you run. A low screen pulls the head down.',
    not: 'How your neck feels. Only you know that.',
  },
} as const satisfies MeasureWords;
