import type { ExerciseWords } from '../../words.ts';

export const words: ExerciseWords = {
  name: 'Shoulder blade squeeze',
  how: 'Bend the elbows at your sides. Draw them back and slightly down. Hold for two breaths, then let go. You can do it at a desk.',
  says: 'Not tested for running. It is easy to fit into a day.',
};
