import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Plank',
  how: 'Hold yourself straight as a board, on forearms and toes or on forearms and knees. Stop while you are still straight.',
  says: 'Tested on 84 runners whose back had been sore for a long time. Soreness fell with trunk exercise as it did with the other exercises. Leg exercise did more for their running.',
};
