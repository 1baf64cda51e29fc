import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Dead bug',
  how: 'Lie on your back with hips and knees at right angles. Reach one arm and the opposite leg away. Come back and change sides.',
  says: 'Tested on 84 runners whose back had been sore for a long time. Soreness fell with trunk exercise as it did with the other exercises. Leg exercise did more for their running.',
};
