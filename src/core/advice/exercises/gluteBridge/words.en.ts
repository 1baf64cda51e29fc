import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Bridge',
  how: 'Lie on your back with your feet flat. Lift the hips until thighs and trunk are in one line.',
  says: 'It makes the hips stronger. It is not settled whether that changes how level they stay in running.',
};
