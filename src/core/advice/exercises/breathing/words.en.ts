import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Belly breathing',
  how: 'Lie down with a hand on your belly. Breathe in through the nose until the hand rises, then breathe out slowly. Let the neck and shoulders rest.',
  says: 'Many people find it calming. Not tested on how runners carry their shoulders.',
};
