import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Cross-train',
  how: 'Replace a run with a bike ride, a swim or a brisk walk.',
  says: 'Common sense: different movement, fewer landings.',
};
