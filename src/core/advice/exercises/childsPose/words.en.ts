import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: "Child's pose",
  how: 'Start on hands and knees. Sit back on your heels and stretch the arms out in front of you.',
  says: 'Not tested for running. It is a pleasant rest.',
};
