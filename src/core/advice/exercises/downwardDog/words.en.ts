import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Downward dog',
  how: 'Start on hands and knees. Push the hips up and back. Your knees may stay bent.',
  says: 'Not tested for running.',
};
