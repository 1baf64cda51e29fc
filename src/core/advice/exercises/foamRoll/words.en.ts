import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Roll the upper back',
  how: 'Lie with a foam roller across the shoulder blades. Hold your head in your hands and keep the hips low. Roll slowly, with moderate pressure. Leave out the lower back and the neck.',
  says: 'Rolling after exercise eased sore muscles a little: about 6 % in a summary of studies. The effect does not last long.',
};
