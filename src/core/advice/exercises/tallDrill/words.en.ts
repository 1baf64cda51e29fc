import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Run tall',
  how: 'While you run, imagine a string that lifts the top of your head. Point the logo on your shirt at the horizon. Do it for a minute, then take two minutes off.',
  says: 'Coaches use it. There is no single best lean.',
};
