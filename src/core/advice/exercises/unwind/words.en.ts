import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Unwind',
  how: 'Sit or lie still with your eyes closed. Count your breaths, or run your favourite route in your mind.',
  says: 'Many people find it calming. Not tested for running form.',
};
