import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Drink to thirst',
  how: 'Drink when you are thirsty, and a little more in heat. Pale yellow urine is a fair sign. Do not force down more than you want.',
  says: 'Four studies followed athletes: lack of water did not explain their cramps. Drinking far too much has been fatal.',
};
