import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Screen at eye height',
  how: 'Raise the screen on the treadmill, and at the desk, until you look straight ahead. A low screen pulls the head down.',
  says: 'On a treadmill, people who looked at a screen straight ahead lifted body and feet higher. Where you look matters.',
};
