import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Reverse flyes',
  how: 'Hold a band in front of your chest. Open the arms wide, pause, and come back slowly. Keep the shoulders low.',
  says: 'No study we know of shows that a stronger upper back changes how runners carry their arms and shoulders. The exercise makes you stronger.',
};
