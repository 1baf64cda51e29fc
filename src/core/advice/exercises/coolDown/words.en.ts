import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Walk it out',
  how: 'After the run, walk for a few minutes. Then do the stretches you like, and hold them still.',
  says: 'Most coaches use it. It has been studied little.',
};
