import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Hip openers',
  how: 'Before the run, lift a knee and draw a circle outwards with it. Walk a few steps, then do the other side.',
  says: 'Most coaches use it. It has been studied little.',
};
