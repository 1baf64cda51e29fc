import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Shake out the arms',
  how: 'While you run, let both arms hang heavy for three strides. Shake them, then carry on.',
  says: 'Coaches use it as a quick reset. No more is known.',
};
