import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Listen to your body',
  how: 'Some ache is common after something new or longer. It often fades in a day or two: do less and keep moving. If it stays, gets worse or worries you, ask a professional.',
  says: 'General health advice: most aches of this kind settle within two weeks.',
};
