import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Cat and cow',
  how: 'Start on hands and knees. Round your back towards the ceiling, then let it sink. Move as slowly as you breathe.',
  says: 'Not tested for running. It is a pleasant movement.',
};
