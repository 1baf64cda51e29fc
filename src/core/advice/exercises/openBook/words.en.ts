import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Open to the ceiling',
  how: 'Start on hands and knees. Lift one arm towards the ceiling and follow the hand with your eyes. Keep the hips square. Do both sides.',
  says: 'Not tested for running. Coaches use it for a stiff upper back.',
};
