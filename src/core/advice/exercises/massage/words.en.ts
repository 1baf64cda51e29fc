import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Massage',
  how: 'See a professional, or ask a friend with patient hands.',
  says: 'Many people find it pleasant. We have not looked into what it does for runners.',
};
