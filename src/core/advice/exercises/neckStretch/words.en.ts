import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Side-of-the-neck stretch',
  how: 'Let one ear sink towards its shoulder. Let the other arm hang heavy. The hand on top only rests there. Do both sides.',
  says: 'In studies, stretching before or after exercise changed soreness by about half a point to one point out of 100. Do it if you like how it feels.',
};
