import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Clamshell',
  how: 'Lie on your side with knees bent and heels together. Open the upper knee like a shell without rolling back. Do both sides.',
  says: 'It makes the hips stronger. It is not settled whether that changes how level they stay in running.',
};
