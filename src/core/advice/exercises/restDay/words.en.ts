import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Rest day',
  how: 'Do no running and no strength work. A stroll is fine.',
  says: 'Common sense. Find out for yourself how many you need.',
};
