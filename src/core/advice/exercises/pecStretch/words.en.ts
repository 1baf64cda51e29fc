import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Doorway chest stretch',
  how: 'Rest a forearm on a door frame. Step through until you feel a gentle pull at the front of the shoulder. Keep breathing. Do both sides.',
  says: 'In studies, stretching before or after exercise changed soreness by about half a point to one point out of 100. Do it if you like how it feels.',
};
