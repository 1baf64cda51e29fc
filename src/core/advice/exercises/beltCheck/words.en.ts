import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Check the belt',
  how: 'Check that the incline is really zero and that the speed agrees with your watch. Change speed a little now and then, so that your steps vary.',
  says: 'Common sense. We have not looked for studies.',
};
