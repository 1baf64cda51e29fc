import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Travel light',
  how: 'Leave the pack at home, or strap it close and high. Change sides now and then with what you carry on one side.',
  says: 'Common sense. We have not looked for studies.',
};
