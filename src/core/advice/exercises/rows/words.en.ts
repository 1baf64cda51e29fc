import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Band rows',
  how: 'Fix a band to a door handle. Pull both elbows back past the ribs. Pause, then let go slowly.',
  says: 'No study we know of shows that a stronger upper back changes how runners carry their arms and shoulders. The exercise makes you stronger.',
};
