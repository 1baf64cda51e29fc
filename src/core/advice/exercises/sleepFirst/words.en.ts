import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Sleep first',
  how: 'After a short night, make it an easy run or skip it. The run can wait.',
  says: 'Common sense. We have not looked for studies.',
};
