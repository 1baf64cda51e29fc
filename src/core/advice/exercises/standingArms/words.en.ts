import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Standing arm swing',
  how: 'Before the run, stand with your back to a wall, about a forearm away. Swing both arms as you do when you run, with about a right angle at the elbow. Send the elbows back towards the wall. Start slowly, then go faster.',
  says: 'Coaches use it. Whether it changes arm swing in running has not been tested. In one study, runners kept about a right angle at the elbow. Straight arms cost no more oxygen.',
};
