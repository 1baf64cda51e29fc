import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Knock the wall behind',
  how: 'While you run, imagine a wall close behind you and knock on it with your elbows. Let the hands follow. Do it for a minute, then take two minutes off.',
  says: 'Coaches use it. Running without arm swing costs a few percent more energy.',
};
