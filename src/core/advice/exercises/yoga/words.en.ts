import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'A yoga session',
  how: 'Choose any gentle class or video you enjoy.',
  says: 'Many people find it calming and pleasant. Not tested for running form.',
};
