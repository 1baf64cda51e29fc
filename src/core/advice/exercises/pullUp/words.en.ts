import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Pull-ups, with help',
  how: 'Let a band under your feet, or a chair, take some of your weight. Stop while the movement is still clean.',
  says: 'No study we know of shows that a stronger upper back changes how runners carry their arms and shoulders. The exercise makes you stronger.',
};
