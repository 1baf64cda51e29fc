import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Leg swings',
  how: 'Before the run, hold on to something. Swing one leg forward and back, then across. Change legs.',
  says: 'Most coaches use it. It has been studied little.',
};
