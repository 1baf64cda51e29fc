import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Band walk',
  how: 'Put a loop band around the thighs and keep the knees soft. Step sideways against the band with a level waistband. It fits well on cross-training days.',
  says: 'It makes the hips stronger. It is not settled whether that changes how level they stay in running.',
};
