import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Ease off',
  how: 'Slow down until you could talk in full sentences, or walk for a minute. End early if you like.',
  says: 'Form changes when you tire. Slowing down is the simplest answer.',
};
