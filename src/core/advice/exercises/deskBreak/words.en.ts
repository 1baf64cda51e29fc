import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Get up from the desk',
  how: 'Every hour or so, stand up and reach for the ceiling. Then walk to a window and back.',
  says: 'General advice on sitting. Not tested on runners.',
};
