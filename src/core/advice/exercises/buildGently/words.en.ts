import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Build gently',
  how: 'Add time before you add speed, one at a time, with easy days between. Start new things in blocks of five to ten minutes.',
  says: 'The well-known "ten percent a week" has no good study behind it. Go by how the run feels and how you feel the day after.',
};
