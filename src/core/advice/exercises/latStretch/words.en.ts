import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Long side stretch',
  how: 'Hold a rail or a door frame between hip and chest height. Sit back until your arms are pulled long.',
  says: 'In studies, stretching before or after exercise changed soreness by about half a point to one point out of 100. Do it if you like how it feels.',
};
